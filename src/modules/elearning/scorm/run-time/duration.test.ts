import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asInterval, asTimespan, isInterval, isTimespan, secondsIn } from './duration.ts'

test.each<[string, number | null]>([
  ['0000:05:30', 330],
  ['00:00:00.25', 0.25],
  ['9999:59:59.99', 9999 * 3600 + 59 * 60 + 59.99],
  ['PT5M30S', 330],
  ['P1DT1H', 90_000],
  ['PT0.25S', 0.25],
  ['P1Y', 31_557_600],
  ['P', null],
  ['PT', null],
  ['5:30', null],
  ['PT5X', null],
  ['P1H', null],
  ['', null],
])('%s is %s seconds', (text, seconds) => {
  expect(secondsIn(text)).toBe(seconds)
})

test('whatever is written can be read again, to the hundredth of a second', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9000 * 360_000 }), (hundredths) => {
      const seconds = hundredths / 100
      const [timespan, interval] = [asTimespan(seconds), asInterval(seconds)]
      return (
        isTimespan(timespan) &&
        isInterval(interval) &&
        Math.abs((secondsIn(timespan) ?? -1) - seconds) < 0.005 &&
        Math.abs((secondsIn(interval) ?? -1) - seconds) < 0.005
      )
    }),
  )
})
