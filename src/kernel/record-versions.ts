import { type RawBuilder, sql } from 'kysely'
import { Conflict } from './errors.ts'
import { newId } from './identity.ts'
import type { Tx } from './tx.ts'
import {
  namesOf,
  type RowSource,
  sourceColumns,
  type Told,
  type ToldOf,
  toldExpression,
  type VersionedTable,
} from './versioned-table.ts'
import { withoutNestedLoops } from './without-nested-loops.ts'

/** What is to be known from now on of some things. */
export interface Versions<Table extends VersionedTable> {
  /** What stands in each column of the table. */
  readonly told: ToldOf<Table>
  /** Where each row came from. */
  readonly source: RowSource
  /** What follows FROM: tables whose aliases `told` and `source` name, and which rows of them; at most one row a thing. */
  readonly from: RawBuilder<unknown>
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
export async function recordVersions<Table extends VersionedTable>(
  tx: Tx,
  table: Table,
  { told, source, from, ...how }: Versions<Table>,
): Promise<VersionCounts> {
  const columns = Object.entries<Told>({ ...told, ...source }).map(
    ([name, what]) => sql`${toldExpression(what)} as ${sql.ref(name)}`,
  )
  const writing: Writing = {
    ...how,
    table: table.table,
    versionId: table.versionId,
    key: namesOf(table.key),
    facts: namesOf(table.facts),
    rows: sql`select ${sql.join(columns)} from ${from}`,
  }
  return (await holdsAny(tx, writing)) ? recordChanges(tx, writing) : recordFirst(tx, writing)
}

interface Writing extends Pick<Versions<VersionedTable>, 'whole' | 'asTheyCome'> {
  readonly table: string
  readonly versionId: string
  readonly key: readonly string[]
  readonly facts: readonly string[]
  /** A SELECT of the key, the facts and the source. */
  readonly rows: RawBuilder<unknown>
}

async function holdsAny(tx: Tx, versions: Writing): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`
    select exists (select from ${sql.table(versions.table)} as v where ${current(tx)}) as any`.execute(tx.connection)
  return rows[0]?.any ?? true
}

/** Nothing is known yet, so there is nothing to compare with. */
async function recordFirst(tx: Tx, versions: Writing): Promise<VersionCounts> {
  return { added: await insertVersions(tx, versions, versions.rows), changed: 0, unchanged: 0 }
}

async function recordChanges(tx: Tx, versions: Writing): Promise<VersionCounts> {
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
    from (${versions.rows}) as p left join ${table} as v on ${current(tx)} and ${pairs(versions.key, sql`=`)}`,
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
async function supersede(tx: Tx, versions: Writing, proposed: RawBuilder<unknown>): Promise<number> {
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

/**
 * Inserts versions, usually in the order of their key, so that every index is written in its order; their identities
 * are counted up from one (version 7, alike but for the last eight digits).
 */
function insertVersions(tx: Tx, versions: Writing, from: RawBuilder<unknown>): Promise<number> {
  const { table, versionId, key, facts } = versions
  const names = (alias?: string) =>
    sql.join([...key, ...facts, ...sourceColumns].map((name) => sql.ref(alias ? `${alias}.${name}` : name)))
  const base = newId().slice(0, 28)
  const order = versions.asTheyCome ? sql`` : sql`order by ${sql.join(key.map((name) => sql.ref(`f.${name}`)))}`
  return run(
    tx,
    sql`
    insert into ${sql.table(table)} (force_id, ${sql.ref(versionId)}, ${names()}, recorded_at)
    select ${tx.forceId}::uuid, (${base}::text || lpad(to_hex(row_number() over ()), 8, '0'))::uuid, ${names('p')}, ${tx.at}
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
