import { describe, expect, test } from 'vitest'
import { day } from '../../../kernel/index.ts'
import { readParameters } from '../reading-letters/read-parameters.ts'
import { likeQuestions, readyQuestion } from './likeness.ts'
import { questionBands } from './question-bands.ts'
import { fittedPairs, pairsHeldApart, type QuestionPair } from './question-pairs.fixture.ts'
import { questionWords } from './question-words.ts'

const ready = (text: string, received = '2023-05-01') =>
  readyQuestion({ question_id: text, ordinal: 1, text, parts: [], parameters: readParameters(text, day(received)) })
const shareBand = (one: string, other: string) => {
  const bands = new Set(questionBands(questionWords(one)))
  return questionBands(questionWords(other)).some((band) => bands.has(band))
}

describe.each<[string, readonly QuestionPair[]]>([
  ['by which the measure was set', fittedPairs],
  ['held apart', pairsHeldApart],
])('of pairs %s', (_, pairs) => {
  test.each(pairs)('%s / %s: %s', (one, other, alike) => {
    expect(likeQuestions(ready(one), ready(other)) !== null).toBe(alike)
  })
  test('those that are alike share a band, so that the index finds them', () => {
    const missed = pairs.filter(([one, other, alike]) => alike && !shareBand(one, other))
    expect(missed).toEqual([])
  })
})

test('the same words in another case, order of politeness or number are the same question', () => {
  const like = likeQuestions(
    ready('Please provide the number of INSPECTORS suspended.'),
    ready('How many inspectors were suspended? Thank you'),
  )
  expect(like).toMatchObject({ nearness: 1, otherDays: null })
})

test.each([
  ['How many inspectors retired in 2021?', 'How many inspectors retired in 2022?', true],
  [
    'How many inspectors retired in 2021?',
    'How many inspectors retired from 1 January 2021 to 31 December 2021?',
    false,
  ],
  ['How many inspectors retired in 2021?', 'How many inspectors retired?', true],
  ['How many hold grade 3 in 2021?', 'How many hold grade 4 in 2021?', true],
  ['How many hold grade 3?', 'How many hold grade 4?', true],
])('%s / %s asks about other days or numbers: %s', (one, other, differ) => {
  const like = likeQuestions(ready(one), ready(other))
  expect(like).not.toBeNull()
  expect(like?.otherDays !== null).toBe(differ)
})

test('words such as “the last year” are other days when they are said a year later', () => {
  const asked = 'How many inspectors retired in the last year?'
  expect(likeQuestions(ready(asked, '2023-05-01'), ready(asked, '2022-05-01'))?.otherDays).not.toBeNull()
  expect(likeQuestions(ready(asked), ready(asked))?.otherDays).toBeNull()
})

test('questions of four thousand words are held against each other in the time that their beginnings take', () => {
  const long = Array.from(
    { length: 4_000 },
    (_, at) => `word${String.fromCharCode(97 + (at % 26))}${'x'.repeat(at % 9)}`,
  )
  const started = performance.now()
  for (let at = 0; at < 50; at += 1) questionBands(questionWords(long.slice(at).join(' ')))
  expect(performance.now() - started).toBeLessThan(3_000)
})

test('nobody’s bands change: those that are kept would be found no more', () => {
  expect(questionBands(questionWords('How many inspectors were suspended in 2021?')).slice(0, 3)).toEqual([
    1457622829, 547933255, -111698999,
  ])
})
