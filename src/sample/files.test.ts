import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { sampleFiles } from './files.ts'
import { inventForce } from './force.ts'

async function checksums(seed: number): Promise<Record<string, string>> {
  const sums: Record<string, string> = {}
  for (const file of sampleFiles(inventForce('small', seed))) {
    const hash = createHash('sha256')
    for await (const piece of file.open()) hash.update(piece)
    sums[file.name] = hash.digest('hex')
  }
  return sums
}

test('one seed gives the same files every time, another seed other people', async () => {
  const first = await checksums(1)
  expect(await checksums(1)).toEqual(first)
  const other = await checksums(2)
  expect(other['people.csv']).not.toBe(first['people.csv'])
  expect(other['courses.csv']).toBe(first['courses.csv'])
})

test('every file says that it covers the record to its last day, and a table from when', () => {
  const files = [...sampleFiles(inventForce('small', 1))].map(({ name, covers }) => [name, covers.from, covers.to])
  expect(new Set(files.map(([, , to]) => to))).toEqual(new Set(['2026-09-30']))
  expect(files).toContainEqual(['completions.csv', '2015-01-01', '2026-09-30'])
  expect(files).toContainEqual(['conduct-cases.csv', '2019-01-01', '2026-09-30'])
  expect(files).toContainEqual(['funding.csv', null, '2026-09-30'])
})
