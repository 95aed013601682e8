import { describe, expect, test } from 'vitest'
import { day } from '../src/kernel/index.ts'
import type { DeskAsk, DeskReading } from './desk-of.ts'
import { type JudgedLetter, judgeLetter } from './judge.ts'
import type { LabelledAsk, LabelledLetter } from './labelled-letters.ts'
import { scoreOf } from './score.ts'

const trained = 'training.people-trained'
const inPost = 'training.people-trained-in-post'

const askedFor = (
  words: string,
  right: Partial<LabelledAsk['right']>,
  reading: Partial<LabelledAsk['reading']> = {},
) => ({
  words,
  around: [],
  reading: { ask: 'how-many' as const, unit: 'people', conditions: [], times: [], cuts: [], ...reading },
  right: { state: 'understood' as const, answers: [], nearest: [], never: [], ...right },
})

const letterOf = (...asks: readonly LabelledAsk[]): LabelledLetter => ({
  id: 'letter',
  received: day('2026-10-05'),
  letter: asks.map(({ words }) => words).join('\n'),
  asks: [...asks],
  heldApart: false,
  file: 'letters.yaml',
})

const deskSays = (words: string, said: Partial<DeskAsk> = {}): DeskAsk => ({
  words,
  state: 'understood',
  answers: [],
  nearest: said.answers ?? [],
  reading: null,
  ...said,
})

const deskReads = (reading: Partial<DeskReading>): DeskReading => ({
  answerable: trained,
  ask: 'how-many',
  unit: 'people',
  conditions: [],
  times: [],
  cuts: [],
  ...reading,
})

const verdictsOf = ({ asks }: JudgedLetter) => asks.map(({ verdict }) => verdict)

const officersIn2023 = askedFor(
  'How many officers were trained in 2023?',
  { answers: [trained], never: [inPost] },
  { conditions: ['role=police_officer', 'event=trained'], times: ['2023-01-01..2023-12-31'] },
)

describe('an answer to what was asked', () => {
  const judged = (said: Partial<DeskAsk>, reading: Partial<DeskReading> = {}) =>
    verdictsOf(
      judgeLetter(letterOf(officersIn2023), [
        deskSays('Please tell me how many officers were trained in 2023', {
          answers: [trained],
          reading: deskReads({ conditions: ['role=police_officer'], times: ['2023-01-01..2023-12-31'], ...reading }),
          ...said,
        }),
      ]),
    )

  test('is right where it says the same of the same days', () => {
    expect(judged({})).toEqual(['right'])
  })

  test('is right where a cut has one part', () => {
    expect(judged({}, { cuts: ['calendar-year', 'role'] })).toEqual(['right'])
  })

  test.each([
    ['leaves a condition out', { conditions: [] }],
    ['adds one', { conditions: ['role=police_officer', 'rank=sergeant'] }],
    ['is of other people', { conditions: ['role=police_officer|pcso'] }],
    ['is of those who are not', { conditions: ['not role=police_officer'] }],
    ['is of other days', { times: ['2021-01-01..2023-12-31'] }],
    ['is of one day', { times: ['@2023-12-31'] }],
    ['counts something else', { unit: 'completions' }],
    ['is a share', { ask: 'share' }],
  ])('is wrong where it %s', (_, reading) => {
    expect(judged({}, reading)).toEqual(['wrong'])
  })

  test('is wrong where a trap’s answer comes with the right one', () => {
    expect(judged({ answers: [trained, inPost] })).toEqual(['wrong'])
  })

  test('is neither where there is more beside it', () => {
    expect(judged({}, { cuts: ['month'] })).toEqual(['beside'])
    expect(judged({ answers: [trained, 'training.catalogue'] })).toEqual(['beside'])
  })

  test('is wrong where nothing may be given as the answer', () => {
    const inPart = askedFor('How many women were trained?', { state: 'in_part', nearest: [trained] })
    const said = deskSays('How many women were trained?', { answers: [trained] })
    expect(verdictsOf(judgeLetter(letterOf(inPart), [said]))).toEqual(['wrong'])
  })
})

test('a series is not the answer to a question for what is not cut, nor one number that for a series', () => {
  const byYear = askedFor('trained in each year', { answers: [trained] }, { cuts: ['calendar-year'] })
  const said = deskSays('trained in each year', { answers: [trained], reading: deskReads({}) })
  expect(verdictsOf(judgeLetter(letterOf(byYear), [said]))).toEqual(['wrong'])
})

