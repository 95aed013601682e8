import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CoveredDays, Importer, ImportOptions } from '../../src/kernel/import/index.ts'
import {
  type Actor,
  day,
  type Extent,
  importersOf,
  type Measure,
  newId,
  registerOf,
  rolesThat,
  settledMoment,
} from '../../src/kernel/index.ts'
import { openRecordWithReports, reportHeadings } from '../../src/modules/response/sample-reports.fixture.ts'
import {
  factsHeld,
  freezeFigure,
  heldOf,
  maskedShapeOf,
  readFigure,
  shapeOf,
} from '../../src/modules/statistics/index.ts'
import { peopleNow } from '../../src/modules/workforce/index.ts'
import { modules } from '../../src/modules.ts'
import { openRecord, type TestRecord } from '../harness/record.ts'

const measures = modules.flatMap((module) => module.measures)
const importers = importersOf(modules)
const register = registerOf(modules)

const measureOf = (id: string): Measure => {
  const found = register.measure(id)
  if (!found) throw new Error(`There is no measure ${id}`)
  return found
}

const importerOf = (kind: string): Importer => {
  const found = importers.find((importer) => importer.kind === kind)
  if (!found) throw new Error(`No importer of ${kind}`)
  return found
}

let empty: TestRecord
let record: TestRecord
let knownBefore: Date
let named: Actor
let party: Actor

const load = async (kind: string, content: string, options: ImportOptions = {}, status = 'done') => {
  const report = await record.load(importerOf(kind), content, options)
  if (report.status !== status) throw new Error(`${kind}: ${report.status} ${JSON.stringify(report.problems)}`)
}

const caseHeadings =
  'Case reference,Case type,Entry number,Event,Date,Staff number,Role at the time,Behaviour alleged,Severity assessment,Proceedings,Finding,Outcome,Leaver reason\n'
const allegation = (reference: string, on: string, number = '100001') =>
  `${reference},Complaint,1,Allegation,${on},${number},Police officer,Economic abuse,Misconduct,,,,\n`

beforeAll(async () => {
  empty = await openRecord()
  record = await openRecordWithReports()
  knownBefore = await record.db.read(record.actor(['analyst']), settledMoment)
  await load('conduct-cases', `${caseHeadings}${allegation('PS/1', '17/03/2021')}${allegation('PS/2', '09/02/2020')}`)
  named = record.actor(['analyst', 'restricted-statistics'], { personId: newId(), commandId: newId() })
  const { rows } = await record.db.read(record.actor(['administrator']), (tx) =>
    sql<{
      person_id: string
    }>`select person_id from (${peopleNow(tx.forceId)}) as p where staff_number = '100001'`.execute(tx.connection),
  )
  party = { ...named, personId: rows[0]?.person_id ?? '' }
})
afterAll(async () => {
  await empty.close()
  await record.close()
})

const held = (measure: Measure, by: Actor = named, knownAt?: Date, of: TestRecord = record) =>
  of.db.read(by, async (tx) => factsHeld(tx, measure, knownAt ?? (await settledMoment(tx))))

const notKnown = { from: null, to: null }

describe('every measure of every module', () => {
  const extents = new Map<string, Extent>()

  test.each(measures.map((measure) => [measure.id, measure] as const))(
    '%s says from when to when its facts are held',
    async (_, measure) => {
      const { extent } = measure
      expect(extents.get(extent.id) ?? extent).toBe(extent)
      extents.set(extent.id, extent)
      expect(extent.id.split('.')[0]).toBe(measure.id.split('.')[0])
      for (const kind of extent.kinds) expect(importers.map((importer) => importer.kind)).toContain(kind)
      const restricted = extent.kinds.filter((kind) => importerOf(kind).restricted)
      if (measure.sensitivity === 'open') expect(restricted).toEqual([])
      const reader = {
        ...named,
        roles: [...rolesThat(measure.may), 'restricted-statistics'] as const,
        forceId: empty.force.forceId,
      }
      expect(await held(measure, reader, undefined, empty)).toEqual(notKnown)
    },
  )

  test.each(measures.map((measure) => [measure.id, measure] as const))(
    '%s of a record that holds nothing is kept without a nought',
    async (_, measure) => {
      const roles = [...rolesThat(measure.may), 'restricted-statistics'] as const
      const span =
        measure.periodType === 'as-at'
          ? { asAt: day('2021-10-01') }
          : { from: day('2019-01-01'), to: day('2021-12-31') }
      const figure = await empty.db.write(
        { ...named, roles, forceId: empty.force.forceId },
        (tx) => freezeFigure(tx, measure, { span, by: 'calendar-year', dimensions: [], filters: {} }),
        'statistics',
      )
      expect(figure.factsHeld).toEqual(notKnown)
      const cells = shapeOf(figure, measure, figure.factsHeld).rows.flatMap((row) => row.cells)
      expect(new Set(cells.map(({ kind }) => kind))).toEqual(new Set(['not-held']))
    },
  )

  test('asks an index for the first and the last day where a table can be large', async () => {
    const small = [
      'conduct.cases',
      'disclosure.requests',
      'funding.awards',
      'funding.recommendations',
      'training.requirements',
    ]
    const extents = new Set(measures.map(({ extent }) => extent).filter(({ id }) => !small.includes(id)))
    await record.db.read(named, async (tx) => {
      for (const { id, days } of extents) {
        const query = days({ forceId: tx.forceId, knownAt: new Date() })
        const text = query.compile(tx.connection).sql.replaceAll('"', '')
        const [, , column, table] = /(min|max)\(\w+\.(\w+)\)[^()]*?\bfrom ([\w.]+)/.exec(text) ?? []
        const { rows } = await sql<{ indexdef: string }>`
          select indexdef from pg_indexes where schemaname || '.' || tablename = ${table}`.execute(tx.connection)
        const found = rows.some(({ indexdef }) => new RegExp(`\\(force_id, ${column}[,)]`).test(indexdef))
        expect([id, table, column, found]).toEqual([id, table, column, true])
      }
    })
  })
})

