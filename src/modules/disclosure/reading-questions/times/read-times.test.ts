import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../../../../kernel/index.ts'
import { cases } from './cases.fixture.ts'
import { heldApart } from './held-apart.fixture.ts'
import { readTimes } from './read-times.ts'
import { shortly } from './time-words.fixture.ts'

const received = day('2026-11-26')
const read = (words: string) => readTimes(words, received).map(shortly).join(' ; ')

test.each(cases)('“%s” is %s', (words, means) => {
  expect(read(words)).toBe(means)
})

test('what was held apart is read as well', () => {
  expect(heldApart.filter(([words, means]) => read(words) !== means)).toEqual([])
})

test('every time has the words it was read from, in the order of the text, and none stands over another', () => {
  const text = 'Since 2020, how many officers (not staff) were trained each month in 2024, and as at 31 March 2025?'
  const times = readTimes(text, received)
  expect(times.map(({ words }) => words)).toEqual(['Since 2020', 'each month in 2024', 'as at 31 March 2025'])
  for (const { at, end, words } of times) expect(text.slice(at, end)).toBe(words)
  const [, cut] = times
  expect([cut?.cutWords, cut?.timeWords]).toEqual(['each month', 'in 2024'])
})

test('a choice is told in plain words, the likeliest first', () => {
  const [time] = readTimes('in the financial year 2023', received)
  expect(time?.meaning).toMatchObject({
    kind: 'ambiguous',
    readings: [
      { says: 'the financial year 2023/24, April 2023 to March 2024' },
      { says: 'the financial year 2022/23, April 2022 to March 2023' },
    ],
  })
})

test.each([...cases, ...heldApart])('“%s”: each reading that is offered says which it is', (words) => {
  for (const { meaning } of readTimes(words, received)) {
    if (meaning.kind !== 'ambiguous') continue
    expect(meaning.readings.length).toBeGreaterThan(1)
    const said = meaning.readings.map(({ says }) => says)
    expect(new Set(said).size).toBe(said.length)
    expect(said).not.toContain('')
  }
})

test('dates in the American order elsewhere in the letter leave a date open', () => {
  const letter = 'I wrote on 04/25/2023. How many on 03/04/2023?'
  const [time] = readTimes('How many on 03/04/2023?', received, letter)
  expect(time && shortly(time)).toBe('? on 2023-04-03 | on 2023-03-04')
  expect(read('How many on 03/04/2023?')).toBe('on 2023-04-03')
})

test('a day of the week that does not fit its date is told', () => {
  expect(readTimes('on Thursday 20 June 2014', received)[0]?.note).toMatch(/Friday/)
  expect(readTimes('on Thursday 19 June 2014', received)[0]?.note).toBeNull()
})

const sheet = new URL('../../../../../../shared/data/desk/periods.json', import.meta.url)

interface Labelled {
  readonly words: string
  readonly means: string
}

/** What is right of labels that name a class and no days. */
const classes: Readonly<Record<string, RegExp>> = {
  '?': /^\?/,
  '? ambiguous': /^\?/,
  none: /^none/,
  asAt: /^on \d/,
  'series asAt': /^on each of \d/,
  list: /by calendar-year$/,
  average: /average by/,
  'by quarter': /by quarter$/,
  'by week': /by week$/,
  'by month': /by month$/,
  '-': /^\?|by weekday$/,
  FY: /^\d{4}-04-01\.\.\d{4}-03-31/,
  'FY x3': /^2021-04-01\.\.2024-03-31 by financial-year$/,
  'FY x5': /^2021-04-01\.\.2026-03-31 by financial-year$/,
  '..': /\.\./,
}

describe.skipIf(!existsSync(sheet))(`the labelled words for times (${fileURLToPath(sheet)})`, () => {
  const labelled: readonly Labelled[] = existsSync(sheet) ? JSON.parse(readFileSync(sheet, 'utf8')) : []

  test('there are some', () => expect(labelled.length).toBeGreaterThan(70))

  test.each(labelled.map(({ words, means }) => [words, means]))('“%s” is %s', (words, means) => {
    const got = read(words)
    const named = classes[means]
    if (named) return expect(got).toMatch(named)
    const [meaning] = readTimes(words, received).map((time) => time.meaning)
    // Years alone are right by their years, months by their months.
    const label = /^(asAt |to |since )?(\d[\d-]*)?(?:\.\.(\d[\d-]*)?)?$/.exec(
      means.replace(/ \(.*/, '').replace('..03', '..2024-03'),
    )
    const [, how = '', from = '', to = means.includes('..') ? '' : from] = label ?? []
    const gaps = means.includes(',') ? means.replace(/ .*/, '').split(',') : null
    if (gaps) expect(got).toBe('2020 + 2022..2023 by calendar-year')
    else if (how === 'asAt ') expect(meaning).toEqual({ kind: 'day', asAt: from })
    else if (how === 'to ') expect(meaning).toEqual({ kind: 'stretch', from: null, to: from })
    else {
      expect(label).not.toBeNull()
      expect(meaning).toMatchObject({ kind: 'stretch', from: expect.stringMatching(`^${from}`) })
      const end = meaning?.kind === 'stretch' ? meaning.to : 'none'
      if (to === '' || how === 'since ') expect([null, received]).toContain(end)
      else expect(end ?? received).toMatch(new RegExp(`^${to}`))
    }
    return undefined
  })
})

test.each([
  'the end of the ',
  'since the ',
  'in 2021, ',
  'between 1 May and ',
  'each of the last ',
  '2021 to ',
  'on the last day of each ',
  "'21 and ",
])('the time taken by “%s” over and over grows with the text', (words) => {
  const text = (size: number) => words.repeat(size)
  const take = (size: number): number => {
    const given = text(size)
    const before = process.cpuUsage().user
    readTimes(given, received)
    return process.cpuUsage().user - before
  }
  take(1_000)
  const [short, long] = [take(2_000), take(16_000)]
  expect(long).toBeLessThan(Math.max(short, 4_000) * 40)
})

test('any text is read without a fault, and its times lie within it', () => {
  const words = fc.constantFrom(
    'the',
    'last',
    '2021',
    'to',
    'March',
    '31',
    '31/02/2021',
    'each',
    'year',
    'since',
    'Q',
    '5',
    '(',
    ')',
    'and',
    'of',
    'end',
    'financial',
    '-',
    '0000',
    '99',
    '’',
    'in',
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), (given) => {
      const text = given.join(' ')
      let end = 0
      for (const time of readTimes(text, received)) {
        expect(time.at).toBeGreaterThanOrEqual(end)
        expect(time.end).toBeGreaterThan(time.at)
        end = time.end
      }
      expect(end).toBeLessThanOrEqual(text.length)
    }),
    { numRuns: 500 },
  )
})
