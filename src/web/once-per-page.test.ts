import { expect, test } from 'vitest'
import { oncePerPage } from './once-per-page.ts'
import type { PageRequest } from './route.ts'

const request = () => ({}) as PageRequest

test('what two parts of a page ask is asked once, and again for the next page', async () => {
  let asked = 0
  const count = oncePerPage(async () => ++asked)
  const [first, second] = [request(), request()]
  expect(await Promise.all([count(first), count(first)])).toEqual([1, 1])
  expect(await count(second)).toBe(2)
  expect(await count(first)).toBe(1)
})

test('a failure is told to both parts', async () => {
  const fail = oncePerPage(() => Promise.reject(new Error('The database is away')))
  const page = request()
  await expect(fail(page)).rejects.toThrow('away')
  await expect(fail(page)).rejects.toThrow('away')
})
