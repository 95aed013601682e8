import { expect, test } from 'vitest'
import { isDueForNote, isLive, type SessionTimes } from './session.ts'

const at = (time: string) => new Date(`2026-03-02T${time}Z`)
const session = (over: Partial<SessionTimes> = {}): SessionTimes => ({
  lastSeenAt: at('09:00:00'),
  expiresAt: at('20:00:00'),
  endedAt: null,
  ...over,
})

test.each([
  ['just used', session(), '09:00:01', true],
  ['unused for a moment short of 30 minutes', session(), '09:29:59', true],
  ['unused for 30 minutes', session(), '09:30:00', false],
  ['busy to the end of its 12 hours', session({ lastSeenAt: at('19:59:00') }), '19:59:59', true],
  ['busy past its 12 hours', session({ lastSeenAt: at('19:59:00') }), '20:00:00', false],
  ['ended by signing out', session({ endedAt: at('09:00:30') }), '09:00:31', false],
])('a session %s', (_, times, now, live) => {
  expect(isLive(times, at(now))).toBe(live)
})

test('use is noted once a minute', () => {
  expect(isDueForNote(session(), at('09:00:59'))).toBe(false)
  expect(isDueForNote(session(), at('09:01:00'))).toBe(true)
})
