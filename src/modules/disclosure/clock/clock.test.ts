import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day, type PlainDate } from '../../../kernel/index.ts'
import {
  addWorkingDays,
  type ClockEvent,
  dueDate,
  publicInterestDueDate,
  requestClock,
  reviewDates,
  workingDays,
  workingDaysBetween,
} from './clock.ts'

interface Vector {
  received: string
  due: string
  due_if_england_wales_only: string
  plus20_public_interest: string
}

const vectorFile = new URL('../../../../../shared/data/clock-vectors.json', import.meta.url)
const vectors: Vector[] = existsSync(vectorFile) ? JSON.parse(readFileSync(vectorFile, 'utf8')) : []
const calendar = workingDays()

describe.skipIf(vectors.length === 0)('the worked dates (skipped where ../shared/data is absent)', () => {
  test('are read', () => expect(vectors).not.toEqual([]))

  test.each(vectors)('received $received, due $due', (vector) => {
    const received = day(vector.received)
    expect(dueDate(received, calendar)).toBe(vector.due)
    expect(publicInterestDueDate(received, calendar)).toBe(vector.plus20_public_interest)
    const onlyEngland = workingDays({ divisions: ['england-and-wales'] })
    expect(dueDate(received, onlyEngland)).toBe(vector.due_if_england_wales_only)
  })
})

test('receipt on a Saturday is day 0, and a Scottish holiday is no working day in London', () => {
  expect(dueDate(day('2024-02-24'), calendar)).toBe('2024-03-25')
  expect(dueDate(day('2015-11-06'), calendar)).toBe('2015-12-07')
})

test('a holiday proclaimed after receipt counts or not, as the force chooses', () => {
  const received = day('2022-08-25')
  expect(dueDate(received, calendar)).toBe('2022-09-26')
  expect(dueDate(received, workingDays({ asKnownOn: received }))).toBe('2022-09-23')
})

test('a day proclaimed after this release can be added', () => {
  const further = [{ date: day('2024-09-16'), division: 'scotland', name: 'a day of rest' }] as const
  expect(dueDate(day('2024-09-10'), workingDays({ further }))).toBe('2024-10-09')
})

test('asking for clarification stops nothing; the answer sets the clock back to zero', () => {
  const received = day('2024-09-10')
  const asked: ClockEvent = { kind: 'clarification_asked', on: day('2024-09-12') }
  expect(requestClock(received, [asked], calendar).due).toBe('2024-10-08')
  const given: ClockEvent = { kind: 'clarification_given', on: day('2024-09-23') }
  const clock = requestClock(received, [asked, given], calendar)
  expect(clock.dayZero).toBe('2024-09-23')
  expect(clock.due).toBe('2024-10-21')
})

test('a fees notice pauses the clock from its day to that of payment, both left out', () => {
  const received = day('2024-09-10')
  const notice: ClockEvent = { kind: 'fees_notice', on: day('2024-09-16') }
  const waiting = requestClock(received, [notice], calendar)
  expect(waiting).toMatchObject({ state: 'paused_for_fee', due: null, feeLapses: '2024-12-16' })
  const paid = requestClock(received, [notice, { kind: 'fee_paid', on: day('2024-09-20') }], calendar)
  expect(paid).toMatchObject({ state: 'running', due: '2024-10-15', feeLapses: null })
})

test('three months from the last day of November end with February', () => {
  const clock = requestClock(day('2024-11-29'), [{ kind: 'fees_notice', on: day('2024-11-30') }], calendar)
  expect(clock.feeLapses).toBe('2025-02-28')
})

test('a narrowing agreed before a refusal keeps both dates, and the earlier rules', () => {
  const clock = requestClock(day('2024-09-10'), [{ kind: 'narrowed', on: day('2024-09-13') }], calendar)
  expect(clock).toMatchObject({ due: '2024-10-08', dueIfNarrowingBeganAnew: '2024-10-11' })
})

test('a review may be asked for within 40 working days and takes 20, 40 at most', () => {
  const dates = reviewDates(day('2024-09-10'), day('2024-09-10'), calendar)
  expect(dates).toEqual({ mayBeAskedUntil: '2024-11-05', due: '2024-10-08', dueAtMost: '2024-11-05' })
})

const anyDay = fc.integer({ min: 0, max: 5000 }).map((days) => addDays(day('2014-01-01'), days))
const anyEvents = fc.array(
  fc.tuple(
    fc.constantFrom('clarification_asked', 'clarification_given', 'fees_notice', 'fee_paid', 'narrowed'),
    anyDay,
  ),
  { maxLength: 6 },
)
const events = (pairs: [ClockEvent['kind'], PlainDate][]): ClockEvent[] => pairs.map(([kind, on]) => ({ kind, on }))

test('the clock never runs backwards: a later receipt is never due earlier', () => {
  fc.assert(
    fc.property(anyDay, fc.nat(60), (received, later) => {
      expect(dueDate(addDays(received, later), calendar) >= dueDate(received, calendar)).toBe(true)
    }),
  )
})

test('the clock never runs backwards: whatever happens to a request, its date never comes nearer', () => {
  fc.assert(
    fc.property(anyDay, anyEvents, (received, pairs) => {
      const due = requestClock(received, events(pairs as [ClockEvent['kind'], PlainDate][]), calendar).due
      expect(due === null || due >= dueDate(received, calendar)).toBe(true)
    }),
  )
})

test('counting working days undoes adding them', () => {
  fc.assert(
    fc.property(anyDay, fc.nat(80), (date, count) => {
      const reached = addWorkingDays(date, count, calendar)
      expect(workingDaysBetween(date, reached, calendar)).toBe(count)
      expect(workingDaysBetween(reached, date, calendar)).toBe(count === 0 ? 0 : -count)
    }),
    { numRuns: 60 },
  )
})
