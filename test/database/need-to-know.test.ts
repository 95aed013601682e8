import { setTimeout as delay } from 'node:timers/promises'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type Actor,
  day,
  importersOf,
  lockAuditHead,
  type Measure,
  newId,
  policySettings,
  type RestrictedThing,
  readerColumns,
  rolesThat,
  systemActor,
  type Tx,
  widenLists,
} from '../../src/kernel/index.ts'
import { conduct } from '../../src/modules/conduct/module.ts'
import { heading, openConductRecord } from '../../src/modules/conduct/sample-cases.fixture.ts'
import { response } from '../../src/modules/response/module.ts'
import { openResponseRecord, reportHeadings } from '../../src/modules/response/sample-reports.fixture.ts'
import { modules } from '../../src/modules.ts'
import { type FreshDatabase, freshDatabase } from '../harness/database.ts'
import type { TestRecord } from '../harness/record.ts'
import { openSite } from '../harness/site.ts'

const things = modules.flatMap((module) => module.restricts ?? [])
const tablesOf = ({ own, members }: RestrictedThing) => [own, ...members]
const importers = importersOf(modules)

let database: FreshDatabase
let owner: pg.Client
beforeAll(async () => {
  database = await freshDatabase()
  owner = new pg.Client({ connectionString: database.url })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await database.drop()
})

/** What was written about things, or hangs on them: it carries who is kept out by columns of its own, and follows them. */
const written = ['kernel.audit_entry', 'kernel.import', 'kernel.kept_file']

test('every table with a column of who may read it belongs to a thing that a module declares, and has them all', async () => {
  const { rows } = await owner.query<{ name: string; columns: string[] }>(`
    select n.nspname || '.' || c.relname as name, array_agg(a.attname::text order by a.attname) as columns
    from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
    join pg_attribute as a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|queue$)' and n.nspname <> 'information_schema'
      and a.attname in ('restricted', 'allowed_person_ids', 'denied_person_ids', 'denied_command_ids')
    group by 1 order by 1`)
  const declared = things.flatMap((thing) =>
    tablesOf(thing).map(({ table }) => ({ name: table, columns: readerColumns(thing).toSorted() })),
  )
  expect(rows.filter(({ name }) => !written.includes(name))).toEqual(
    declared.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  )
})

test('every table that names a thing by its key belongs to it', async () => {
  for (const thing of things) {
    const { rows } = await owner.query<{ name: string }>(
      `select n.nspname || '.' || c.relname as name from pg_class as c
       join pg_namespace as n on n.oid = c.relnamespace
       join pg_attribute as a on a.attrelid = c.oid and a.attname = $1 and not a.attisdropped
       where c.relkind in ('r', 'p') order by 1`,
      [thing.own.key],
    )
    const named = tablesOf(thing).map(({ table }) => table)
    expect(rows.map(({ name }) => name)).toEqual(named.toSorted())
  }
})

test('every way to read such a table names the one predicate', async () => {
  for (const table of things.flatMap(tablesOf)) {
    const { rows } = await owner.query<{ qual: string }>(
      `select qual from pg_policies where schemaname || '.' || tablename = $1 and cmd in ('SELECT', 'ALL')`,
      [table.table],
    )
    expect(rows).toHaveLength(1)
    expect([table.table, rows[0]?.qual]).toEqual([table.table, expect.stringContaining('kernel.may_read_restricted(')])
  }
})

test('whoever may post people keeps out the commands they are posted to', async () => {
  const reactions = things.length > 0 ? modules.filter(({ restricts }) => restricts).flatMap((m) => m.reactions) : []
  for (const kind of ['people', 'units']) {
    expect(reactions.filter(({ after }) => after === kind).length).toBe(modules.filter((m) => m.restricts).length)
  }
  const kinds = new Set(reactions.map(({ after }) => after))
  for (const importer of importers.filter((each) => kinds.has(each.kind))) {
    for (const role of rolesThat(importer.may)) {
      await owner.query('begin')
      await owner.query(
        `select set_config('candour.user_id', gen_random_uuid()::text, true),
          set_config('candour.permissions', $1, true), set_config('candour.purpose', 'keep-out', true)`,
        [policySettings([role])['candour.permissions']],
      )
      const { rows } = await owner.query('select kernel.keeping_out() as may')
      await owner.query('rollback')
      expect([importer.kind, role, rows[0]?.may]).toEqual([importer.kind, role, true])
    }
  }
})

/** A thing that somebody could read until now, and is kept from them by what happens next. */
interface Walk {
  readonly record: TestRecord
  readonly thingId: string
  /** Who could read it, and now may not. */
  readonly reader: Actor
  readonly page: string
  readonly list: string
  readonly reference: string
  readonly restrict: () => Promise<void>
  /** Tries to undo it, by what files may say. */
  readonly lift: () => Promise<void>
}

const load = async (record: TestRecord, kind: string, content: string): Promise<void> => {
  const importer = importers.find((each) => each.kind === kind)
  if (!importer) throw new Error(`There is no importer of ${kind}`)
  const { status, problems, fault } = await record.load(importer, content)
  expect({ kind, status, problems, fault }).toEqual({ kind, status: 'done', problems: [], fault: undefined })
}

