import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRecord, type TestRecord } from '../../../../test/harness/record.ts'
import { type Actor, type AuditEvent, audit, inPurpose, newId, restrictAudit } from '../../../kernel/index.ts'
import { auditEntries } from '../audit-entry.queries.ts'
import { exportAudit } from '../export-audit/export.ts'
import { verifyAuditChain } from '../verify-audit/verify.ts'
import { listActions, searchAudit } from './audit-register.queries.ts'

const party = newId()
const command = newId()
let record: TestRecord
let ordinary: Actor
let named: Actor
let namedParty: Actor

const everything = { who: '', action: '', subject: '', from: null, to: null }
const seen = (reader: Actor, sought: Partial<typeof everything> = {}) =>
  record.db.read(reader, async (tx) => {
    const { rows, total } = await searchAudit(tx, { ...everything, ...sought }, { offset: 0, pageSize: 50 })
    return { subjects: rows.map(({ subjectId }) => subjectId), total, actions: await listActions(tx) }
  })

const write = (event: AuditEvent) => record.db.write(record.actor(['analyst']), (tx) => audit(tx, event))
async function allOf<T>(each: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const one of each) all.push(one)
  return all
}

const lists = sql`select 'c1' as id, array[${party}::uuid] as denied_person_ids, array[${command}::uuid] as denied_command_ids`

beforeAll(async () => {
  record = await openRecord()
  ordinary = record.actor(['auditor'], { personId: newId(), commandId: newId() })
  named = record.actor(['auditor', 'restricted-auditor'], { personId: newId(), commandId: newId() })
  namedParty = record.actor(['auditor', 'restricted-auditor'], { personId: party, commandId: newId() })
  await write({ action: 'look', subjectType: 'report', subjectId: 'open', about: ['open'] })
  await write({
    action: 'read',
    subjectType: 'case',
    subjectId: 'c1',
    about: ['c1'],
    restricted: { keptOut: lists, of: ['c1'] },
  })
  await write({ action: 'count', subjectType: 'measure', subjectId: 'm', restricted: { keptOut: null } })
})
afterAll(() => record.close())

test('an ordinary auditor sees no trace of what is restricted: no entry, count, action, subject nor number', async () => {
  expect(await seen(ordinary)).toEqual({ subjects: ['open'], total: 1, actions: ['look'] })
  expect(await seen(ordinary, { subject: 'case c1' })).toEqual(await seen(ordinary, { subject: 'case none' }))
})

test('one who is named for it sees it all', async () => {
  expect(await seen(named)).toEqual({ subjects: ['m', 'c1', 'open'], total: 3, actions: ['count', 'look', 'read'] })
})

test.each([
  ['a party', () => namedParty],
  ['somebody of a command that is kept out', () => ({ ...named, commandId: command })],
  ['somebody whom the record cannot tell from a party', () => ({ ...named, personId: null })],
])('%s never sees what is about the case, though named', async (_, reader) => {
  expect(await seen(reader())).toEqual({ subjects: ['m', 'open'], total: 2, actions: ['count', 'look'] })
  expect((await seen(reader(), { subject: 'case c1' })).total).toBe(0)
})

test('the role opens nothing to somebody who is no auditor', async () => {
  expect(
    (await seen(record.actor(['analyst', 'restricted-auditor'], { personId: newId(), commandId: newId() }))).total,
  ).toBe(0)
})

test('a thing restricted later takes its earlier entries with it, whoever restricts it', async () => {
  await write({ action: 'list', subjectType: 'report', subjectId: null, about: ['later', 'open'] })
  expect((await seen(ordinary)).total).toBe(2)
  const sender = record.actor(['administrator'])
  const restrict = (people: readonly string[]) =>
    record.db.write(sender, (tx) =>
      restrictAudit(
        tx,
        sql`select 'later' as id, ${people}::uuid[] as denied_person_ids, null::uuid[] as denied_command_ids`,
      ),
    )
  await restrict([])
  expect((await seen(ordinary)).total).toBe(1)
  expect((await seen(namedParty)).total).toBe(3)
  await restrict([party])
  expect((await seen(namedParty)).total).toBe(2)
  expect((await seen(named)).total).toBe(4)
})