test('five years are not all that is held, and the day of receipt is now', () => {
  const ever = askedFor('How many were trained?', { answers: [trained] })
  const over = (times: string[]) =>
    verdictsOf(
      judgeLetter(letterOf(ever), [
        deskSays('How many were trained?', { answers: [trained], reading: deskReads({ times }) }),
      ]),
    )
  expect(over(['2021-01-01..2026-10-05'])).toEqual(['wrong'])
  expect(over(['2015-01-01..2026-10-05'])).toEqual(['right'])
  expect(over(['@2026-10-05'])).toEqual(['right'])
})

describe('declining', () => {
  const whole = askedFor('How many were trained?', { answers: [trained] })
  const part = askedFor('How many women were trained?', { state: 'in_part', nearest: [trained] })
  const none = askedFor('Who is your insurer?', { state: 'not_in_record' })
  const all = letterOf(whole, part, none)
  const said = (state: DeskAsk['state'], nearest: readonly string[]) =>
    verdictsOf(
      judgeLetter(
        all,
        all.asks.map(({ words }) => deskSays(words, { state, nearest })),
      ),
    )

  test('is right of what is not in the record alone', () => {
    expect(said('not_in_record', [])).toEqual(['declined_wrongly', 'declined_wrongly', 'declined_rightly'])
  })

  test('in part has no points, but those of a row of its own where it is right', () => {
    const score = scoreOf([
      judgeLetter(letterOf(part), [deskSays(part.words, { state: 'in_part', nearest: [trained] })]),
    ])
    expect(score).toMatchObject({ reliability: 0, reliabilityWithPart: 100, rightFirst: 100 })
  })

  test('in part is as good as its first offer', () => {
    expect(said('in_part', [trained, inPost])).toEqual(['part_first', 'part_rightly', 'part_without'])
    expect(said('in_part', [inPost, trained])).toEqual(['part_without', 'part_without', 'part_without'])
  })

  test('is wrong of what was not even found', () => {
    expect(verdictsOf(judgeLetter(all, []))).toEqual(['declined_wrongly', 'declined_wrongly', 'declined_wrongly'])
  })
})

describe('a letter', () => {
  const courses = askedFor('What courses are there?', { answers: ['training.catalogue'], never: [trained] })

  test('is split exactly where its asks stand in their order, politeness aside', () => {
    const split = (...words: readonly string[]) =>
      judgeLetter(
        letterOf(officersIn2023, courses),
        words.map((each) => deskSays(each, { state: 'not_in_record' })),
      ).splitExact
    expect(split('how many officers were trained in 2023', 'And what courses are there')).toBe(true)
    expect(split('What courses are there?', 'How many officers were trained in 2023?')).toBe(false)
    expect(split('How many officers were trained in 2023? What courses are there?')).toBe(false)
    expect(split('How many officers were trained in 2023?', 'What courses are there?', 'I thank you.')).toBe(false)
  })

  test('left in one piece is answered together, and each ask may have the other’s answer beside its own', () => {
    const said = deskSays('How many officers were trained in 2023? What courses are there?', {
      answers: [trained, 'training.catalogue'],
    })
    expect(verdictsOf(judgeLetter(letterOf(officersIn2023, courses), [said]))).toEqual(['right', 'right'])
  })

  test('has a wrong answer where chatter was answered', () => {
    const chatter = deskSays('Why do you never learn?', { answers: ['training.decisions'] })
    const exact = deskSays(courses.words, { answers: ['training.catalogue'] })
    expect(verdictsOf(judgeLetter(letterOf(courses), [exact, chatter]))).toEqual(['right', 'wrong'])
  })

  test('scores ten points less for a wrong answer than for none', () => {
    const two = letterOf(officersIn2023, courses)
    const score = (second: Partial<DeskAsk>) =>
      scoreOf([
        judgeLetter(two, [deskSays(officersIn2023.words, { answers: [trained] }), deskSays(courses.words, second)]),
      ])
    expect(score({ answers: ['training.catalogue'] }).reliability).toBe(100)
    expect(score({ state: 'not_in_record' }).reliability).toBe(50)
    expect(score({ answers: [trained] })).toMatchObject({ reliability: -450, wrongPerCent: 50, understoodWhole: 50 })
  })
})

test('an extract, which has a row for each thing, is judged by what it is and its days, not by conditions', () => {
  const asked = askedFor('Is it compulsory?', { answers: ['training.compulsion'] }, { ask: 'yes-no' })
  const said = (times: string[]) =>
    deskSays('Is it compulsory?', {
      answers: ['training.compulsion'],
      reading: deskReads({ answerable: null, ask: null, unit: null, conditions: null, times }),
    })
  expect(verdictsOf(judgeLetter(letterOf(asked), [said([])]))).toEqual(['right'])
  expect(verdictsOf(judgeLetter(letterOf(asked), [said(['2024-01-01..2024-12-31'])]))).toEqual(['wrong'])
})
