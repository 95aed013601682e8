import { sql } from 'kysely'
import type { ApplyCounts, ImportContext } from '../../../kernel/import/index.ts'
import { columnsFrom, namesOf, recordVersions, withoutNestedLoops } from '../../../kernel/index.ts'
import { deriveCourseCompletions } from '../derive-course-completions.queries.ts'
import { courseAudiences, courseVersions, elementVersions } from '../tables.ts'
import { countRows, versionsInFile, wholeOf } from '../versions-in-file.queries.ts'

/**
 * Identities for new codes, then versions, audiences and elements. Where what finishes a course has changed, its
 * completions are derived again.
 */
export async function applyCourses(context: ImportContext): Promise<ApplyCounts> {
  const { tx, stage, source } = context
  await sql`
    insert into training.course (force_id, course_id, code)
    select ${tx.forceId}::uuid, kernel.new_id(), s.course_code from (select distinct course_code from ${stage} as d) as s
    on conflict (force_id, code) do nothing`.execute(tx.connection)
  const courses = sql`${stage} as d join training.course as c on c.force_id = ${tx.forceId} and c.code = d.course_code`
  await sql`
    insert into training.element (force_id, element_id, course_id, code)
    select ${tx.forceId}::uuid, kernel.new_id(), e.course_id, e.element_code
    from (select distinct c.course_id, d.element_code from ${courses}) as e
    on conflict (force_id, course_id, code) do nothing`.execute(tx.connection)
  const inFile = versionsInFile(context)
  const whole = wholeOf(inFile)

  const versions = await recordVersions(tx, courseVersions, {
    told: {
      course_id: 's.course_id',
      version_number: 's.version',
      ...columnsFrom('s', namesOf(courseVersions.facts)),
    },
    source: source('s.line'),
    from: sql`(
      select distinct on (c.course_id, d.version) c.course_id, d.* from ${courses} order by c.course_id, d.version, d.line
    ) as s`,
  })
  await recordVersions(tx, courseAudiences, {
    whole,
    told: columnsFrom('a', ['course_id', 'version_number', 'audience', 'position']),
    source: source('a.line'),
    from: sql`(
      select distinct on (c.course_id, d.version, a.audience) c.course_id, d.version as version_number, a.audience,
        a.position::integer, d.line
      from ${courses} cross join unnest(d.audiences) with ordinality as a (audience, position)
      order by c.course_id, d.version, a.audience, d.line, a.position
    ) as a`,
  })
  const elements = await recordVersions(tx, elementVersions, {
    whole,
    told: {
      course_id: 'c.course_id',
      version_number: 'd.version',
      element_id: 'e.element_id',
      position: sql`(row_number() over (partition by c.course_id, d.version order by d.line))::integer`,
      title: 'd.element_title',
      mode: 'd.element_mode',
      hours: 'd.element_hours',
      required: 'd.element_required',
    },
    source: source('d.line'),
    from: sql`${courses}
      join training.element as e on e.force_id = c.force_id and e.course_id = c.course_id and e.code = d.element_code`,
  })

  const affected = sql`
      select distinct v.person_id, e.course_id from (select distinct course_id from (${inFile}) as w) as w
      join training.element as e on e.force_id = ${tx.forceId} and e.course_id = w.course_id
      join training.completion as v on v.force_id = e.force_id and v.element_id = e.element_id and v.superseded_at is null`
  await withoutNestedLoops(tx, sql`select c.line from training.completion as c where c.force_id = ${tx.forceId}`, () =>
    deriveCourseCompletions(tx, affected),
  )
  return countRows(
    context,
    ['training.course_version', 'training.element_version'],
    versions.changed + elements.changed,
  )
}
