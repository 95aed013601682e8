import { expect, test } from 'vitest'
import { inBatches } from './in-batches.ts'

const limits = { runs: 1, most: 10, weight: (item: number) => item }

test('what comes while a run is under way goes in the next, up to its weight', async () => {
  const runs: number[][] = []
  const add = inBatches(async (items: readonly number[]) => {
    runs.push([...items])
    await new Promise((resolve) => setTimeout(resolve, 5))
  }, limits)
  await Promise.all([1, 2, 3, 6, 20, 4].map(add))
  expect(runs).toEqual([[1], [2, 3], [6], [20], [4]])
  await add(5)
  expect(runs.at(-1)).toEqual([5])
})

test('one that fails fails alone, and nobody waits for ever', async () => {
  const add = inBatches(async (items: readonly number[]) => {
    await Promise.resolve()
    if (items.includes(3)) throw new Error('three')
  }, limits)
  const settled = await Promise.allSettled([1, 2, 3, 4].map(add))
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
})
