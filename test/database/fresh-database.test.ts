import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrateAll } from '../../src/open-candour.ts'
import { type FreshDatabase, freshDatabase } from '../harness/database.ts'

let databases: FreshDatabase[]
beforeAll(async () => {
  databases = await Promise.all([freshDatabase(), freshDatabase(), freshDatabase()])
})
afterAll(async () => {
  await Promise.all(databases.map((database) => database.drop()))
})

async function migrationsRun(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rowCount } = await client.query('select from candour.migration')
  await client.end()
  return rowCount ?? 0
}

test('databases made at once are separate, and each is migrated', async () => {
  expect(new Set(databases.map((database) => database.url)).size).toBe(3)
  for (const database of databases) expect(await migrationsRun(database.url)).toBeGreaterThan(0)
})

test('forces with databases on one server are set up at the same moment, though they share the role', async () => {
  const rounds = Array.from({ length: 8 }, () => databases).flat()
  expect(await Promise.all(rounds.map(({ url }) => migrateAll(url)))).toEqual(rounds.map(() => []))
})
