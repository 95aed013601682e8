import { expect, test } from 'vitest'
import { slowness } from './measure.ts'
import { readers } from './readers.ts'
import { frames, hostile, seeds } from './seeds.ts'

/** Milliseconds that any reader may take for the longest text that reaches it. */
const most = 2_000

test.each(readers)(
  '$name: eight times the text takes no more than about eight times as long',
  { timeout: 120_000 },
  (reader) => {
    const slow = seeds.flatMap((seed) =>
      frames.flatMap((frame) => {
        const found = slowness((length) => reader.read(hostile(seed, frame, length)), reader.most, most)
        return found === null ? [] : [`${JSON.stringify([frame[0], seed, frame[1]])}: ${found}`]
      }),
    )
    expect(slow).toEqual([])
  },
)

test('a reader that grows with the square of its text is found', { timeout: 120_000 }, () => {
  const quadratic = (length: number) => /A[^x]*y/.test('A'.repeat(length))
  expect(slowness(quadratic, 40_000, most)).not.toBeNull()
})