async function idOf(record: TestRecord, table: string, column: string, where: string): Promise<string> {
  const client = new pg.Client({ connectionString: record.ownerUrl })
  await client.connect()
  try {
    const { rows } = await client.query(`select ${column} as id from ${table} where ${where}`)
    return rows[0].id
  } finally {
    await client.end()
  }
}
const unit = (record: TestRecord, code: string) => idOf(record, 'workforce.unit', 'unit_id', `code = '${code}'`)
const person = (record: TestRecord, number: string) =>
  idOf(record, 'workforce.person', 'person_id', `staff_number = '${number}'`)

async function openReport(): Promise<Walk> {
  const record = await openResponseRecord()
  const told = (offence: string, restricted: string) =>
    `${reportHeadings}\nDA/20/1,14/04/2020,13/04/2020,${offence},physical_or_sexual,Married,V1,34,38,1,None,CE,None,Medium,${restricted},,\n`
  await load(record, 'reports', told('Violence with injury', ''))
  await load(record, 'reports', told('Rape', ''))
  await load(
    record,
    'risk-assessments',
    'Report reference,Stage,Assessed,Tool,Tool version,Ticks,Grade by the tool,Grade\nDA/20/1,First response,14/04/2020,DASH,2009,9,Medium,Medium\n',
  )
  await load(
    record,
    'referrals-out',
    'Report reference,Kind of service,Service,Referred,Outcome,Outcome known\nDA/20/1,Perpetrator programme,Northside Change,20/04/2020,,\n',
  )
  const thingId = await idOf(record, 'response.report', 'report_id', `reference = 'DA/20/1'`)
  return {
    record,
    thingId,
    reader: record.actor(['responder', 'investigator', 'supervisor', 'analyst'], {
      personId: await person(record, '100002'),
      commandId: await unit(record, 'NW'),
    }),
    page: `/reports/${thingId}`,
    list: '/reports',
    reference: 'DA/20/1',
    restrict: () => load(record, 'reports', told('Rape', 'Yes')),
    lift: () => load(record, 'reports', told('Threats', 'No')),
  }
}

async function openCase(): Promise<Walk> {
  const record = await openConductRecord()
  const told = (behaviour: string, commands: string) =>
    `${heading}\nPS/2,Complaint,1,Allegation,01/03/2021,101,,${behaviour},,,,,,,,,${commands}\n`
  await load(record, 'conduct-cases', told('Economic abuse', ''))
  const thingId = await idOf(record, 'conduct."case"', 'case_id', `reference = 'PS/2'`)
  return {
    record,
    thingId,
    reader: await record.reader('201', ['professional-standards']),
    page: `/conduct/cases/${thingId}`,
    list: '/conduct/cases',
    reference: 'PS/2',
    restrict: () => load(record, 'conduct-cases', told('Economic abuse', 'CE')),
    lift: () => load(record, 'conduct-cases', told('Physical or sexual abuse', '')),
  }
}

const walks: Readonly<Record<string, () => Promise<Walk>>> = { report: openReport, 'conduct-case': openCase }

test('every thing that a module restricts is walked here', () => {
  expect(Object.keys(walks).toSorted()).toEqual(things.map(({ name }) => name).toSorted())
})

const rowsSeen = (record: TestRecord, reader: Actor, thing: RestrictedThing, id: string): Promise<number> =>
  record.db.read(reader, async (tx) => {
    let seen = 0
    for (const { table, key } of tablesOf(thing)) {
      const { rows } = await sql<{ n: number }>`
        select count(*) as n from ${sql.table(table)} where ${sql.ref(key)} = ${id}`.execute(tx.connection)
      seen += rows[0]?.n ?? 0
    }
    return seen
  })

/** The measures whose rows, as known at a moment, lead the reader to the page. */
const rowsOfMeasures = (record: TestRecord, reader: Actor, measures: readonly Measure[], id: string, knownAt: Date) =>
  record.db.read(reader, async (tx) => {
    const leading: string[] = []
    for (const measure of measures) {
      const span = { from: day('2015-01-01'), to: day('2025-12-31') }
      const facts = measure.facts({ forceId: record.force.forceId, ...span, knownAt })
      const { rows } = await sql`select from (${facts}) as f where page_id::text = ${id}`.execute(tx.connection)
      if (rows.length > 0) leading.push(measure.id)
    }
    return leading
  })