describe('restricted facts', () => {
  const cases = measureOf('conduct.allegations')

  test('are held from the month of the first to that of the last: the days are not told', async () => {
    expect(await held(cases)).toEqual({ from: '2020-02-01', to: '2021-03-31' })
  })

  test('as known before their file came, there are none', async () => {
    expect(await held(cases, named, knownBefore)).toEqual(notKnown)
  })

  test.each<[string, () => Actor]>([
    ['who is not named', () => ({ ...named, roles: ['analyst'] })],
    ['who is a party', () => party],
    ['whose person is not known', () => ({ ...named, personId: null })],
  ])('nothing is told to a reader %s but what files cover', async (_, reader) => {
    expect(await held(cases, reader())).toEqual(notKnown)
  })

  test('as far as files cover, to whoever counts them; a trial and a refused file cover nothing', async () => {
    const covers = (from: string, to: string): { covers: CoveredDays } => ({ covers: { from: day(from), to: day(to) } })
    const again = `${caseHeadings}${allegation('PS/1', '17/03/2021')}`
    await load('conduct-cases', again, { ...covers('2001-01-01', '2025-12-31'), dryRun: true }, 'dry-run')
    await load(
      'conduct-cases',
      `${caseHeadings}${allegation('PS/3', '31/02/2021')}`,
      covers('2001-01-01', '2025-12-31'),
      'refused',
    )
    expect(await held(cases)).toEqual({ from: '2020-02-01', to: '2021-03-31' })
    const before = await record.db.read(named, settledMoment)
    await load('conduct-cases', again, covers('2015-01-01', '2024-09-30'))
    expect(await held(cases)).toEqual({ from: '2015-01-01', to: '2024-09-30' })
    expect(await held(cases, party)).toEqual({ from: '2015-01-01', to: '2024-09-30' })
    expect(await held(cases, named, before)).toEqual({ from: '2020-02-01', to: '2021-03-31' })
  })

  test('a party learns no more by an allegation that few know of', async () => {
    const before = await held(cases, party)
    await load('conduct-cases', `${caseHeadings}${allegation('PS/9', '05/05/2026', '100001')}`)
    expect(await held(cases, party)).toEqual(before)
  })

  test.each<[string, CoveredDays]>([
    ['cannot cover the days up to 31 December 2023', { from: day('2024-01-01'), to: day('2023-12-31') }],
    ['cannot cover 31 December 2150', { from: null, to: day('2150-12-31') }],
    ['cannot cover 1 January 2150', { from: day('2150-01-01'), to: null }],
  ])('a file that covers days nobody could cover is refused before it is read: %s', async (says, covers) => {
    await expect(record.load(importerOf('reports'), `${reportHeadings}\n`, { covers })).rejects.toThrow(says)
  })
})

describe('a register', () => {
  const people = measures.find(({ extent }) => extent.of === 'register' && extent.kinds.join() === 'people')
  /** As if all files of people had come then, covering days as they were said. */
  const came = async (finishedAt: string, covers: string | null) => {
    const owner = new pg.Client({ connectionString: record.ownerUrl })
    await owner.connect()
    try {
      await owner.query(
        `update kernel.import set finished_at = $1, covers_to = coalesce($2, covers_to) where kind = 'people'`,
        [finishedAt, covers],
      )
    } finally {
      await owner.end()
    }
  }

  test('is not held back by one file that covers less than a later one that does not say', async () => {
    if (!people) throw new Error('No measure of a register of people')
    const before = await held(people)
    const covers = { from: null, to: day('2016-03-31') }
    const headings =
      'Staff number,Given name,Family name,Entry route,Joined,Left,Leaver reason,Unit code,Role,Rank,Posted from,Posted to'
    await load(
      'people',
      `${headings}\n900001,Pat,Older,Police constable entry,01/04/2015,,,CE,Police officer,Constable,01/04/2015,\n`,
      { covers },
    )
    expect((await held(people)).to).toBe(before.to)
  })

  test('is held to the day in London on which its file came, and never past it, whatever the file was said to cover', async () => {
    if (!people) throw new Error('No measure of a register of people')
    await came('2026-10-01T23:30:00Z', null)
    expect((await held(people)).to).toBe('2026-10-02')
    await came('2026-10-01T23:30:00Z', '2151-12-31')
    expect((await held(people)).to).toBe('2026-10-02')
  })
})

