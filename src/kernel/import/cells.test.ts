import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CellType } from './cell.ts'
import { code, decimal, list, oneOf, text, wholeNumber, yesNo } from './cells.ts'
import { date, dateTime } from './date-cells.ts'

const read = (type: CellType, cell: string): string => {
  const reading = type.read(cell)
  return 'value' in reading ? reading.value : `✗ ${reading.problem}`
}

describe('dates', () => {
  test.each([
    ['01/10/2021', '2021-10-01'],
    ['1/2/2021', '2021-02-01'],
    ['1/10/21', '2021-10-01'],
    ['1/10/85', '1985-10-01'],
    ['2021-10-01', '2021-10-01'],
    ['2021-10-01 00:00:00', '2021-10-01'],
    ['01/10/2021 00:00', '2021-10-01'],
    ['1 Oct 2021', '2021-10-01'],
    ['1st October 2021', '2021-10-01'],
    ['01-OCT-21', '2021-10-01'],
    ['3 Sept 2021', '2021-09-03'],
    ['01.10.2021', '2021-10-01'],
    ['29/02/2020', '2020-02-29'],
  ])('%s is %s', (cell, value) => expect(read(date(), cell)).toBe(value))

  test.each([
    ['31/02/2021', '31/02/2021 is not a date that exists'],
    ['29/02/2021', '29/02/2021 is not a date that exists'],
    ['00/10/2021', '00/10/2021 is not a date that exists'],
    ['10/13/2021', '10/13/2021 is not a date that exists. The day comes first, then the month'],
    ['44470', /is a number, not a date/],
    ['soon', 'soon is not a date. Write it as day, month and year, such as 01/10/2021'],
    ['1 Wibble 2021', /is not a date/],
    ['01/10/0201', /is not between 1900 and 2100/],
    ['01/10/2021 14:30', /has a time/],
  ])('%s is refused', (cell, says) => {
    const reading = date().read(cell)
    expect('problem' in reading && reading.problem).toEqual(
      typeof says === 'string' ? says : expect.stringMatching(says),
    )
  })

  test('every day from 1900 to 2100 is read, and any other two numbers before a year are refused', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(14), fc.integer({ min: 1900, max: 2100 }), (day, month, year) => {
        const [dd, mm] = [String(day).padStart(2, '0'), String(month).padStart(2, '0')]
        const moment = new Date(Date.UTC(year, month - 1, day))
        const exists = moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day && day > 0 && month > 0
        expect(date().read(`${dd}/${mm}/${year}`)).toEqual(
          exists ? { value: `${year}-${mm}-${dd}` } : { problem: expect.stringContaining('not a date that exists') },
        )
      }),
    )
  })

  test.each([
    ['01/10/2021 14:05', '2021-10-01 14:05:00 Europe/London'],
    ['01/10/2021 2:05 PM', '2021-10-01 14:05:00 Europe/London'],
    ['01/10/2021, 2:05\u202fPM', '2021-10-01 14:05:00 Europe/London'],
    ['01/10/2021, 12:00:30 AM', '2021-10-01 00:00:30 Europe/London'],
    ['2021-10-01T14:05:09.123Z', '2021-10-01 14:05:09.123+00'],
    ['2021-10-01T14:05+01:00', '2021-10-01 14:05:00+01:00'],
    ['01/10/2021', '✗ 01/10/2021 has no time. Write the date and time, such as 01/10/2021 14:05'],
    ['01/10/2021 25:00', '✗ 01/10/2021 25:00 is not a time that exists'],
    ['31/02/2021 10:00', '✗ 31/02/2021 is not a date that exists'],
    ['2021-10-01T14:05+99:00', '✗ 2021-10-01T14:05+99:00 is not a time that exists'],
  ])('the moment %s is %s', (cell, value) => expect(read(dateTime(), cell)).toBe(value))
})

test.each(['=1+1', '+44', '@SUM(A1)', '-2+3', '=cmd|x'])('%s is refused as text: it looks like a formula', (cell) => {
  expect(read(text(), cell)).toContain('looks like a formula')
  expect(read(list(), `fine; ${cell}`)).toContain('looks like a formula')
})

test('text has a length, and a lone hyphen is text', () => {
  expect(read(text({ max: 5 }), 'seven..')).toBe('✗ This is 7 characters long. The most is 5')
  expect(read(text(), '-')).toBe('-')
})

test.each([
  ['12', '12'],
  ['1,250', '1250'],
  ['-3', '-3'],
  ['+7', '7'],
  ['12.0', '12'],
  ['12.5', '✗ “12.5” is not a whole number'],
  ['1,25', '✗ “1,25” is not a whole number'],
  ['=3', '✗ “=3” is not a whole number'],
  ['9999999999', '✗ 9999999999 is more than 2147483647, the most this can be'],
])('the whole number %s is %s', (cell, value) => expect(read(wholeNumber(), cell)).toBe(value))

test('a number keeps its decimals as written', () => {
  const money = decimal({ min: 0, places: 2 })
  expect(read(money, '£1,250.50')).toBe('1250.50')
  expect(read(money, '-1')).toBe('✗ -1 is less than 0, the least this can be')
  expect(read(money, '1.005')).toBe('✗ 1.005 has 3 decimal places. The most is 2')
  expect(read(decimal(), '-£20')).toBe('-20')
  expect(read(decimal(), '1e5')).toContain('is not a number')
})

test('one of a list is found by its value or any label, whatever its case, spaces and hyphens', () => {
  const role = oneOf({ police_officer: ['Police officer', 'PC'], pcso: 'PCSO' })
  for (const cell of ['Police Officer', 'POLICE-OFFICER', 'police_officer', 'pc', 'police  officer']) {
    expect(read(role, cell)).toBe('police_officer')
  }
  expect(read(role, 'Sheriff')).toBe('✗ “Sheriff” is not one of Police officer or PCSO')
  expect(() => oneOf({ a: 'Same', b: 'same' })).toThrow('stands for two values')
})

test('yes and no come in many spellings', () => {
  expect(['Yes', 'y', 'TRUE', '1'].map((cell) => read(yesNo(), cell))).toEqual(['t', 't', 't', 't'])
  expect(['No', 'N', 'false', '0'].map((cell) => read(yesNo(), cell))).toEqual(['f', 'f', 'f', 'f'])
  expect(read(yesNo(), 'maybe')).toBe('✗ “maybe” is not Yes or No')
})

test('a code has a shape', () => {
  const warrant = code({ pattern: /^\d{6}$/, says: 'a warrant number, such as 123456' })
  expect(read(warrant, '204117')).toBe('204117')
  expect(read(warrant, 'x')).toBe('✗ “x” is not a warrant number, such as 123456')
})

test('a list becomes an array that PostgreSQL reads', () => {
  expect(read(list(), 'one; two "quoted" ;; back\\slash')).toBe('{"one","two \\"quoted\\"","back\\\\slash"}')
  expect(read(list({ separator: ',', of: oneOf({ a: 'First', b: 'Second' }) }), 'First, second')).toBe('{"a","b"}')
})
