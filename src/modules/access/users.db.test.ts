import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../test/harness/database.ts'
import { type Actor, appUrl, createForce, type Db, openDb, type Role, systemActor } from '../../kernel/index.ts'
import { addUser } from './add-user/command.ts'
import { changeUser } from './change-user/command.ts'
import { findUser, listSampleUsers } from './user.queries.ts'
import { actorOf } from './user.ts'

let database: FreshDatabase
let db: Db
let candour: Actor
let count = 0

const add = async (roles: readonly Role[], name = `Person ${++count}`): Promise<Actor> => {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@force.example`
  const userId = await db.write(candour, (tx) => addUser(tx, { name, email, roles, sample: true }))
  const user = await db.read(candour, (tx) => findUser(tx, userId))
  if (!user) throw new Error('not added')
  return actorOf(user)
}

const force = (isSample: boolean, referencePrefix: string) =>
  createForce(database.url, { name: 'Test Police', shortName: 'Test', referencePrefix, isSample })

beforeAll(async () => {
  database = await freshDatabase()
  candour = systemActor((await force(true, '01')).forceId)
  db = openDb(appUrl(database.url), { connections: 3 })
})

afterAll(async () => {
  await db.close()
  await database.drop()
})

test('a change of roles is a new version, and the earlier one stays as it was', async () => {
  const administrator = await add(['administrator'])
  const { userId } = await add(['learning'])
  const before = new Date()
  expect(
    await db.write(administrator, (tx) => changeUser(tx, userId, { roles: ['learning', 'trainer'], active: true })),
  ).toBe(true)

  const known = (moment: Date) =>
    db.read(administrator, (tx) =>
      sql<{ roles: Role[]; recorded_by: string }>`
        select roles, recorded_by from access.user_version as v
        where user_id = ${userId} and recorded_at <= ${moment} and (superseded_at is null or superseded_at > ${moment})`.execute(
        tx.connection,
      ),
    )
  expect((await known(before)).rows).toEqual([{ roles: ['learning'], recorded_by: candour.userId }])
  expect((await known(new Date(Date.now() + 1000))).rows).toEqual([
    { roles: ['learning', 'trainer'], recorded_by: administrator.userId },
  ])
})

test('a change to what is so already writes nothing', async () => {
  const administrator = await add(['administrator'])
  const { userId } = await add(['learning'])
  expect(await db.write(administrator, (tx) => changeUser(tx, userId, { roles: ['learning'], active: true }))).toBe(
    false,
  )
})

test('only an administrator adds or changes people, and nobody themselves: the database refuses it too', async () => {
  const auditor = await add(['auditor'])
  const administrator = await add(['administrator'])
  const other = { name: 'Eve', email: 'eve@force.example', roles: ['auditor'] as const }
  await expect(db.write(auditor, (tx) => addUser(tx, other))).rejects.toThrow('row-level security')
  await expect(
    db.write(auditor, (tx) => changeUser(tx, administrator.userId, { roles: ['analyst'], active: true })),
  ).rejects.toThrow('row-level security')
  await expect(
    db.write(administrator, (tx) => changeUser(tx, administrator.userId, { roles: ['auditor'], active: true })),
  ).rejects.toThrow('You cannot change your own roles')
  const raised = db.write(administrator, (tx) =>
    sql`insert into access.user_version
        (force_id, user_version_id, user_id, name, email, roles, active, recorded_by, recorded_at)
      select force_id, gen_random_uuid(), user_id, name, 'other@force.example', '{auditor}', true, user_id, now()
      from access.user_version where user_id = ${administrator.userId}`.execute(tx.connection),
  )
  await expect(raised).rejects.toThrow('row-level security')
})

test('what is known cannot be overwritten or deleted', async () => {
  const administrator = await add(['administrator'])
  for (const statement of [
    sql`update access.user_version set roles = '{auditor}'`,
    sql`delete from access.user_version`,
    sql`update access.user set sample = null`,
    sql`delete from kernel.audit_entry`,
    sql`update kernel.audit_entry set body = ''`,
  ]) {
    await expect(db.write(administrator, (tx) => statement.execute(tx.connection))).rejects.toThrow('permission denied')
  }
})

test('two people cannot sign in with one address, however it is written', async () => {
  await add(['auditor'], 'Bilal Hussain')
  const second = db.write(candour, (tx) =>
    addUser(tx, { name: 'B Hussain', email: ' Bilal.Hussain@FORCE.example', roles: ['auditor'] }),
  )
  await expect(second).rejects.toThrow('Bilal Hussain already signs in with bilal.hussain@force.example')
})

test('of two changes at once one is made, and the other is told', async () => {
  const [first, second] = [await add(['administrator']), await add(['administrator'])]
  const { userId } = await add(['learning'])
  let late: Promise<unknown> = Promise.resolve()
  await db.write(first, async (tx) => {
    await changeUser(tx, userId, { roles: ['trainer'], active: true })
    // The second reads the user as they were, then waits for this transaction.
    late = db.write(second, (other) => changeUser(other, userId, { roles: ['analyst'], active: true })).catch(String)
    await new Promise((resolve) => setTimeout(resolve, 300))
  })
  expect(await late).toContain('Somebody else changed this person at the same time')
  expect((await db.read(first, (tx) => findUser(tx, userId)))?.roles).toEqual(['trainer'])
})

test('a force with real people has no sample person: the database refuses one', async () => {
  const real = systemActor((await force(false, '02')).forceId)
  const user = { name: 'Ada', email: 'ada@real.example', roles: ['auditor'] as const }
  await expect(db.write(real, (tx) => addUser(tx, { ...user, sample: true }))).rejects.toThrow('foreign key')
  await db.write(real, (tx) => addUser(tx, user))
  expect(await db.read(real, (tx) => listSampleUsers(tx))).toEqual([])
})
