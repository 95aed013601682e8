import { readFile } from 'node:fs/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Importer, runImport } from '../../src/kernel/import/index.ts'
import { importersOf, systemActor } from '../../src/kernel/index.ts'
import { modules } from '../../src/modules.ts'
import { everyColumn, fileOf } from '../harness/every-column.ts'
import { openRecord, type TestRecord } from '../harness/record.ts'

const importers = importersOf(modules)
const kinds = Object.keys(everyColumn)
const inOrder = importers.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
const optionalOf = ({ columns }: Importer) => columns.filter(({ optionalColumn }) => optionalColumn)
const withOptional = inOrder.filter((importer) => optionalOf(importer).length > 0)

/** Columns that say of which thing a row tells: without them it tells of another, which the record refuses in words. */
const sayWhich: Readonly<Record<string, readonly string[]>> = { posts: ['role', 'rank'] }
const leftOutOf = (importer: Importer) =>
  optionalOf(importer).filter(({ id }) => !sayWhich[importer.kind]?.includes(id))

let record: TestRecord
let owner: pg.Client
let versions: { readonly name: string; readonly columns: readonly string[] }[]

/** What a load came to, and in words what was wrong. */
const load = async (importer: Importer, content: string, name = `${importer.kind}.csv`) => {
  const { status, added, changed, problems, fault } = await record.load(importer, content, { name })
  if (fault) throw fault
  return { status, added, changed, says: problems.map(({ line, says }) => `${line}: ${says}`) }
}

beforeAll(async () => {
  record = await openRecord()
  owner = new pg.Client({ connectionString: record.ownerUrl })
  await owner.connect()
  // What a version says, without what it is called and where and when it came from.
  const { rows } = await owner.query(`
    select c.oid::regclass::text as name, json_agg(quote_ident(a.attname) order by a.attnum) as columns
    from pg_class as c
    join pg_attribute as a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_index as i on i.indrelid = c.oid and i.indisprimary
    where c.relkind = 'r' and a.attnum <> all(i.indkey) and a.attname not in ('import_id', 'line', 'recorded_at')
    group by c.oid having bool_or(a.attname = 'superseded_at')`)
  versions = rows
  for (const importer of inOrder) {
    const isStarter = ['definitions', 'routing-policy'].includes(importer.kind)
    if (!isStarter && optionalOf(importer).length === 0) continue
    const starter = new URL(`../../src/modules/response/starter/${importer.kind}.yaml`, import.meta.url)
    const report = isStarter
      ? await load(importer, await readFile(starter, 'utf8'), `${importer.kind}.yaml`)
      : await load(importer, fileOf(importer))
    expect([importer.kind, report.status, report.says]).toEqual([importer.kind, 'done', []])
  }
})
afterAll(async () => {
  await owner.end()
  await record.close()
})

/** All that the record holds now, whatever file told it. */
async function held(): Promise<string[]> {
  const all = versions.map(
    ({ name, columns }) =>
      `select '${name}: ' || row(${columns.join(', ')})::text as row from ${name} where superseded_at is null`,
  )
  const { rows } = await owner.query<{ row: string }>(`${all.join(' union all ')} order by 1`)
  return rows.map(({ row }) => row)
}

test('every kind of file that may leave a column out is tried, with every such column filled', () => {
  const unfilled = withOptional.flatMap((importer) => {
    const rows = everyColumn[importer.kind] ?? []
    return optionalOf(importer)
      .filter(({ id, example }) => !rows.some((row) => (row[id] ?? example) !== ''))
      .map(({ id }) => `${importer.kind}: ${id}`)
  })
  expect(unfilled).toEqual([])
  expect(withOptional.length).toBeGreaterThan(10)
})

test.each(Object.entries(sayWhich))(
  '%s: a row that does not say of which is refused, and nothing goes',
  async (kind, ids) => {
    const importer = withOptional.find((each) => each.kind === kind)
    if (!importer) throw new Error(`No importer of ${kind} lets columns be left out`)
    const before = await held()
    const { status, says } = await load(importer, fileOf(importer, { leftOut: ids }))
    expect([status, says.length]).toEqual(['refused', 1])
    expect(await held()).toEqual(before)
  },
)

