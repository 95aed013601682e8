import { describe, expect, test } from 'vitest'
import { day } from '../../src/kernel/index.ts'
import { saidBy } from '../../src/modules/disclosure/reading-questions/said-register.ts'
import { spellerOf } from '../../src/modules/disclosure/reading-questions/spelling.ts'
import { questionReader } from '../../src/modules/disclosure/reading-questions/understand.ts'
import { register, terms } from '../../src/modules.ts'

const read = questionReader(saidBy(register), terms, [])
const understood = (text: string) => read(text, day('2026-11-26'))({ text, around: [], defined: [] })

/** Questions as they are typed on a telephone, each beside the same in right spelling. */
const slips: Readonly<Record<string, string>> = {
  'How many officers recieved domesitc abuse trainning in 2024?':
    'How many officers received domestic abuse training in 2024?',
  'how meny alegations of domestic abuse was made against offisers in Febuary 2024':
    'How many allegations of domestic abuse were made against officers in February 2024?',
  'How many polcie officers were dissmissed for domestic abuse last year?':
    'How many police officers were dismissed for domestic abuse last year?',
  'how many sargents and inspecters were in post on 31 march 2025':
    'How many sergeants and inspectors were in post on 31 March 2025?',
  'wich courses cover coersive control?': 'Which courses cover coercive control?',
  'how many reprots of domestic abuse were recorded in Septmber 2025':
    'How many reports of domestic abuse were recorded in September 2025?',
  'HOW MANY OFFICERS WERE SUSPENDDED FOR DOMESTIC ABUSE IN 2024':
    'HOW MANY OFFICERS WERE SUSPENDED FOR DOMESTIC ABUSE IN 2024',
}

describe('a slip of the pen', () => {
  test.each(Object.entries(slips))('%s', (slipped, right) => {
    const { state, answers, reading } = understood(slipped)
    const wanted = understood(right)
    expect(wanted.state).toBe('understood')
    expect({ state, ids: answers.map(({ id, filters }) => ({ id, filters })) }).toEqual({
      state: 'understood',
      ids: wanted.answers.map(({ id, filters }) => ({ id, filters })),
    })
    expect(reading.days.map(({ from, to, asAt }) => ({ from, to, asAt }))).toEqual(
      wanted.reading.days.map(({ from, to, asAt }) => ({ from, to, asAt })),
    )
  })

  test('stands in the reading as it was written', () => {
    const { reading } = understood('How many officers recieved domesitc abuse trainning in Febuary 2024?')
    const words = [...reading.atoms, ...reading.days].map((each) => each.words)
    expect(words).toEqual(['officers', 'recieved', 'domesitc abuse', 'trainning', 'in Febuary 2024'])
  })

  test.each([
    'How many officers were charted with domestic abuse in 2023?',
    'How many officers were refereed to professional standards in 2023?',
    'How many officers were trailed in domestic abuse in 2023?',
    'Did Constable Trainerd complete domestic abuse training?',
    'How many officers were disciplined for domestic abuse in Trianing in 2023?',
  ])('is none where it is a word, or a name: %s', (question) => {
    expect(understood(question).state).not.toBe('understood')
  })
})

describe('a word that is a slip from several', () => {
  const spell = spellerOf(['bravely', 'bravery', 'charged'])
  test.each([
    ['braveky', 'braveky'],
    ['chraged', 'charged'],
    ['Chraged with', 'charged with'],
    ['with Chraged', 'with Chraged'],
    ['x@chraged.example', 'x@chraged.example'],
    ['chr', 'chr'],
  ])('%s', (written, as) => {
    expect(spell(written).text).toBe(as)
  })
})
