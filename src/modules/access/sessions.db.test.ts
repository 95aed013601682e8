import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../test/harness/database.ts'
import { appUrl, createForce, type Db, type Force, openDb, systemActor } from '../../kernel/index.ts'
import type { Sessions } from '../../web/index.ts'
import { addUser, type NewUser } from './add-user/command.ts'
import { changeUser } from './change-user/command.ts'
import { openSessions } from './sessions.ts'

let database: FreshDatabase
let owner: pg.Client
let db: Db
let force: Force
let sessions: Sessions
let count = 0

const add = (user: Partial<NewUser> = {}) =>
  db.write(systemActor(force.forceId), (tx) =>
    addUser(tx, { name: 'Ada Okoye', email: `ada${count++}@force.example`, roles: ['auditor'], ...user }),
  )

async function signIn(user: Partial<NewUser> = {}): Promise<{ userId: string; token: string }> {
  const userId = await add(user)
  return { userId, ...(await sessions.create({ forceId: force.forceId, userId })) }
}

const actionsOf = async (userId: string) => {
  const { rows } = await owner.query('select action from kernel.audit_entry where user_id = $1 order by number', [
    userId,
  ])
  return rows.map((row) => row.action)
}

/** Moves every session back in time. */
const wait = (interval: string) =>
  owner.query(
    `update access.session set created_at = created_at - $1::interval, last_seen_at = last_seen_at - $1::interval,
      expires_at = expires_at - $1::interval`,
    [interval],
  )

beforeAll(async () => {
  database = await freshDatabase()
  owner = new pg.Client({ connectionString: database.url })
  await owner.connect()
  force = await createForce(database.url, {
    name: 'Test Police',
    shortName: 'Test',
    referencePrefix: '01',
    isSample: true,
  })
  db = openDb(appUrl(database.url), { connections: 3 })
  sessions = openSessions(db, force)
})

afterAll(async () => {
  await db.close()
  await owner.end()
  await database.drop()
})

test('a session finds the person who signed in, with their roles and command', async () => {
  const commandId = '018f0000-0000-7000-8000-00000000000c'
  const { userId, token } = await signIn({ roles: ['investigator', 'supervisor'], commandId })
  const found = await sessions.find(token)
  expect(found?.actor).toEqual({
    forceId: force.forceId,
    userId,
    name: 'Ada Okoye',
    personId: null,
    commandId,
    roles: ['investigator', 'supervisor'],
  })
})

test('each sign-in has a token of its own, and the database holds no token', async () => {
  const { userId, token } = await signIn()
  const second = await sessions.create({ forceId: force.forceId, userId })
  expect(second.token).not.toBe(token)
  const { rows } = await owner.query('select s::text as text from access.session as s')
  for (const { text } of rows) {
    expect(text).not.toContain(token)
    expect(text).not.toContain(Buffer.from(token).toString('hex'))
  }
})

test('an unknown token finds nobody', async () => {
  expect(await sessions.find('made up')).toBeNull()
  expect(await sessions.find('')).toBeNull()
})

test('signing out ends the session, and both are in the audit record once', async () => {
  const { userId, token } = await signIn()
  await sessions.end(token)
  await sessions.end(token)
  expect(await sessions.find(token)).toBeNull()
  expect(await actionsOf(userId)).toEqual(['sign-in', 'sign-out'])
})

test('a session ends 30 minutes after its last use, and use keeps it alive', async () => {
  const { token } = await signIn()
  await wait('29 minutes')
  expect(await sessions.find(token)).not.toBeNull()
  await wait('29 minutes')
  expect(await sessions.find(token)).not.toBeNull()
  await wait('30 minutes')
  expect(await sessions.find(token)).toBeNull()
})

test('a session ends after 12 hours however busy it is', async () => {
  const { token } = await signIn()
  await wait('12 hours')
  await owner.query('update access.session set last_seen_at = now()')
  expect(await sessions.find(token)).toBeNull()
})

test('a withdrawn role is gone, and a person stopped from signing in is out, at the next page', async () => {
  const { userId, token } = await signIn({ roles: ['analyst', 'auditor'] })
  const system = systemActor(force.forceId)
  await db.write(system, (tx) => changeUser(tx, userId, { roles: ['analyst'], active: true }))
  expect((await sessions.find(token))?.actor.roles).toEqual(['analyst'])
  await db.write(system, (tx) => changeUser(tx, userId, { roles: ['analyst'], active: false }))
  expect(await sessions.find(token)).toBeNull()
  await expect(sessions.create({ forceId: force.forceId, userId })).rejects.toThrow('You cannot sign in')
})

test('what a session keeps is there at the next page and belongs to that session alone', async () => {
  const first = await signIn()
  const second = await signIn()
  await sessions.save(first.token, { 'list-order': 'name' })
  expect((await sessions.find(first.token))?.values).toEqual({ 'list-order': 'name' })
  expect((await sessions.find(second.token))?.values).toEqual({})
})

test("a person can neither see nor end another's session, nor start one in another's name", async () => {
  const mine = await signIn()
  const theirs = await signIn()
  const actor = (await sessions.find(mine.token))?.actor
  if (!actor) throw new Error('not signed in')
  const seen = await db.read(actor, (tx) =>
    sql<{ user_id: string }>`select distinct user_id from access.session`.execute(tx.connection),
  )
  expect(seen.rows).toEqual([{ user_id: mine.userId }])
  const ended = await db.write(actor, (tx) =>
    sql`update access.session set ended_at = now() where user_id = ${theirs.userId}`.execute(tx.connection),
  )
  expect(ended.numAffectedRows).toBe(0n)
  const begun = db.write(actor, (tx) =>
    sql`insert into access.session (force_id, token_hash, user_id, created_at, last_seen_at, expires_at)
      values (${force.forceId}, sha256('x'), ${theirs.userId}, now(), now(), now() + interval '1 hour')`.execute(
      tx.connection,
    ),
  )
  await expect(begun).rejects.toThrow('row-level security')
})
