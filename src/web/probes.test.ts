import { expect, test } from 'vitest'
import { probes } from './probes.ts'

test('a visitor who misses often is told of once in each span of time, and others are not', () => {
  const probed = probes({ most: 3, milliseconds: 1000, remembered: 10 })
  expect([1, 2, 3, 4, 5].map((now) => probed('a', now))).toEqual([false, false, true, false, false])
  expect(probed('b', 6)).toBe(false)
  expect([2001, 2002, 2003].map((now) => probed('a', now))).toEqual([false, false, true])
})

test('however many come, only so many are remembered, and who goes on is among them', () => {
  const probed = probes({ most: 3, milliseconds: 1000, remembered: 2 })
  for (const visitor of ['a', 'b', 'a', 'c', 'd']) probed(visitor, 1)
  expect(probed('a', 2)).toBe(false) // forgotten meanwhile
  expect([probed('d', 3), probed('d', 4)]).toEqual([false, true])
})
