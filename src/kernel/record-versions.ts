import { type RawBuilder, sql } from 'kysely'
import { Conflict } from './errors.ts'
import { newId } from './identity.ts'
import type { Tx } from './tx.ts'

/** What is to be known from now on of some things, and in which table of versions. */
export interface Versions {
  /** `workforce.unit_version`: a table with `force_id`, `import_id`, `line`, `recorded_at` and `superseded_at`. */
  readonly table: string
  /** The column that names the version itself. */
  readonly versionId: string
  /** What tells one thing from another; one version of each may be current. */
  readonly key: readonly string[]
  /** What is known of it. A version is new where any of these differs from the current one. */
  readonly facts: readonly string[]
  /** A SELECT of the key, the facts and `line` (null where there is no file), at most one row a thing. */
  readonly from: RawBuilder<unknown>
  /** The import the rows come from; null for what was entered by hand; `of-each-row` where `from` selects `import_id`. */
  readonly importId: string | null | 'of-each-row'
  /**
   * A condition on the alias `v`: the things of which `from` tells all. What else is known of them is superseded, with
   * nothing in its place.
   */
  readonly whole?: RawBuilder<unknown>
  /**
   * Millions of rows are written as they come, not in the order of their key: 5 million completions took 37 s to write,
   * and 75 s where they were sorted first.
   */
  readonly asTheyCome?: boolean
}

export interface VersionCounts {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
}

/**
 * Writes versions without ever overwriting one: a thing whose facts differ has its current version superseded and a
 * new one inserted, at the transaction's moment. Running it twice over the same facts changes nothing.
 * Throws Conflict where another transaction superseded one of them in between.
 */
export async function recordVersions(tx: Tx, versions: Versions): Promise<VersionCounts> {
  return (await holdsAny(tx, versions)) ? recordChanges(tx, versions) : recordFirst(tx, versions)
}

async function holdsAny(tx: Tx, versions: Versions): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`
    select exists (select from ${sql.table(versions.table)} as v where ${current(tx)}) as any`.execute(tx.connection)
  return rows[0]?.any ?? true
}

/** Nothing is known yet, so there is nothing to compare with. */
async function recordFirst(tx: Tx, versions: Versions): Promise<VersionCounts> {
  return { added: await insertVersions(tx, versions, versions.from), changed: 0, unchanged: 0 }
}

async function recordChanges(tx: Tx, versions: Versions): Promise<VersionCounts> {
  const table = sql.table(versions.table)
  const versionId = sql.ref(versions.versionId)
  const proposed = sql.table(`pg_temp.proposed_${versions.table.replace('.', '_')}`)
  // A left join, read from the side of what is proposed, keeps its speed when the planner knows little of the table.
  await run(
    tx,
    sql`
    create temporary table ${proposed} on commit drop as
    select p.*, v.${versionId} as known_version,
      v.${versionId} is not null and ${pairs(versions.facts, sql`is not distinct from`)} as unchanged
    from (${versions.from}) as p left join ${table} as v on ${current(tx)} and ${pairs(versions.key, sql`=`)}`,
  )
  const { rows } = await sql<{ proposed: number; changed: number; unchanged: number }>`
    select count(*) as proposed, count(*) filter (where unchanged) as unchanged,
      count(*) filter (where known_version is not null and not unchanged) as changed
    from ${proposed}`.execute(tx.connection)
  const { proposed: all = 0, changed = 0, unchanged = 0 } = rows[0] ?? {}
  if (changed > 0 || versions.whole) {
    await run(tx, sql`analyze ${proposed}`)
    const superseded = await withoutNestedLoops(tx, all, () => supersede(tx, versions, proposed))
    if (superseded !== changed) {
      throw new Conflict('Somebody else changed the same records at the same moment. Try again')
    }
  }
  const written = await insertVersions(tx, versions, sql`select * from ${proposed} as q where not unchanged`)
  await run(tx, sql`drop table ${proposed}`)
  return { added: written - changed, changed, unchanged }
}

/** Supersedes what is told anew, and what is no longer told of a whole. Returns how many were told anew. */
async function supersede(tx: Tx, versions: Versions, proposed: RawBuilder<unknown>): Promise<number> {
  const { versionId, key, whole } = versions
  const table = sql.table(versions.table)
  if (whole) {
    await run(
      tx,
      sql`
      update ${table} as v set superseded_at = ${tx.at}
      where ${current(tx)} and ${whole} and not exists (select from ${proposed} as p where ${pairs(key, sql`=`)})`,
    )
  }
  return run(
    tx,
    sql`
    update ${table} as v set superseded_at = ${tx.at} from ${proposed} as p
    where p.known_version is not null and not p.unchanged and ${current(tx)} and v.${sql.ref(versionId)} = p.known_version`,
  )
}

/** Fewer rows than this are joined in no time, whatever the plan. */
const few = 1000

/**
 * A table that was filled a moment ago has no statistics yet, and only its owner can have them made. The planner then
 * takes it for a row or two, and reads all that is proposed again for each row of it: with 135,000 it never ends.
 */
async function withoutNestedLoops<T>(tx: Tx, rows: number, work: () => Promise<T>): Promise<T> {
  if (rows < few) return work()
  await run(tx, sql`set local enable_nestloop = off`)
  const result = await work()
  await run(tx, sql`set local enable_nestloop to default`)
  return result
}

/**
 * Inserts versions, usually in the order of their key, so that every index is written in its order; their identities
 * are counted up from one (version 7, alike but for the last eight digits).
 */
function insertVersions(tx: Tx, versions: Versions, from: RawBuilder<unknown>): Promise<number> {
  const { table, versionId, key, facts, importId } = versions
  const names = (alias?: string) =>
    sql.join([...key, ...facts].map((name) => sql.ref(alias ? `${alias}.${name}` : name)))
  const source = importId === 'of-each-row' ? sql`p.import_id` : sql`${importId}::uuid`
  const base = newId().slice(0, 28)
  const order = versions.asTheyCome ? sql`` : sql`order by ${sql.join(key.map((name) => sql.ref(`f.${name}`)))}`
  return run(
    tx,
    sql`
    insert into ${sql.table(table)} (force_id, ${sql.ref(versionId)}, ${names()}, import_id, line, recorded_at)
    select ${tx.forceId}::uuid, (${base}::text || lpad(to_hex(row_number() over ()), 8, '0'))::uuid, ${names('p')},
      ${source}, p.line, ${tx.at}
    from (select * from (${from}) as f ${order}) as p`,
  )
}

const run = async (tx: Tx, statement: RawBuilder<unknown>): Promise<number> =>
  Number((await statement.execute(tx.connection)).numAffectedRows ?? 0n)

const current = (tx: Tx): RawBuilder<unknown> => sql`v.force_id = ${tx.forceId} and v.superseded_at is null`

/** Each column of the known version against that of the proposed one. */
const pairs = (names: readonly string[], how: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql.join(
    names.map((name) => sql`${sql.ref(`v.${name}`)} ${how} ${sql.ref(`p.${name}`)}`),
    sql` and `,
  )
