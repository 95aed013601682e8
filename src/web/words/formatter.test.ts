import { describe, expect, test } from 'vitest'
import { type CountUnit, cutPeriods, day, periodKinds } from '../../kernel/index.ts'
import { formatter, isPart } from './formatter.ts'
import { type Language, languages } from './language.ts'
import { small } from './letter-case.ts'
import type { ToldPeriod } from './told.ts'

const period = (
  kind: ToldPeriod['kind'],
  key: string,
  asked: [string, string],
  held: [string, string] | null = asked,
): ToldPeriod => ({
  kind,
  key,
  asked: { from: day(asked[0]), to: day(asked[1]) },
  held: held && { from: day(held[0]), to: day(held[1]) },
})
const year: [string, string] = ['2026-01-01', '2026-12-31']

test.each<[string, ToldPeriod, string, string]>([
  ['a year', period('calendar-year', '2026', year), '2026', '2026'],
  [
    'a year whose files end on 30 September',
    period('calendar-year', '2026', ['2026-01-01', '2026-11-26'], ['2026-01-01', '2026-09-30']),
    '2026 (part: to 30 September)',
    '2026 (rhan: hyd at 30 Medi)',
  ],
  [
    'a year of which four months were asked for',
    period('calendar-year', '2022', ['2022-01-01', '2022-04-30']),
    '2022 (part: January to April)',
    '2022 (rhan: Ionawr i Ebrill)',
  ],
  [
    'months whose Welsh names change after “i”',
    period('calendar-year', '2022', ['2022-03-01', '2022-05-31']),
    '2022 (part: March to May)',
    '2022 (rhan: Mawrth i Fai)',
  ],
  [
    'the year in which the record begins',
    period('calendar-year', '2026', year, ['2026-03-01', '2026-12-31']),
    '2026 (part: from 1 March)',
    '2026 (rhan: o 1 Mawrth)',
  ],
  [
    'days within a month',
    period('month', '2021-04', ['2021-04-03', '2021-04-09']),
    'April 2021 (part: 3 to 9 April)',
    'Ebrill 2021 (rhan: 3 i 9 Ebrill)',
  ],
  ['a financial year', period('financial-year', '2019/20', ['2019-04-01', '2020-03-31']), '2019/20', '2019/20'],
  [
    'an academic year',
    period('academic-year', '2019/20', ['2019-09-01', '2020-08-31']),
    'September 2019 to August 2020',
    'Medi 2019 i Awst 2020',
  ],
  [
    'a quarter that is not over',
    period('quarter', '2021-Q2', ['2021-04-01', '2021-05-31']),
    'April to June 2021 (part: April to May)',
    'Ebrill i Fehefin 2021 (rhan: Ebrill i Fai)',
  ],
  [
    'a half-year',
    period('half-year', '2021-H1', ['2021-01-01', '2021-06-30']),
    'January to June 2021',
    'Ionawr i Fehefin 2021',
  ],
  [
    'a week',
    period('week', '2021-W14', ['2021-04-05', '2021-04-11']),
    'Week of 5 April 2021',
    'Wythnos o 5 Ebrill 2021',
  ],
  ['a year of which nothing is held', period('calendar-year', '2026', year, null), '2026', '2026'],
  ['a month', period('month', '2021-04', ['2021-04-01', '2021-04-30']), 'April 2021', 'Ebrill 2021'],
  ['a day', period('day', 'whole', ['2021-10-01', '2021-10-01']), 'On 1 October 2021', 'Ar 1 Hydref 2021'],
  [
    'all the time asked for',
    period('whole', 'whole', ['2020-03-01', '2021-05-05']),
    '1 March 2020 to 5 May 2021',
    '1 Mawrth 2020 i 5 Mai 2021',
  ],
])('%s', (_, given, english, welsh) => {
  expect(formatter('en').period(given)).toBe(english)
  expect(formatter('cy').period(given)).toBe(welsh)
  expect(isPart(given)).toBe(english.includes('(part'))
})

