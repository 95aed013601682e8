import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  datePlain,
  day,
  dayAt,
  financialYearOf,
  momentAt,
  monthOf,
  parsePlainDate,
  writeDate,
  writeMoment,
  yearOf,
} from './plain-date.ts'

test.each([
  '2021-02-29',
  '2021-02-31',
  '2021-13-01',
  '2021-00-10',
  '2021-1-1',
  '01/10/2021',
  '2021-10-01T00:00',
  ' 2021-10-01',
  '',
])('%j is not a date', (text) => {
  expect(parsePlainDate(text)).toBeNull()
})

test('the 29th of February is a date in leap years, and 1900 was none', () => {
  expect(datePlain(2020, 2, 29)).toBe('2020-02-29')
  expect(datePlain(2000, 2, 29)).toBe('2000-02-29')
  expect(datePlain(1900, 2, 29)).toBeNull()
})

test('a date the code states must exist', () => {
  expect(() => day('2021-02-31')).toThrow('2021-02-31 is not a date')
})

test.each([
  ['2021-03-31', 2020],
  ['2021-04-01', 2021],
  ['2022-03-31', 2021],
  ['2021-12-31', 2021],
])('%s is in the financial year that began in %i', (date, year) => {
  expect(financialYearOf(day(date))).toBe(year)
})

test('dates and moments are written as people in London write them', () => {
  expect(writeDate(day('2021-10-01'))).toBe('1 October 2021')
  expect(writeMoment(new Date('2021-07-01T13:05:00Z'))).toBe('1 July 2021 at 14:05')
})

describe('London', () => {
  test('has its own day: late on a summer evening it is already the next', () => {
    expect(dayAt(new Date('2021-06-30T23:30:00Z'))).toBe('2021-07-01')
    expect(dayAt(new Date('2021-12-31T23:30:00Z'))).toBe('2021-12-31')
  })

  test.each([
    ['2021-01-15', 14, 30, '2021-01-15T14:30:00.000Z'],
    ['2021-07-15', 14, 30, '2021-07-15T13:30:00.000Z'],
    ['2021-07-01', 0, 0, '2021-06-30T23:00:00.000Z'],
    ['2021-03-28', 0, 59, '2021-03-28T00:59:00.000Z'],
    ['2021-03-28', 2, 0, '2021-03-28T01:00:00.000Z'],
    ['2021-10-31', 0, 30, '2021-10-30T23:30:00.000Z'],
    ['2021-10-31', 1, 30, '2021-10-31T01:30:00.000Z'],
    ['2021-10-31', 2, 0, '2021-10-31T02:00:00.000Z'],
  ])('%s at %i:%i is %s', (date, hour, minute, moment) => {
    expect(momentAt(day(date), hour, minute).toISOString()).toBe(moment)
  })

  test('a moment read back from its own day begins that day', () => {
    fc.assert(
      fc.property(fc.nat(20_000), (days) => {
        const date = addDays(day('1990-01-01'), days)
        const midnight = momentAt(date)
        expect(dayAt(midnight)).toBe(date)
        expect(dayAt(new Date(midnight.getTime() - 1))).toBe(addDays(date, -1))
      }),
    )
  })
})

test('days added can be taken away again, and are a day further each', () => {
  fc.assert(
    fc.property(fc.nat(40_000), fc.integer({ min: -4000, max: 4000 }), (start, days) => {
      const date = addDays(day('1950-01-01'), start)
      const other = addDays(date, days)
      expect(addDays(other, -days)).toBe(date)
      expect(parsePlainDate(other)).toBe(other)
      expect(Math.sign(days)).toBe(other > date ? 1 : other < date ? -1 : 0)
      expect(datePlain(yearOf(other), monthOf(other), Number(other.slice(8)))).toBe(other)
    }),
  )
})
