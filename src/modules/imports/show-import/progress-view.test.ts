import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shareRead } from './progress-view.ts'

test.each([
  ['waiting for its turn', { phase: 'waiting', rows: 0, bytes: 0, totalBytes: 100 }, null],
  ['a third read', { phase: 'reading', rows: 5, bytes: 333, totalBytes: 1000 }, 33],
  ['of a length that is not known', { phase: 'reading', rows: 5, bytes: 333, totalBytes: null }, null],
  ['an empty file', { phase: 'reading', rows: 0, bytes: 0, totalBytes: 0 }, null],
  ['read, and being written', { phase: 'applying', rows: 9, bytes: 1000, totalBytes: 1000 }, 100],
] as const)('%s', (_, progress, share) => {
  expect(shareRead(progress)).toBe(share)
})

test('the share is a whole number of per cents from 0 to 100, also of a file that grew while it was read', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (bytes, totalBytes) => {
      const share = shareRead({ phase: 'reading', rows: 0, bytes, totalBytes })
      if (share !== null) expect(share >= 0 && share <= 100 && Number.isInteger(share)).toBe(true)
    }),
  )
})
