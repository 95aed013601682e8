import { type RawBuilder, sql } from 'kysely'
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
  /** The import the rows come from; null for what was entered by hand. */
  readonly importId: string | null
}

export interface VersionCounts {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
}

const count = (affected: bigint | undefined): number => Number(affected ?? 0n)

/**
 * Writes versions without ever overwriting one: a thing whose facts differ has its current version superseded and a
 * new one inserted, at the transaction's moment. Running it twice over the same facts changes nothing.
 */
export async function recordVersions(tx: Tx, versions: Versions): Promise<VersionCounts> {
  const db = tx.connection
  const table = sql.table(versions.table)
  const proposed = sql.table(`pg_temp.proposed_${versions.table.replace('.', '_')}`)
  const columns = (names: readonly string[], alias: string) =>
    sql.join(names.map((name) => sql.ref(`${alias}.${name}`)))
  const same = (names: readonly string[], how: RawBuilder<unknown>) =>
    sql.join(
      names.map((name) => sql`${sql.ref(`v.${name}`)} ${how} ${sql.ref(`p.${name}`)}`),
      sql` and `,
    )
  const current = sql`v.force_id = ${tx.forceId} and v.superseded_at is null and ${same(versions.key, sql`=`)}`

  await sql`create temporary table ${proposed} on commit drop as ${versions.from}`.execute(db)
  await sql`analyze ${proposed}`.execute(db)
  const dropped = await sql`
    delete from ${proposed} as p using ${table} as v
    where ${current} and ${same(versions.facts, sql`is not distinct from`)}`.execute(db)
  const superseded = await sql`
    update ${table} as v set superseded_at = ${tx.at} from ${proposed} as p where ${current}`.execute(db)
  const names = [...versions.key, ...versions.facts]
  const written = await sql`
    insert into ${table} (force_id, ${sql.ref(versions.versionId)}, ${sql.join(names.map((name) => sql.ref(name)))},
      import_id, line, recorded_at)
    select ${tx.forceId}::uuid, kernel.new_id(), ${columns(names, 'p')}, ${versions.importId}::uuid, p.line, ${tx.at}
    from ${proposed} as p`.execute(db)
  await sql`drop table ${proposed}`.execute(db)

  const changed = count(superseded.numAffectedRows)
  return { added: count(written.numAffectedRows) - changed, changed, unchanged: count(dropped.numAffectedRows) }
}
