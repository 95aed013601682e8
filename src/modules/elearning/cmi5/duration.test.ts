import { expect, test } from 'vitest'
import { durationOf, secondsOf } from './duration.ts'

test.each([
  ['PT0S', 0],
  ['PT1.25S', 1.25],
  ['PT1H30M', 5400],
  ['P1DT2H', 93_600],
  ['P2W', 1_209_600],
  ['P1Y', null],
  ['P1M', null],
  ['1 hour', null],
])('%s is %s seconds', (duration, seconds) => {
  expect(secondsOf(duration)).toBe(seconds)
})

test('a time is written to hundredths of a second, and never below nought', () => {
  expect([durationOf(90), durationOf(1.2345), durationOf(-3)]).toEqual(['PT90S', 'PT1.23S', 'PT0S'])
})
