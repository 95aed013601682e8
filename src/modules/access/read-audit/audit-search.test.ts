import { expect, test } from 'vitest'
import { day } from '../../../kernel/index.ts'
import { endOfDay, searchDay, splitSubject, startOfDay } from './audit-search.ts'

test.each([
  ['2026-01-15', '2026-01-15T00:00:00.000Z', '2026-01-16T00:00:00.000Z'],
  ['2026-07-15', '2026-07-14T23:00:00.000Z', '2026-07-15T23:00:00.000Z'],
  // British Summer Time begins on 29 March 2026 and ends on 25 October 2026: the days have 23 and 25 hours.
  ['2026-03-29', '2026-03-29T00:00:00.000Z', '2026-03-29T23:00:00.000Z'],
  ['2026-10-25', '2026-10-24T23:00:00.000Z', '2026-10-26T00:00:00.000Z'],
])('the day %s runs from %s to %s', (date, start, end) => {
  expect(startOfDay(day(date)).toISOString()).toBe(start)
  expect(endOfDay(day(date)).toISOString()).toBe(end)
})

test('a subject is a type, or a type and an identity', () => {
  expect(splitSubject(' report ')).toEqual({ type: 'report', id: null })
  expect(splitSubject('request  01.FOI.24.000001')).toEqual({ type: 'request', id: '01.FOI.24.000001' })
})

test('a day that does not exist looks for everything', () => {
  expect(searchDay('2026-02-30')).toBeNull()
  expect(searchDay('')).toBeNull()
  expect(searchDay('2026-02-28')).toBe('2026-02-28')
})