test('the chain is whole to every auditor, and an export proves it without telling', async () => {
  const verdict = await record.db.read(ordinary, (tx) => verifyAuditChain(tx), 'verification')
  expect(verdict).toMatchObject({ holds: true, entries: 4 })
  const lines = await record.db.read(ordinary, (tx) => allOf(exportAudit(tx, false)), 'verification')
  const bodies = lines.map((line) => JSON.parse(line).body)
  expect(bodies.map((body) => body === null)).toEqual([false, true, true, true])
  expect(lines.join('')).not.toContain('"case')
  const hashes = lines.map((line) => JSON.parse(line))
  expect(hashes.slice(1).map(({ previousHash }) => previousHash)).toEqual(hashes.slice(0, -1).map(({ hash }) => hash))
})

test('nothing but the purpose opens them, and it ends with its work', async () => {
  const count = (reader: Actor) =>
    record.db.read(reader, async (tx) => {
      const within = await inPurpose(tx, 'verification', () => allOf(auditEntries(tx)))
      return [within.length, (await allOf(auditEntries(tx))).length]
    })
  expect(await count(ordinary)).toEqual([4, 1])
  expect(await count(record.actor(['analyst']))).toEqual([0, 0])
})

test('what an entry says cannot be changed with who may read it', async () => {
  const change = record.db.write(
    ordinary,
    (tx) => sql`update kernel.audit_entry set body = ''`.execute(tx.connection),
    'restriction',
  )
  await expect(change).rejects.toThrow('permission denied')
  const open = record.db.write(ordinary, (tx) =>
    sql`update kernel.audit_entry set restricted = false`.execute(tx.connection),
  )
  expect((await open).numAffectedRows).toBe(0n)
})

test.each([10, 3000])(
  '%i things restricted at once take each of their entries with them, and no other',
  async (many) => {
    const owner = new pg.Client({ connectionString: record.ownerUrl })
    await owner.connect()
    try {
      const about = (n: string) => `array['${many}-' || ${n}]`
      await owner.query(
        `insert into kernel.audit_entry (force_id, number, at, user_id, action, subject_type, body, previous_hash, hash, about, denied_person_ids)
       select force_id, $1 + n, now(), user_id, 'read', 'thing', '', '', '',
         ${about('n')} || case when n = 1 then ${about('2')} else '{}' end, case when n % 2 = 0 then array[$2::uuid] else '{}' end
       from kernel.audit_entry cross join generate_series(1, $3::int) as n where number = 1`,
        [many * 1000, command, many + 1],
      )
      await record.db.write(record.actor(['administrator']), (tx) =>
        restrictAudit(
          tx,
          sql`select ${`${many}-`} || n as id, case when n = 2 then array[${party}::uuid] end as denied_person_ids,
          array[${command}::uuid] as denied_command_ids from generate_series(1, ${many}::int) as n`,
        ),
      )
      const { rows } = await owner.query(
        `select number - $1 as n, restricted, denied_person_ids as people, denied_command_ids as commands
       from kernel.audit_entry where number > $1 and number <= $1 + $2 order by number`,
        [many * 1000, many + 1],
      )
      const expected = Array.from({ length: many + 1 }, (_, index) => {
        const n = index + 1
        const people = [...(n <= 2 ? [party] : []), ...(n % 2 === 0 ? [command] : [])].toSorted()
        const hit = n <= many
        return { n: String(n), restricted: hit, people, commands: hit ? [command] : [] }
      })
      expect(rows).toEqual(expected)
    } finally {
      await owner.end()
    }
  },
)
