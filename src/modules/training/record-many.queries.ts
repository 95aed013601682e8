import { type RawBuilder, sql } from 'kysely'
import { newId, type Tx, type VersionCounts } from '../../kernel/index.ts'

/** What is to be known from now on of very many things. */
export interface ManyVersions {
  readonly table: string
  readonly versionId: string
  readonly key: readonly string[]
  readonly facts: readonly string[]
  /** A SELECT of key, facts, `import_id` and `line`, at most one row a thing. */
  readonly from: RawBuilder<unknown>
  /** A condition on the alias `v`: the things of which `from` tells all. What else is known of them is withdrawn. */
  readonly whole?: RawBuilder<unknown>
}

/**
 * The kernel's `recordVersions` for millions of rows (5 million: 40 s against 170 s): rows go in in the order of the
 * key, so that every index is written in order; identities are counted up from one; nothing is compared in an empty
 * table; and a row brings its own import.
 */
export async function recordMany(tx: Tx, versions: ManyVersions): Promise<VersionCounts> {
  const { key, facts } = versions
  const table = sql.table(versions.table)
  const proposed = sql.table(`pg_temp.proposed_${versions.table.replace('.', '_')}`)
  const run = async (statement: RawBuilder<unknown>) =>
    Number((await statement.execute(tx.connection)).numAffectedRows ?? 0n)
  const list = (names: readonly string[]) => sql.join(names.map((name) => sql.ref(name)))
  const same = (names: readonly string[], how: RawBuilder<unknown>) =>
    sql.join(
      names.map((name) => sql`${sql.ref(`v.${name}`)} ${how} ${sql.ref(`p.${name}`)}`),
      sql` and `,
    )
  const current = sql`v.force_id = ${tx.forceId} and v.superseded_at is null`

  await run(sql`create temporary table ${proposed} on commit drop as
    select ${list([...key, ...facts, 'import_id', 'line'])} from (${versions.from}) as f order by ${list(key)}`)
  await run(sql`analyze ${proposed}`)
  const { rows } = await sql<{ any: boolean }>`
    select exists (select from ${table} as v where ${current}) as any`.execute(tx.connection)
  let [unchanged, changed] = [0, 0]
  if (rows[0]?.any) {
    if (versions.whole) {
      await run(sql`
        update ${table} as v set superseded_at = ${tx.at}
        where ${current} and ${versions.whole} and not exists (select from ${proposed} as p where ${same(key, sql`=`)})`)
    }
    unchanged = await run(sql`
      delete from ${proposed} as p using ${table} as v
      where ${current} and ${same(key, sql`=`)} and ${same(facts, sql`is not distinct from`)}`)
    changed = await run(sql`
      update ${table} as v set superseded_at = ${tx.at} from ${proposed} as p where ${current} and ${same(key, sql`=`)}`)
  }
  // The identities of one call: version 7, alike but for the last eight digits, which count the rows.
  const base = newId().slice(0, 28)
  const written = await run(sql`
    insert into ${table} (force_id, ${sql.ref(versions.versionId)}, ${list([...key, ...facts])}, import_id, line, recorded_at)
    select ${tx.forceId}::uuid, (${base} || lpad(to_hex(row_number() over ()), 8, '0'))::uuid, ${list([...key, ...facts])},
      import_id, line, ${tx.at}
    from ${proposed} as p`)
  await run(sql`drop table ${proposed}`)
  return { added: written - changed, changed, unchanged }
}
