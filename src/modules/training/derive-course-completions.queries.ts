import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../kernel/index.ts'
import { recordMany } from './record-many.queries.ts'

/**
 * Derives again who has finished which course, for the pairs of `person_id` and `course_id` that `affected` selects.
 *
 * A person has finished a version of a course on the day on which they had passed or attended all its required
 * elements, if the version was in force that day; what they passed before the version began counts towards it. They
 * have finished it a second time when they have passed each required element a second time, and so on. Role, rank,
 * unit and source are those of the element that finished it.
 */
export async function deriveCourseCompletions(tx: Tx, affected: RawBuilder<unknown>): Promise<void> {
  const { connection, forceId } = tx
  const pairs = sql.table('pg_temp.affected_completion')
  await sql`create temporary table ${pairs} on commit drop as ${affected}`.execute(connection)
  await sql`analyze ${pairs}`.execute(connection)
  const current = (alias: string) =>
    sql`${sql.ref(`${alias}.force_id`)} = ${forceId} and ${sql.ref(`${alias}.superseded_at`)} is null`
  await recordMany(tx, {
    table: 'training.course_completion',
    versionId: 'course_completion_id',
    key: ['person_id', 'course_id', 'completed_on'],
    facts: ['version_number', 'role', 'rank', 'unit_id'],
    whole: sql`exists (select from ${pairs} as a where a.person_id = v.person_id and a.course_id = v.course_id)`,
    from: sql`
      with required as (
        select v.course_id, v.version_number, v.valid_from, coalesce(v.valid_to, 'infinity') as valid_to, e.element_id,
          count(*) over (partition by v.course_id, v.version_number) as elements
        from training.course_version as v
        join training.element_version as e on e.course_id = v.course_id and e.version_number = v.version_number
        where ${current('v')} and ${current('e')} and e.required
      ), passed as (
        select c.person_id, r.course_id, r.version_number, r.valid_from, r.elements, c.completed_on,
          row_number() over (partition by c.person_id, c.element_id, r.version_number order by c.completed_on) as time
        from training.completion as c
        join required as r on r.element_id = c.element_id and r.valid_to >= c.completed_on
        join ${pairs} as a on a.person_id = c.person_id and a.course_id = r.course_id
        where ${current('c')} and c.result <> 'failed'
      ), finished as (
        select person_id, course_id, version_number, max(completed_on) as completed_on
        from passed
        group by person_id, course_id, version_number, valid_from, elements, time
        having count(*) = elements and max(completed_on) >= valid_from
      )
      select distinct on (f.person_id, f.course_id, f.completed_on) f.person_id, f.course_id, f.completed_on,
        f.version_number, c.role, c.rank, c.unit_id, c.import_id, c.line
      from finished as f
      join training.element as e on e.force_id = ${forceId} and e.course_id = f.course_id
      join training.completion as c on c.person_id = f.person_id and c.element_id = e.element_id
        and c.completed_on = f.completed_on and ${current('c')} and c.result <> 'failed'
      order by f.person_id, f.course_id, f.completed_on, e.code`,
  })
  await sql`drop table ${pairs}`.execute(connection)
}
