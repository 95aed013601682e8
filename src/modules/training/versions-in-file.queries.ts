import { type RawBuilder, sql } from 'kysely'
import type { ApplyCounts, ImportContext } from '../../kernel/import/index.ts'

/**
 * A SELECT of `course_id` and `version_number`: the versions of courses of which a file tells the whole, or all that
 * stands in one of its columns, where it does not leave that out.
 */
export const versionsInFile = ({ tx, stage }: ImportContext, column: string | null = null): RawBuilder<unknown> => sql`
  select distinct c.course_id, s.version as version_number
  from ${stage} as s join training.course as c on c.force_id = ${tx.forceId} and c.code = s.course_code
  where ${column}::text is null or s.left_out is null or ${column}::text <> all(s.left_out)`

/** Of these versions of courses a file tells the whole: a lesson that the new file leaves out is gone. */
export const wholeOf = (versions: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  exists (select from (${versions}) as w where w.course_id = v.course_id and w.version_number = v.version_number)`

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
