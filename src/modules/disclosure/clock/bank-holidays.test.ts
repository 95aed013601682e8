import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { bankHolidays, easterDay, isWeekend } from './bank-holidays.ts'

const file = new URL('../../../../../shared/data/uk-bank-holidays-2015-2028.json', import.meta.url)
const official: Record<string, Record<string, string>> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
const years = Array.from({ length: 14 }, (_, index) => 2015 + index)

test.skipIf(!existsSync(file)).each(years)(
  'the rules give the published days of %i (skipped without ../shared)',
  (year) => {
    const published = Object.entries(official)
      .filter(([date]) => date.startsWith(String(year)))
      .flatMap(([date, divisions]) => Object.keys(divisions).map((division) => `${date} ${division}`))
    expect(published.length).toBeGreaterThan(20)
    const computed = bankHolidays(year).map(({ date, division }) => `${date} ${division}`)
    expect(computed.sort()).toEqual(published.sort())
  },
)

// Dates of Easter as printed in the table of the Book of Common Prayer and in any almanac.
test.each([
  [2000, '2000-04-23'],
  [2008, '2008-03-23'],
  [2011, '2011-04-24'],
  [2024, '2024-03-31'],
  [2038, '2038-04-25'],
])('Easter Day of %i', (year, date) => {
  expect(easterDay(year)).toBe(date)
})

test('Christmas on a Saturday moves both days to Monday and Tuesday', () => {
  const december = bankHolidays(2021).filter(({ date }) => date.startsWith('2021-12'))
  expect(new Set(december.map(({ date }) => date))).toEqual(new Set(['2021-12-27', '2021-12-28']))
})

test('no holiday falls on a weekend, and none twice in one division', () => {
  for (let year = 2008; year <= 2060; year += 1) {
    const days = bankHolidays(year)
    expect(days.filter(({ date }) => isWeekend(date))).toEqual([])
    expect(new Set(days.map(({ date, division }) => `${date} ${division}`)).size).toBe(days.length)
  }
})

test('a one-off day carries the day it was proclaimed, and years before the rules are refused', () => {
  expect(bankHolidays(2022).find(({ date }) => date === '2022-09-19')?.proclaimed).toBe('2022-09-10')
  expect(
    bankHolidays(2026)
      .filter(({ date }) => date === '2026-06-15')
      .map(({ division }) => division),
  ).toEqual(['scotland'])
  expect(() => bankHolidays(2007)).toThrow('from 2008')
})
