import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Actor, newId, type Purpose } from '../../kernel/index.ts'
import { type ConductRecord, openConductRecord } from './sample-cases.fixture.ts'

let record: ConductRecord

beforeAll(async () => {
  record = await openConductRecord()
})
afterAll(() => record.close())

const tables = ['case', 'case_version', 'allegation', 'allegation_version', 'case_event']

/** The references of the cases that a reader sees, when every table of the module agrees on it. */
async function casesSeen(reader: Actor, purpose: Purpose = 'work'): Promise<string[]> {
  return record.db.read(
    reader,
    async (tx) => {
      const seen = await sql<{ reference: string }>`select reference from conduct.case order by 1`.execute(
        tx.connection,
      )
      for (const table of tables) {
        const { rows } = await sql<{ hidden: number; cases: number }>`
          select count(*) filter (where c.case_id is null) as hidden, count(distinct t.case_id) as cases
          from ${sql.table(`conduct.${table}`)} as t left join conduct.case as c on c.case_id = t.case_id`.execute(
          tx.connection,
        )
        // PS/3 to PS/5 differ in having events; every table must show no more cases than there are seen.
        expect([table, rows[0]?.hidden]).toEqual([table, 0])
        expect(rows[0]?.cases).toBeLessThanOrEqual(seen.rows.length)
      }
      return seen.rows.map((row) => row.reference)
    },
    purpose,
  )
}

test('professional standards see the cases of other commands', async () => {
  expect(await casesSeen(await record.reader('200', ['professional-standards']))).toEqual([
    'PS/1',
    'PS/2',
    'PS/3',
    'PS/4',
    'PS/5',
  ])
})

test('somebody of professional standards who works in a command where a party works sees nothing of the case', async () => {
  // 201 works in Central East, as do the subjects of PS/1, PS/3, PS/4 and PS/5.
  expect(await casesSeen(await record.reader('201', ['professional-standards']))).toEqual(['PS/2'])
})

test("the victim's command is kept out as well, and a command that the file names", async () => {
  const northWest = {
    ...(await record.reader('200', ['professional-standards'])),
    commandId: await record.unitId('NW'),
  }
  expect(await casesSeen(northWest)).toEqual(['PS/3', 'PS/4'])
})

test('an investigator sees the cases that name them, and no others', async () => {
  expect(await casesSeen(await record.reader('300', ['investigator']))).toEqual(['PS/1'])
})

test('an investigator who knows the suspect is refused, even where they stand on the allow-list', async () => {
  const friend = await record.reader('301', ['investigator'])
  expect(await casesSeen(friend)).toEqual([])
  const standards = await record.reader('200', ['professional-standards'])
  const widened = await record.db.write(
    standards,
    (tx) =>
      sql`update conduct.case set allowed_person_ids = allowed_person_ids || ${friend.personId}::uuid
        where reference = 'PS/1'`.execute(tx.connection),
    'keep-out',
  )
  expect(widened.numAffectedRows).toBe(1n)
  expect(await casesSeen(friend)).toEqual([])
})

test('a party to a case never sees it, whatever their role and command', async () => {
  const accused = { ...(await record.reader('100', ['professional-standards'])), commandId: await record.unitId('PS') }
  expect(await casesSeen(accused)).toEqual(['PS/2', 'PS/3', 'PS/4'])
})

test('a reader whose person or command is not known sees nothing', async () => {
  const standards = await record.reader('200', ['professional-standards'])
  expect(await casesSeen({ ...standards, commandId: null })).toEqual([])
  expect(await casesSeen({ ...standards, personId: null })).toEqual([])
})

test('no other role sees a case', async () => {
  const roles = [
    'learning',
    'trainer',
    'supervisor',
    'responder',
    'foi-officer',
    'analyst',
    'auditor',
    'administrator',
  ] as const
  expect(await casesSeen(await record.reader('200', roles))).toEqual([])
})

test('who counts sees all rows when counting and none when working', async () => {
  const analyst = await record.reader('201', ['analyst'])
  expect(await casesSeen(analyst)).toEqual([])
  expect(await casesSeen(analyst, 'statistics')).toHaveLength(5)
})

test('counting is for those who may count: an investigator sees no more by saying so', async () => {
  expect(await casesSeen(await record.reader('301', ['investigator']), 'statistics')).toEqual([])
})

test('a party who moves to another command keeps that one out too, on every version ever written', async () => {
  const other = await openConductRecord()
  try {
    const standards = await other.reader('200', ['professional-standards'])
    const publicProtection = { ...standards, commandId: await other.unitId('PP') }
    const seen = () =>
      other.db.read(publicProtection, async (tx) => {
        const { rows } = await sql<{ n: number }>`
          select count(*) as n from conduct.allegation_version as v join conduct.case as c using (case_id)
          where c.reference = 'PS/2'`.execute(tx.connection)
        return rows[0]?.n
      })
    expect(await seen()).toBe(1)
    await other.move('101', 'DASO', '01/01/2022')
    expect(await seen()).toBe(0)
    const audited = async (reader: Actor) => {
      const { rows } = await other.db.read(reader, (tx) =>
        sql<{ body: string }>`select body from kernel.audit_entry where action = 'conduct.readers-changed'`.execute(
          tx.connection,
        ),
      )
      return rows.map(({ body }) => body)
    }
    const named = (personId: string) => other.actor(['auditor', 'restricted-auditor'], { personId, commandId: newId() })
    const told = await audited(named(newId()))
    expect(told.length).toBeGreaterThan(0)
    // How many people are kept out, and never who.
    const party = (await other.reader('101', ['auditor'])).personId ?? ''
    for (const body of told) {
      expect(JSON.parse(body).detail.people).toBeGreaterThan(0)
      expect(body).not.toContain(party)
    }
    expect(await audited(other.actor(['auditor']))).toEqual([])
    expect((await audited(named(party))).length).toBeLessThan(told.length)
  } finally {
    await other.close()
  }
})
