import { type RawBuilder, sql } from 'kysely'
import type { ApplyCounts, ImportContext } from '../../kernel/import/index.ts'
import { recordVersions, type Tx, type VersionCounts, type Versions } from '../../kernel/index.ts'

/** A SELECT of `course_id` and `version_number`: the versions of courses of which a file tells the whole. */
export const versionsInFile = ({ tx, stage }: ImportContext): RawBuilder<unknown> => sql`
  select distinct c.course_id, s.version as version_number
  from ${stage} as s join training.course as c on c.force_id = ${tx.forceId} and c.code = s.course_code`

/**
 * Records what a file says of some versions of courses, and withdraws what was known of the same versions and the
 * file no longer says: a lesson that is left out of the new file is gone from the curriculum.
 */
export async function recordWhole(tx: Tx, whole: RawBuilder<unknown>, versions: Versions): Promise<VersionCounts> {
  const sameKey = sql.join(
    versions.key.map((name) => sql`${sql.ref(`p.${name}`)} = ${sql.ref(`v.${name}`)}`),
    sql` and `,
  )
  await sql`
    update ${sql.table(versions.table)} as v set superseded_at = ${tx.at} from (${whole}) as w
    where v.force_id = ${tx.forceId} and v.superseded_at is null
      and v.course_id = w.course_id and v.version_number = w.version_number
      and not exists (select from (${versions.from}) as p where ${sameKey})`.execute(tx.connection)
  return recordVersions(tx, versions)
}

/** What became of a file's rows, where one row can write to several tables: a row is new where any of them took it. */
export async function countRows(context: ImportContext, tables: readonly string[], changed: number) {
  const { tx, importId, stage } = context
  const lines = tables.map(
    (table) => sql`select line from ${sql.table(table)}
    where force_id = ${tx.forceId} and import_id = ${importId}`,
  )
  const { rows } = await sql<{ all: number; written: number }>`
    select count(*) as all, count(*) filter (where line in (${sql.join(lines, sql` union `)})) as written
    from ${stage} as s`.execute(tx.connection)
  const { all = 0, written = 0 } = rows[0] ?? {}
  const changes = Math.min(written, changed)
  return { added: written - changes, changed: changes, unchanged: all - written } satisfies ApplyCounts
}
