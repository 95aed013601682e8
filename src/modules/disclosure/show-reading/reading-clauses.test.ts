import { expect, test } from 'vitest'
import { day } from '../../../kernel/index.ts'
import { asks, slots } from '../../../kernel/meaning/index.ts'
import { register, terms } from '../../../modules.ts'
import { questionReading, type ReadAsk } from '../reading-questions/question-reading.ts'
import { saidBy } from '../reading-questions/said-register.ts'
import { questionReader } from '../reading-questions/understand.ts'
import { daysWords, keptDays, shortDays } from './days-words.ts'
import { narrowedWords } from './narrowed-words.ts'
import { tellNear } from './near-words.ts'
import { tellReading } from './reading-clauses.ts'
import { answerNames, askWords, slotNames, valueWords } from './slot-words.ts'

const reader = questionReader(saidBy(register), terms, [])
const read = (text: string): ReadAsk => {
  const [ask] = questionReading([reader(text, day('2026-03-02'))({ text, around: [], defined: [] })]).each ?? []
  if (ask === undefined) throw new Error('Nothing was read')
  return ask
}
const sentence = (text: string) => tellReading(read(text)).sentence
const near = (text: string, id: string) => {
  const named = register.measure(id) ?? register.extract(id)
  const found = read(text).near.find((each) => each.id === id)
  return named && found ? tellNear(found, named) : null
}

test.each([
  [
    'How many police officers and PCSOs were accused of domestic abuse from 1 January 2019 to 30 April 2022, by year?',
    'Asks how many people, police officers or PCSOs, were accused of domestic abuse, from 1 January 2019 to 30 April 2022, by calendar year.',
  ],
  [
    'Which three commands had the fewest reports of domestic abuse in 2024?',
    'Asks the 3 where there were the fewest, of reports of domestic abuse, from 1 January 2024 to 31 December 2024, by command.',
  ],
  [
    'How many officers have never been trained in domestic abuse?',
    'Asks how many people, police officers, were not trained in domestic abuse, no days are named.',
  ],
  [
    'How many allegations of domestic abuse were made against sergeants in 2023?',
    'Asks how many allegations against sergeants of domestic abuse, from 1 January 2023 to 31 December 2023.',
  ],
  [
    'How many female officers were in post in Community Safety Units on 1 October 2021?',
    'Asks how many people, female, police officers, in post, in Community Safety Units, on 1 October 2021.',
  ],
  ['How many tasers were fired in 2024?', 'Asks how many were dismissed, from 1 January 2024 to 31 December 2024.'],
  [
    'How many officers were dismissed for domestic abuse in 2024?',
    'Asks how many people, police officers, were dismissed for domestic abuse, from 1 January 2024 to 31 December 2024.',
  ],
  ['Do you have a policy on domestic abuse?', 'Asks whether it is so: policies, on domestic abuse.'],
])('%s is told as %s', (text, told) => {
  expect(sentence(text)).toBe(told)
})

test('every part stands beside the words that it came from, and no word that was read is left out', () => {
  const text = 'How many reports of domestic abuse were recorded by command in 2024?'
  const ask = read(text)
  const { clauses, idle } = tellReading(ask)
  const shown = [...clauses.flatMap(({ words }) => words), ...idle]
  for (const { words } of ask.parts.filter((part) => part.words !== '')) expect(shown).toContain(words)
})

test('what is near says what it cannot express, in plain words', () => {
  expect(
    near('How many allegations of domestic abuse were made by police officers in 2023?', 'conduct.allegations'),
  ).toEqual(['It does not know by whom, or with whom: “police officers”.'])
  expect(
    near('How many officers of Leeds had allegations of domestic abuse in 2023?', 'conduct.allegations'),
  ).toContain('It counts allegations, not people.')
  expect(near('Which officers in post were accused of domestic abuse in 2023?', 'conduct.people-accused')).toContain(
    'It gives numbers, not who it is.',
  )
  expect(near('List the allegations of domestic abuse against officers in 2023.', 'conduct.allegations')).toContain(
    'It gives numbers, not details.',
  )
})

test('every slot and kind of question has words, and no term is told with an underscore', () => {
  for (const slot of slots) expect([slot, slotNames[slot]]).toEqual([slot, expect.stringMatching(/^[a-zA-Z ]+$/)])
  for (const ask of asks) expect([ask, askWords[ask], answerNames[ask]].join()).not.toContain('undefined')
  for (const { slot, value } of terms) expect(valueWords({ slot, value })).not.toMatch(/[_|]/)
})

test('what a register and a standing answer cannot give is said in words of their own', () => {
  const ask = { words: 'how-many', what: 'ask', slots: [] } as const
  const days = { words: 'in 2019 and in 2021', what: 'days', slots: [] } as const
  const missing = [ask, days, { ...days, what: 'several' as const }]
  const answer = {
    id: 'a',
    filters: {},
    from: null,
    to: null,
    asAt: null,
    by: null,
    dimensions: [],
    missing,
    unsaid: [],
  }
  expect(tellNear(answer, { kind: 'extract' })).toEqual([
    'It lists what a register says, and does not give a number.',
    'It does not tell of that time: “in 2019 and in 2021”.',
  ])
  expect(tellNear(answer, { kind: 'standing' })[0]).toBe('It is words that are kept ready, and does not give a number.')
})

test('days are told in short where they are whole years, and register narrowings in the record’s words', () => {
  const of = (from: string, to: string) => shortDays({ from: day(from), to: day(to), asAt: null })
  expect(of('2021-01-01', '2021-12-31')).toBe('for 2021')
  expect(of('2019-01-01', '2021-12-31')).toBe('for 2019 to 2021')
  expect(of('2021-01-01', '2021-03-31')).toBe('from 1 January 2021 to 31 March 2021')
  expect(shortDays(keptDays('the beginning to now'))).toBeNull()
  expect(daysWords(keptDays('2021-01-01 to now'))).toBe('from 1 January 2021 on')
  const extract = register.extract('training.topic-coverage')
  if (extract === null) throw new Error('There is no such register')
  expect(narrowedWords(extract, { topic: ['coercive_control', 'court'], course: [] })).toBe(
    'topic: coercive control or court',
  )
})
