import { type RawBuilder, sql } from 'kysely'
import { columnsFrom, fromRow, namesOf, recordVersions, type Tx } from '../../kernel/index.ts'
import { courseCompletions, postingFacts } from './tables.ts'

/**
 * Derives again who has finished which course, for the pairs of `person_id` and `course_id` that `affected` selects;
 * for everyone where it is null.
 *
 * A person has finished a version of a course on the day on which they had passed or attended all its required
 * elements, if the version was in force that day; what they passed before the version began counts towards it. They
 * have finished it a second time when they have passed each required element a second time, and so on. Role, rank,
 * unit and source are those of the element that finished it.
 */
export async function deriveCourseCompletions(tx: Tx, affected: RawBuilder<unknown> | null): Promise<void> {
  const { connection, forceId } = tx
  const pairs = sql.table('pg_temp.affected_completion')
  if (affected) {
    await sql`create temporary table ${pairs} on commit drop as ${affected}`.execute(connection)
    await sql`analyze ${pairs}`.execute(connection)
  }
  const onlyAffected = sql`join ${pairs} as a on a.person_id = c.person_id and a.course_id = r.course_id`
  const current = (alias: string) =>
    sql`${sql.ref(`${alias}.force_id`)} = ${forceId} and ${sql.ref(`${alias}.superseded_at`)} is null`
  await recordVersions(tx, courseCompletions, {
    asTheyCome: true,
    told: {
      ...columnsFrom('c', ['person_id', 'completed_on']),
      ...columnsFrom('f', ['course_id', 'version_number']),
      ...columnsFrom('c', namesOf(postingFacts)),
    },
    source: fromRow('c'),
    whole: affected
      ? sql`exists (select from ${pairs} as a where a.person_id = v.person_id and a.course_id = v.course_id)`
      : sql`true`,
    from: sql`(
      with required as (
        select v.course_id, v.version_number, v.valid_from, coalesce(v.valid_to, 'infinity') as valid_to, e.element_id,
          count(*) over (partition by v.course_id, v.version_number) as elements
        from training.course_version as v
        join training.element_version as e on e.course_id = v.course_id and e.version_number = v.version_number
        where ${current('v')} and ${current('e')} and e.required
      ), passed as (
        select c.person_id, c.completion_id, r.course_id, r.version_number, r.valid_from, r.elements, c.completed_on,
          row_number() over (partition by c.person_id, c.element_id, r.version_number order by c.completed_on) as time
        from training.completion as c
        join required as r on r.element_id = c.element_id and r.valid_to >= c.completed_on
        ${affected ? onlyAffected : sql``}
        where ${current('c')} and c.result <> 'failed'
      ), finished as (
        select version_number, (array_agg(completion_id order by completed_on desc, completion_id))[1] as completion_id, course_id
        from passed
        group by person_id, course_id, version_number, valid_from, elements, time
        having count(*) = elements and max(completed_on) >= valid_from
      )
      select completion_id, course_id, version_number from finished
    ) as f join training.completion as c on c.force_id = ${forceId} and c.completion_id = f.completion_id`,
  })
  if (affected) await sql`drop table ${pairs}`.execute(connection)
}
