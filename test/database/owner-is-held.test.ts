import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { appUrl, audit, createForce, findForce, openDb, systemActor } from '../../src/kernel/index.ts'
import { migrateAll } from '../../src/open-candour.ts'
import { analyze } from '../../src/sample/analyze.ts'

/** A force's own PostgreSQL, where whoever owns the tables is an ordinary role. */
const name = `candour_owner_${randomUUID().slice(0, 8)}`
let ownerUrl: string

async function asSuperuser(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: inject('adminUrl') })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

async function asOwner(statement: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    return await client.query(statement)
  } finally {
    await client.end()
  }
}

beforeAll(async () => {
  const url = new URL(inject('adminUrl'))
  // The same password, since the application's role, of which a server has one, takes its own from it.
  const password = pg.escapeLiteral(decodeURIComponent(url.password))
  await asSuperuser(
    `create role ${name} login createrole nosuperuser nobypassrls password ${password}`,
    `grant candour_app to ${name} with admin option`,
    `create database ${name} owner ${name} template template0 encoding 'UTF8'`,
  )
  url.username = name
  url.pathname = `/${name}`
  ownerUrl = url.href
})
afterAll(() => asSuperuser(`drop database if exists ${name} with (force)`, `drop role ${name}`))

test('an owner who is no superuser sets a force up, finds it again, and reads nothing else', async () => {
  expect((await migrateAll(ownerUrl)).length).toBeGreaterThan(10)
  const named = { name: 'Own Police', shortName: 'Own', referencePrefix: '01', isSample: false }
  const { forceId } = await createForce(ownerUrl, named)
  expect(await findForce(ownerUrl)).toEqual({ ...named, forceId })
  const db = openDb(appUrl(ownerUrl), { connections: 1 })
  try {
    await db.write(systemActor(forceId), (tx) =>
      audit(tx, { action: 'owner-is-held', subjectType: 'test', subjectId: null }),
    )
  } finally {
    await db.close()
  }
  expect((await asOwner('select from kernel.audit_entry')).rowCount).toBe(0)
  expect((await asOwner('update kernel.audit_head set number = 1')).rowCount).toBe(0)
  await analyze(ownerUrl)
})

test('migrations that come later move rows that their owner does not see, and hold the owner again', async () => {
  // As before a version whose migrations have not run; the tables stay forced until they do.
  const held = `select count(*) as n from pg_class where relkind = 'r' and relrowsecurity and not relforcerowsecurity`
  expect((await asOwner(held)).rows).toEqual([{ n: '0' }])
  await asOwner(`alter table kernel.audit_entry no force row level security`)
  expect(await migrateAll(ownerUrl)).toEqual([])
  expect((await asOwner(held)).rows).toEqual([{ n: '0' }])
})
