import { readFile } from 'node:fs/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Importer } from '../../src/kernel/import/index.ts'
import { importersOf } from '../../src/kernel/index.ts'
import { modules } from '../../src/modules.ts'
import { everyColumn, fileOf } from '../harness/every-column.ts'
import { openRecord, type TestRecord } from '../harness/record.ts'

const importers = importersOf(modules)
const kinds = Object.keys(everyColumn)
const inOrder = importers.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
const optionalOf = ({ columns }: Importer) => columns.filter(({ optionalColumn }) => optionalColumn)
const withOptional = inOrder.filter((importer) => optionalOf(importer).length > 0)

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

test.each(withOptional.map((importer) => [importer.kind, importer] as const))(
  '%s: what is left out stays as it is, and what is empty is cleared',
  async (_, importer) => {
    const optional = optionalOf(importer)
    const before = await held()
    const without = await load(importer, fileOf(importer, { leftOut: optional.map(({ id }) => id) }))
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
