import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countedTime } from './counted-time.ts'

test.each<[string, number | null, number, number, number, boolean]>([
  ['what a unit says counts', 300, 290, 600, 300, false],
  ['a little more than there was time for counts too', 650, 600, 600, 650, false],
  ['much more counts as far as there was time', 7200, 600, 600, 600, true],
  ['nothing said: what was seen counts', null, 120, 600, 120, false],
  ['nothing is left of the sitting', 600, 10, -5, 0, true],
])('%s', (_, said, seen, left, counted, isOver) => {
  expect(countedTime(said, seen, left)).toEqual({ counted, isOver })
})

test('never more than the sitting and a minute, never below nought', () => {
  const seconds = fc.double({ min: 0, max: 1e6, noNaN: true })
  fc.assert(
    fc.property(fc.option(seconds), seconds, fc.double({ min: -1e6, max: 1e6, noNaN: true }), (said, seen, left) => {
      const { counted } = countedTime(said, seen, left)
      return counted >= 0 && counted <= Math.max(left, 0) + 60
    }),
  )
})
