import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rateOf } from './rate.ts'

test('so many in a window, and then a wait for the rest of it', () => {
  let time = 0
  const rate = rateOf({ most: 2, milliseconds: 60_000, remembered: 10 }, () => time)
  expect([rate.take('a'), rate.take('a'), rate.take('a'), rate.take('b')]).toEqual([0, 0, 60, 0])
  time = 59_500
  expect(rate.take('a')).toBe(1)
  time = 60_000
  expect(rate.take('a')).toBe(0)
})

test('whatever comes, nobody gets more than there may be, unless they were forgotten', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 60 }), (order) => {
      const rate = rateOf({ most: 5, milliseconds: 1000, remembered: 3 }, () => 0)
      const got = { a: 0, b: 0, c: 0 }
      for (const who of order as ('a' | 'b' | 'c')[]) if (rate.take(who) === 0) got[who] += 1
      expect(Math.max(...Object.values(got))).toBeLessThanOrEqual(5)
    }),
  )
})