describe('a frozen figure', () => {
  const plan = {
    span: { from: day('2019-01-01'), to: day('2021-12-31') },
    by: 'calendar-year',
    dimensions: [],
    filters: {},
  } as const
  const freeze = (measure: Measure, by: Actor) =>
    record.db.write(by, (tx) => freezeFigure(tx, measure, plan), 'statistics')

  test('keeps from when to when facts were held', async () => {
    const joiners = measureOf('workforce.joiners')
    const figure = await freeze(joiners, named)
    expect(figure.factsHeld).toEqual(await held(joiners, named, figure.knownAt))
    expect(figure.factsHeld?.from).toMatch(/^\d{4}-/)
  })

  test.each<[string, () => Actor]>([
    ['who is not named', () => ({ ...named, roles: ['analyst'] })],
    ['who is a party', () => party],
    ['whose person is not known', () => ({ ...named, personId: null })],
  ])('of restricted facts keeps the same whoever freezes it: somebody %s', async (_, freezer) => {
    const cases = measureOf('conduct.allegations')
    const [byNamed, byOther] = [await freeze(cases, named), await freeze(cases, freezer())]
    expect(byNamed.factsHeld?.from).toMatch(/^\d{4}-/)
    expect(byOther.factsHeld).toEqual(byNamed.factsHeld)
  })

  test('of a record that holds nothing keeps that, and has no nought, also when its measure is gone', async () => {
    const joiners = measureOf('workforce.joiners')
    const by = { ...named, forceId: empty.force.forceId }
    const figure = await empty.db.write(by, (tx) => freezeFigure(tx, joiners, plan), 'statistics')
    expect(figure.factsHeld).toEqual(notKnown)
    const held = await empty.db.read(by, (tx) => heldOf(tx, figure, null, true))
    const cells = shapeOf(figure, { dimensions: [] }, held).rows.flatMap((row) => row.cells)
    expect(cells.map(({ kind }) => kind)).toEqual(['not-held', 'not-held', 'not-held'])
  })

  test('has a shape in which nought stands only where facts are held', async () => {
    const joiners = measureOf('workforce.joiners')
    const span = { from: day('1901-01-01'), to: day('2150-12-31') }
    const figure = await record.db.write(
      named,
      (tx) => freezeFigure(tx, joiners, { ...plan, span, dimensions: ['entry_route'] }),
      'statistics',
    )
    const shape = shapeOf(figure, joiners, figure.factsHeld)
    expect(shape.factsHeld).toEqual(figure.factsHeld)
    const kinds = shape.rows.map(({ cells }) => [cells[0]?.kind, cells.at(-1)?.kind])
    expect(kinds.length).toBeGreaterThan(0)
    for (const row of kinds) expect(row).toEqual(['not-held', 'not-yet-held'])
    expect(shape.totals?.some((cell) => cell.kind === 'value' && cell.value > 0)).toBe(true)
    const masked = maskedShapeOf(figure, joiners, notKnown)
    expect(masked.rows.flatMap(({ cells }) => cells.filter(({ kind }) => kind !== 'withheld'))).toEqual([])
  })

  test('tells a masked reader what files cover, whatever it keeps; one of before tells by its measure', async () => {
    const reports = measureOf('response.reports')
    const frozen = await freeze(reports, named)
    const told = (reader: Actor, exact: boolean, figure = frozen) =>
      record.db.read(reader, async (tx) => heldOf(tx, await readFigure(tx, figure.figureId), reports, exact))
    expect(frozen.factsHeld?.from).toMatch(/^\d{4}-\d\d-01$/)
    expect(await told({ ...named, roles: ['analyst'] }, false)).toEqual(notKnown)
    expect(await told(named, true)).toEqual(frozen.factsHeld)
    const old = { ...frozen, factsHeld: null }
    expect(await record.db.read(named, (tx) => heldOf(tx, old, reports, true))).toEqual(frozen.factsHeld)
    expect(await record.db.read(named, (tx) => heldOf(tx, old, null, true))).toBeNull()
  })
})
