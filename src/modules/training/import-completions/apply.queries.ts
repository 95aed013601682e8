import { type RawBuilder, sql } from 'kysely'
import type { ApplyCounts, ImportContext } from '../../../kernel/import/index.ts'
import { columnsFrom, namesOf, recordVersions, type Tx, withoutNestedLoops } from '../../../kernel/index.ts'
import { peopleNow, postingsNow } from '../../workforce/index.ts'
import { deriveCourseCompletions } from '../derive-course-completions.queries.ts'
import { completions, postingFacts, resultFacts } from '../tables.ts'

/** Results with the role, rank and unit of the day; then, for those touched, who finished which course. */
export const applyCompletions = (context: ImportContext): Promise<ApplyCounts> =>
  withoutNestedLoops(context.tx, sql`select line from ${context.stage} as s`, () => writeCompletions(context))

async function writeCompletions({ tx, stage, source }: ImportContext): Promise<ApplyCounts> {
  const posting = sql.table('pg_temp.posting_held')
  await sql`create temporary table ${posting} on commit drop as ${postingsNow(tx.forceId)}`.execute(tx.connection)
  await sql`analyze ${posting}`.execute(tx.connection)
  const counts = await recordVersions(tx, completions, {
    asTheyCome: true,
    told: {
      person_id: 'p.person_id',
      element_id: 'e.element_id',
      completed_on: 's.completed_on',
      ...columnsFrom('s', namesOf(resultFacts)),
      ...columnsFrom('o', namesOf(postingFacts)),
    },
    source: source('s.line'),
    from: sql`${stage} as s
      join (${peopleNow(tx.forceId)}) as p on p.staff_number = s.staff_number
      join training.course as c on c.force_id = ${tx.forceId} and c.code = s.course_code
      join training.element as e on e.force_id = c.force_id and e.course_id = c.course_id and e.code = s.element_code
      left join ${posting} as o
        on o.person_id = p.person_id and s.completed_on between o.first_day and o.last_day`,
  })
  await sql`drop table ${posting}`.execute(tx.connection)
  if (counts.added + counts.changed > 0) await deriveCourseCompletions(tx, await touched(tx))
  return counts
}

/** The people and courses of the results just written; null where nothing was known before, and so it is all of them. */
async function touched(tx: Tx): Promise<RawBuilder<unknown> | null> {
  const { rows } = await sql<{ earlier: boolean }>`
    select exists (select from training.completion as c where c.force_id = ${tx.forceId} and c.recorded_at < ${tx.at})
      as earlier`.execute(tx.connection)
  if (!rows[0]?.earlier) return null
  return sql`
    select distinct c.person_id, e.course_id from training.completion as c
    join training.element as e on e.force_id = c.force_id and e.element_id = c.element_id
    where c.force_id = ${tx.forceId} and c.superseded_at is null and c.recorded_at = ${tx.at}`
}
