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
 * The kernel's `recordVersions` for millions of rows: into a table that knows nothing yet they go straight, in the order
 * in which they come (5 million completions in 37 s; sorted by their key and by way of a temporary table, 75 s);
 * identities are counted up from one; and a row brings its own import.
 */
export async function recordMany(tx: Tx, versions: ManyVersions): Promise<VersionCounts> {
  const { rows } = await sql<{ any: boolean }>`
    select exists (select from ${sql.table(versions.table)} as v
      where v.force_id = ${tx.forceId} and v.superseded_at is null) as any`.execute(tx.connection)
  return rows[0]?.any
    ? recordChanges(tx, versions)
    : { added: await insert(tx, versions, sql`(${versions.from})`), changed: 0, unchanged: 0 }
}

const list = (names: readonly string[]) => sql.join(names.map((name) => sql.ref(name)))

/** How many rows a statement wrote. */
const run = async (tx: Tx, statement: RawBuilder<unknown>): Promise<number> =>
  Number((await statement.execute(tx.connection)).numAffectedRows ?? 0n)

async function recordChanges(tx: Tx, versions: ManyVersions): Promise<VersionCounts> {
  const { key, facts } = versions
  const table = sql.table(versions.table)
  const proposed = sql.table(`pg_temp.proposed_${versions.table.replace('.', '_')}`)
  const current = sql`v.force_id = ${tx.forceId} and v.superseded_at is null`
  const same = (names: readonly string[], how: RawBuilder<unknown>) =>
    sql.join(
      names.map((name) => sql`${sql.ref(`v.${name}`)} ${how} ${sql.ref(`p.${name}`)}`),
      sql` and `,
    )
  await run(tx, sql`create temporary table ${proposed} on commit drop as ${versions.from}`)
  await run(tx, sql`analyze ${proposed}`)
  if (versions.whole) {
    await run(
      tx,
      sql`
        update ${table} as v set superseded_at = ${tx.at}
        where ${current} and ${versions.whole} and not exists (select from ${proposed} as p where ${same(key, sql`=`)})`,
    )
  }
  const unchanged = await run(
    tx,
    sql`
      delete from ${proposed} as p using ${table} as v
      where ${current} and ${same(key, sql`=`)} and ${same(facts, sql`is not distinct from`)}`,
  )
  const changed = await run(
    tx,
    sql`
      update ${table} as v set superseded_at = ${tx.at} from ${proposed} as p where ${current} and ${same(key, sql`=`)}`,
  )
  const written = await insert(tx, versions, proposed)
  await run(tx, sql`drop table ${proposed}`)
  return { added: written - changed, changed, unchanged }
}

function insert(tx: Tx, versions: ManyVersions, from: RawBuilder<unknown>): Promise<number> {
  const columns = list([...versions.key, ...versions.facts, 'import_id', 'line'])
  // The identities of one call: version 7, alike but for the last eight digits, which count the rows.
  const base = newId().slice(0, 28)
  return run(
    tx,
    sql`
      insert into ${sql.table(versions.table)} (force_id, ${sql.ref(versions.versionId)}, ${columns}, recorded_at)
      select ${tx.forceId}::uuid, (${base} || lpad(to_hex(row_number() over ()), 8, '0'))::uuid, ${columns}, ${tx.at}
      from ${from} as p`,
  )
}