test.each<[number, CountUnit | 'per cent', string, string]>([
  [1, 'people', '1 person', '1 person'],
  [335, 'people', '335 people', '335 o bobl'],
  [0, 'people', 'no people', 'dim person'],
  [1234, 'completions', '1,234 completions', '1,234 o gwblhadau'],
  [1, 'calls', '1 call', '1 alwad'],
  [1200, 'pounds', '£1,200', '£1,200'],
  [-12.5, 'pounds', '-£12.50', '-£12.50'],
  [49.5, 'per cent', '49.5%', '49.5%'],
])('%s of %s', (value, unit, english, welsh) => {
  expect(formatter('en').counted(value, unit)).toBe(english)
  expect(formatter('cy').counted(value, unit)).toBe(welsh)
})

describe.each<Language>(languages)('in %s', (language) => {
  const { cell, words } = formatter(language)

  test('what is no number is never nought, and no two kinds of it look alike', () => {
    const kinds = ['withheld', 'not-held', 'not-yet-held'] as const
    const written = kinds.map((kind) => cell({ kind }, 'people'))
    expect(new Set([...written, cell({ kind: 'value', value: 0 }, 'people')]).size).toBe(4)
    for (const each of written) expect(each).not.toMatch(/\d/)
  })

  test('every month has its own name, and no word is left empty', () => {
    expect(new Set(words.months).size).toBe(12)
    for (const group of [words.cells, words.table, words.pages, words.units]) {
      for (const each of Object.values(group)) expect(each).not.toBe('')
    }
  })
})

test.each(periodKinds)(
  'a figure by %s says how it is cut, and in which period each number is, in both languages',
  (kind) => {
    const [from, to] = [day('2021-05-03'), day('2021-05-05')]
    const [first] = cutPeriods(kind, from, to)
    for (const language of languages) {
      const { words, inPeriod, shortPeriod, span } = formatter(language)
      const told = { kind, key: first?.key ?? '', asked: { from, to }, held: { from, to } }
      expect(inPeriod(told)).toMatch(/2021/)
      expect(shortPeriod(told)).toMatch(/2021/)
      expect(words.chart.part[kind]).not.toBe('')
      expect(span({ asAt: false, by: kind, asked: { from, to } })).toContain(words.dates.cut[kind])
      expect(words.dates.cut[kind] === '').toBe(kind === 'whole')
    }
    const cuts = periodKinds.map((each) => formatter('cy').words.dates.cut[each])
    expect(new Set(cuts).size).toBe(periodKinds.length)
  },
)

test('lists', () => {
  const { list } = formatter('en')
  expect([list([]), list(['a']), list(['a', 'b']), list(['a', 'b', 'c'], 'or')]).toEqual([
    '',
    'a',
    'a and b',
    'a, b or c',
  ])
})

test.each([
  ['1 yn 2020', 'ac'],
  ['8 yn 2020', 'ac'],
  ['11 yn 2020', 'ac'],
  ['800 yn 2020', 'ac'],
  ['12,000 yn 2020', 'ac'],
  ['Uchel', 'ac'],
  ['10 yn 2020', 'a'],
  ['120 yn 2020', 'a'],
  ['1,234 yn 2020', 'a'],
  ['£335', 'a'],
  ['Canolig', 'a'],
])('Welsh says “and” before “%s” as it is read aloud', (next, and) => {
  expect(formatter('cy').list(['x', next])).toBe(`x ${and} ${next}`)
})

test('a label within a sentence keeps its names and abbreviations', () => {
  expect(['Kind of unit', 'PCSO', 'eLearning', 'Microsoft Teams', 'Rôl'].map(small)).toEqual([
    'kind of unit',
    'PCSO',
    'eLearning',
    'Microsoft Teams',
    'rôl',
  ])
})