test.each(things.map((thing) => [thing.name, thing] as const))(
  'a %s that is kept from somebody later is kept from them in every version, as known at any moment',
  async (name, thing) => {
    const walk = await walks[name]?.()
    if (!walk) throw new Error(`Nothing walks a ${name}`)
    const { record, reader, thingId, reference } = walk
    const module = modules.find(({ restricts }) => restricts?.includes(thing))
    const measures = module?.measures ?? []
    const site = await openSite(record, [conduct, response])
    try {
      const before = new Date()
      expect(await rowsSeen(record, reader, thing, thingId)).toBeGreaterThan(2)
      expect((await rowsOfMeasures(record, reader, measures, thingId, before)).length).toBeGreaterThan(1)
      const visitor = site.visit(reader)
      expect((await visitor.get(walk.page)).statusCode).toBe(200)
      expect((await visitor.get(walk.list)).body).toContain(reference)
      for (const change of [walk.restrict, walk.lift]) {
        await change()
        expect(await rowsSeen(record, reader, thing, thingId)).toBe(0)
        for (const knownAt of [before, new Date(Date.now() + 1000)]) {
          expect(await rowsOfMeasures(record, reader, measures, thingId, knownAt)).toEqual([])
        }
        expect((await visitor.get(walk.page)).statusCode).toBe(404)
        expect((await visitor.get(walk.list)).body).not.toContain(reference)
      }
      const audited = await record.db.read(
        record.actor(['auditor']),
        (tx) =>
          sql`select from kernel.audit_entry where action = ${thing.action} and subject_id = ${thingId}`.execute(
            tx.connection,
          ),
        'verification',
      )
      expect(audited.rows.length).toBeGreaterThan(0)
    } finally {
      await site.close()
      await record.close()
    }
  },
  60_000,
)

/** Begins a transaction and its work, and gives what ends it. */
async function held(record: TestRecord, work: (tx: Tx) => Promise<unknown>) {
  const [begun, over] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const ended = record.db.write(systemActor(record.force.forceId), async (tx) => {
    await work(tx)
    begun.resolve()
    await over.promise
  })
  await Promise.race([begun.promise, ended])
  return async () => {
    over.resolve()
    await ended
  }
}

async function untilWaiting(record: TestRecord, processes: number): Promise<void> {
  const client = new pg.Client({ connectionString: record.ownerUrl })
  await client.connect()
  try {
    for (;;) {
      const { rows } = await client.query(
        `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      )
      if (rows[0].n >= processes) return
      await delay(20)
    }
  } finally {
    await client.end()
  }
}

describe.each(things.map((thing) => [thing.name, thing] as const))(
  'whoever reads a %s while they are being kept out of it',
  (name, thing) => {
    let walk: Walk
    let keepOut: (tx: Tx) => Promise<unknown>
    beforeAll(async () => {
      const opened = await walks[name]?.()
      if (!opened) throw new Error(`Nothing walks a ${name}`)
      walk = opened
      keepOut = (tx) => {
        const others = readerColumns(thing).filter(
          (column) => column !== 'restricted' && column !== 'denied_person_ids',
        )
        const none = [...others, ...(thing.growsAlong ?? [])].map((column) => sql`null::uuid[] as ${sql.ref(column)}`)
        return widenLists(
          tx,
          thing,
          sql`select ${sql.ref(thing.own.key)}, true as restricted, array[${walk.reader.personId}::uuid] as denied_person_ids,
            ${sql.join(none)} from ${sql.table(thing.own.table)} where ${sql.ref(thing.own.key)} = ${walk.thingId}`,
        )
      }
    }, 60_000)
    afterAll(() => walk.record.close())

    const entries = async () => {
      const client = new pg.Client({ connectionString: walk.record.ownerUrl })
      await client.connect()
      try {
        const { rows } = await client.query(
          `select restricted, denied_person_ids as denied from kernel.audit_entry
           where user_id = $1 and about @> array[$2::text] order by number`,
          [walk.reader.userId, walk.thingId],
        )
        return rows
      } finally {
        await client.end()
      }
    }

    test('is in the audit record, where they are kept out of it', async () => {
      const { record, reader, page } = walk
      const site = await openSite(record, [conduct, response])
      try {
        const visitor = site.visit(reader)
        await visitor.get('/')
        const release = await held(record, lockAuditHead)
        const reading = visitor.get(page)
        await Promise.race([untilWaiting(record, 1), reading])
        const keeping = record.db.write(systemActor(record.force.forceId), keepOut)
        await Promise.race([untilWaiting(record, 2), keeping])
        await release()
        await keeping
        expect((await reading).statusCode).toBe(200)
        const audited = await entries()
        expect(audited).toEqual([{ restricted: true, denied: expect.arrayContaining([reader.personId]) }])
      } finally {
        await site.close()
      }
    }, 60_000)

    test('reads nothing of it once they are, and leaves no entry', async () => {
      const { record, page } = walk
      const site = await openSite(record, [conduct, response])
      try {
        // Cleared for what is restricted, as the thing is by now.
        const roles = ['professional-standards'] as const
        const reader = { ...walk.reader, roles, personId: newId(), userId: newId() }
        walk = { ...walk, reader }
        const visitor = site.visit(reader)
        await visitor.get('/')
        const release = await held(record, keepOut)
        const reading = visitor.get(page)
        expect(await Promise.race([untilWaiting(record, 1), reading])).toBeUndefined()
        await release()
        expect((await reading).statusCode).toBe(404)
        expect(await entries()).toEqual([])
      } finally {
        await site.close()
      }
    }, 60_000)
  },
)
