import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, day, type PlainDate } from '../../kernel/index.ts'
import { addMonths, lapsesOn, type Refresher, standingOn } from './currency.ts'

const yearly = (rule: 'completion' | 'expiry'): Refresher => ({ rule, refresherMonths: 12, renewalDays: 60 })
const march: Refresher = { rule: 'fixed_date', refresherMonths: 12, renewalDays: 60, fixedDate: day('2020-03-31') }

test('a month later is the same day, or the last the month has', () => {
  expect(addMonths(day('2021-01-31'), 1)).toBe('2021-02-28')
  expect(addMonths(day('2020-11-30'), 3)).toBe('2021-02-28')
  expect(addMonths(day('2021-03-15'), -3)).toBe('2020-12-15')
})

test('what was finished on 1 October 2021 with a refresher every 12 months is out of date on 1 October 2022', () => {
  const standing = (on: string) => standingOn(day(on), [day('2021-10-01')], yearly('completion'), day('2020-01-01'))
  expect(standing('2021-09-30')).toBe('overdue')
  expect(standing('2021-10-01')).toBe('in_date')
  expect(standing('2022-08-01')).toBe('in_date')
  expect(standing('2022-08-02')).toBe('renewal_due')
  expect(standing('2022-09-30')).toBe('renewal_due')
  expect(standing('2022-10-01')).toBe('overdue')
})

test('renewed in its window, it is counted from the day it would have lapsed', () => {
  const days = [day('2021-10-01'), day('2022-09-01')]
  expect(lapsesOn(days, yearly('expiry'))).toBe('2023-10-01')
  expect(lapsesOn(days, yearly('completion'))).toBe('2023-09-01')
})

test('renewed before its window or after it lapsed, it is counted from the day it was finished', () => {
  expect(lapsesOn([day('2021-10-01'), day('2022-03-01')], yearly('expiry'))).toBe('2023-03-01')
  expect(lapsesOn([day('2021-10-01'), day('2022-12-01')], yearly('expiry'))).toBe('2023-12-01')
})

test('with a fixed day it holds up to that day, and past it where it was finished in its window', () => {
  expect(lapsesOn([day('2021-05-10')], march)).toBe('2022-04-01')
  expect(lapsesOn([day('2022-01-30')], march)).toBe('2022-04-01')
  expect(lapsesOn([day('2022-01-31')], march)).toBe('2023-04-01')
  expect(lapsesOn([day('2022-03-31')], march)).toBe('2023-04-01')
})

test('a person new in a post has time until the day it is due by', () => {
  expect(standingOn(day('2022-03-01'), [], yearly('completion'), day('2022-03-01'))).toBe('due')
  expect(standingOn(day('2022-03-02'), [], yearly('completion'), day('2022-03-01'))).toBe('overdue')
})

test('what never lapses is in date for ever', () => {
  const once: Refresher = { rule: 'completion', refresherMonths: null, renewalDays: 0 }
  expect(standingOn(day('2060-01-01'), [day('2015-01-01')], once, day('2015-01-01'))).toBe('in_date')
})

const dates = fc.integer({ min: 0, max: 4000 }).map((n) => addDays(day('2015-01-01'), n))
const inOrder = fc.uniqueArray(dates, { minLength: 1, maxLength: 6 }).map((days) => days.toSorted())
const refreshers: fc.Arbitrary<Refresher> = fc
  .record({ months: fc.integer({ min: 1, max: 60 }), renewalDays: fc.integer({ min: 0, max: 90 }), fixedDate: dates })
  .chain(({ months: refresherMonths, renewalDays, fixedDate }) =>
    fc.constantFrom<Refresher>(
      { rule: 'completion', refresherMonths, renewalDays },
      { rule: 'expiry', refresherMonths, renewalDays },
      { rule: 'fixed_date', refresherMonths, renewalDays, fixedDate },
    ),
  )

test('finishing a course again never makes it lapse earlier', () => {
  fc.assert(
    fc.property(inOrder, refreshers, (days, refresher) => {
      const lapses = days.map((_, i) => lapsesOn(days.slice(0, i + 1), refresher) as PlainDate)
      expect(lapses).toEqual(lapses.toSorted())
    }),
  )
})

test('on the day it is finished a person is in date, and on the day it lapses they are not', () => {
  fc.assert(
    fc.property(inOrder, refreshers, (days, refresher) => {
      const [last = day('2015-01-01'), lapse = day('2015-01-01')] = [
        days.at(-1),
        lapsesOn(days, refresher) ?? undefined,
      ]
      expect(['in_date', 'renewal_due']).toContain(standingOn(last, days, refresher, day('2000-01-01')))
      expect(standingOn(lapse, days, refresher, day('2000-01-01'))).toBe('overdue')
    }),
  )
})

test('what becomes of a person later does not change how they stood on a day', () => {
  fc.assert(
    fc.property(inOrder, refreshers, dates, (days, refresher, on) => {
      const then = days.filter((completed) => completed <= on)
      expect(standingOn(on, days, refresher, on)).toBe(standingOn(on, then, refresher, on))
    }),
  )
})