const importerOf = (kind: string): Importer => {
  const found = importers.find((each) => each.kind === kind)
  if (!found) throw new Error(`No importer of ${kind}`)
  return found
}

test('a document leaves out by itself what each of its things does not name, and clears what it names and leaves empty', async () => {
  const courses = importerOf('courses')
  const [row = {}] = everyColumn.courses ?? []
  const told = (ids: readonly string[]) =>
    courses.columns
      .filter(({ id, optionalColumn }) => !optionalColumn || ids.includes(id))
      .map(({ id, example }) => [id, ids.includes(id) ? '' : (row[id] ?? example)])
  const yaml = (...ids: string[]) => {
    const lines = told(ids).filter(([id]) => !id?.startsWith('element_'))
    const element = told(ids).filter(([id]) => id?.startsWith('element_'))
    return [
      'courses:',
      ...lines.map(([id, cell], i) => `  ${i === 0 ? '-' : ' '} ${id}: ${JSON.stringify(cell)}`),
      '    elements:',
      ...element.map(([id, cell], i) => `      ${i === 0 ? '-' : ' '} ${id?.slice(8)}: ${JSON.stringify(cell)}`),
    ].join('\n')
  }
  const before = await held()
  const left = await load(courses, yaml(), 'courses.yaml')
  expect(left).toEqual({ status: 'done', added: 0, changed: 0, says: [] })
  expect(await held()).toEqual(before)
  const cleared = await load(courses, yaml('failing'), 'courses.yaml')
  expect(cleared).toEqual({ status: 'done', added: 0, changed: 1, says: [] })
  await load(courses, fileOf(courses))
  expect(await held()).toEqual(before)
})

test('a row that waits, for its sender may not see the report, leaves what its file left out when it is taken in', async () => {
  const reports = importerOf('reports')
  const before = await held()
  const file = fileOf(reports, { leftOut: ['victim_sex', 'suspect_sex', 'children'] }).replace('"Medium"', '"High"')
  const sent = await record.load(reports, file, { actor: record.actor(['administrator']) })
  expect(sent.status).toBe('done')
  expect(await held()).toEqual(before)
  const { importId } = sent
  const taken = { setAsideBy: importId, name: 'reports.csv' }
  const report = await runImport(record.db, systemActor(record.force.forceId), reports, taken)
  expect([report.status, report.changed]).toEqual(['done', 1])
  const { rows } = await owner.query(
    'select victim_sex, suspect_sex, children, risk_grade from response.report_version where superseded_at is null',
  )
  expect(rows).toEqual([{ victim_sex: 'male', suspect_sex: 'male', children: 1, risk_grade: 'high' }])
  await load(reports, fileOf(reports))
  expect(await held()).toEqual(before)
})

test.each(withOptional.map((importer) => [importer.kind, importer] as const))(
  '%s: what is left out stays as it is, and what is empty is cleared',
  async (_, importer) => {
    const optional = optionalOf(importer)
    const before = await held()
    const without = await load(importer, fileOf(importer, { leftOut: leftOutOf(importer).map(({ id }) => id) }))
    expect(without).toEqual({ status: 'done', added: 0, changed: 0, says: [] })
    expect(await held()).toEqual(before)
    const empty: string[] = []
    for (const { id } of optional.filter(({ addsOnly }) => !addsOnly)) {
      const known = await held()
      const leftOut = optional.filter((other) => !other.addsOnly && ![...empty, id].includes(other.id))
      const emptied = { leftOut: leftOut.map((other) => other.id), empty: [...empty, id] }
      const { status, says } = await load(importer, fileOf(importer, emptied))
      // Half of what belongs together is refused in words, and nothing goes in.
      if (status === 'refused') expect([id, says]).not.toEqual([id, []])
      else expect([id, await held()]).not.toEqual([id, known])
      if (status === 'done') empty.push(id)
    }
    expect(empty).not.toEqual([])
  },
)
