import { describe, expect, test } from 'vitest'
import { sameAsk } from '../../../../../eval/same-words.ts'
import { readRequest } from '../read-request.ts'
import { splitQuestions } from '../split-questions.ts'
import { lettersFromLawyers } from './letters-from-lawyers.fixture.ts'
import { lettersFromPeople } from './letters-from-people.fixture.ts'
import { lettersFromPress } from './letters-from-press.fixture.ts'
import { lettersFromStudents } from './letters-from-students.fixture.ts'
import { lettersInLists } from './letters-in-lists.fixture.ts'
import { lettersInOddForms } from './letters-in-odd-forms.fixture.ts'
import { lettersInOddLists } from './letters-in-odd-lists.fixture.ts'
import { lettersInProse } from './letters-in-prose.fixture.ts'
import { lettersUntuned } from './letters-untuned.fixture.ts'

interface Written {
  readonly name: string
  readonly text: string
  readonly asks: readonly { readonly words: string; readonly around: readonly string[] }[]
}

/** `### name`, the letter, `=>`, then an ask a line: its words, and after `~` what must stand around it, parted by `|`. */
const written = (letters: string): Written[] =>
  letters
    .split(/^### /m)
    .slice(1)
    .map((one) => {
      const name = one.slice(0, one.indexOf('\n'))
      const [text = '', asks = ''] = one.slice(name.length + 1).split(/^=>\n/m)
      const lines = asks.split('\n').filter((line) => line.trim() !== '')
      return {
        name,
        text,
        asks: lines.map((line) => {
          const [words = '', around = ''] = line.split(' ~ ')
          return { words: words.trim(), around: around.split(' | ').filter((each) => each.trim() !== '') }
        }),
      }
    })

const oneLine = (text: string): string => text.replace(/\s+/g, ' ')
const asksIn = (text: string) => readRequest(text).request.questions.flatMap(({ asks }) => asks)
const asksSplit = (text: string) => splitQuestions(text).questions.flatMap(({ asks }) => asks)

describe('letters as strangers write them', () => {
  const letters = [
    lettersInLists,
    lettersInProse,
    lettersFromPeople,
    lettersFromPress,
    lettersFromLawyers,
    lettersFromStudents,
    lettersInOddForms,
    lettersInOddLists,
  ]
  test.each(letters.flatMap(written))('$name', ({ text, asks }) => {
    const read = asksIn(text)
    expect(read.map((ask) => oneLine(ask.text))).toEqual(asks.map(({ words }) => words))
    for (const [index, { around }] of asks.entries()) {
      const beside = [...(read[index]?.stems ?? []), ...(read[index]?.scopes ?? [])].map(oneLine).join('\n')
      for (const words of around) expect(beside.toLowerCase()).toContain(words.trim().toLowerCase())
    }
  })
})

test('of letters that the splitting was not tuned to, at least 12 of 15 are split exactly', () => {
  const wrong = written(lettersUntuned).filter(({ text, asks }) => {
    const read = asksSplit(text)
    return read.length !== asks.length || !asks.every(({ words }, at) => sameAsk(words, read[at]?.text ?? ''))
  })
  expect(wrong.length, wrong.map(({ name }) => name).join(', ')).toBeLessThanOrEqual(3)
})

test.each([
  'Two officers came to my house in 2023.\nI am very upset.',
  'Jane Hollow\n12 High Street\nExbury\nEX4 1AB\n01632 960123',
  'I am not asking about me, and I do not want names.',
  'We are told that lessons are learned. Are they? How many more?',
  'I am very upset. Your officer did nothing. What a shambles. How would you feel?',
  'I know how many requests you get and I am sorry to chase. The number of staff you have is not my problem.',
  'Officers who attend our training tell us it is useful. Domestic abuse training for officers. That is what we do.',
])('a letter that tells, complains or gives an address asks nothing: %j', (text) => {
  const { questions } = splitQuestions(text)
  expect(questions.map((question) => question.text)).toEqual([])
})

test.each([
  ['And when I called in May nobody came. How many calls were not attended in 2024?', 1],
  ['I am happy to have the policy by e-mail. How many officers were trained?', 1],
  ['How many officers are there (including those on leave) and how many are trained?', 2],
  ['How many officers complete the DASH form within 24 hours?', 1],
  ['How many officers were suspended and for how long?', 1],
  [
    'How many were trained? I ask because my sister, who was in the police, said that nobody was. She told me how many asked.',
    1,
  ],
  ['Do response officers keep such cases or are they passed on?', 1],
  ['How long, on average, does an investigation take?', 1],
  ['Please disclose, under the Freedom of Information Act, any reviews by your force.', 1],
  ['Please state, from 2014:\n- The number of applications\n- The number granted\n2. The longest wait', 3],
  ['Please list every case with the rank of the officer.', 1],
  ['How many officers were trained in each of the boroughs\nwho work in the domestic abuse teams of the command?', 1],
])('neither too many nor too few: %j', (text, count) => {
  expect(asksIn(text).map((ask) => ask.text)).toHaveLength(count)
})

test('a title stands over a labelled list, and is no question', () => {
  const { questions, headings } = splitQuestions(
    'Misconduct\n1. How many were accused?\n\nCost of training\n2. What was spent in 2024?',
  )
  expect(questions).toHaveLength(2)
  expect(headings).toEqual(['Misconduct', 'Cost of training'])
})

test('years that a list gives hold for what was asked above it, and not for what is asked after', () => {
  const asks = asksIn(
    'How many were accused?\n\nPlease break this down as follows:\n1. 2022\n2. 2023\n\nPlease state how many:\n3. were charged',
  )
  expect(asks.map(({ text, scopes }) => [text, scopes.some((scope) => scope.includes('2023'))])).toEqual([
    ['How many were accused?', true],
    ['were charged', false],
  ])
})

test('what announces the questions below is one only where nothing else asks', () => {
  expect(asksIn('I want to know about vetting.\n1. How many were refused?').map(({ text }) => text)).toEqual([
    'How many were refused?',
  ])
  expect(asksIn('I want to know about vetting.')).toHaveLength(1)
})
