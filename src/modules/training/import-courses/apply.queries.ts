import { sql } from 'kysely'
import type { ApplyCounts, ImportContext } from '../../../kernel/import/index.ts'
import { recordVersions } from '../../../kernel/index.ts'
import { deriveCourseCompletions } from '../derive-course-completions.queries.ts'
import { inBulk } from '../in-bulk.queries.ts'
import { countRows, versionsInFile, wholeOf } from '../versions-in-file.queries.ts'
import { versionDetails } from './checks.queries.ts'

/**
 * Identities for new codes, then versions, audiences and elements. Where what finishes a course has changed, its
 * completions are derived again.
 */
export async function applyCourses(context: ImportContext): Promise<ApplyCounts> {
  const { tx, importId, stage } = context
  await sql`
    insert into training.course (force_id, course_id, code)
    select ${tx.forceId}::uuid, kernel.new_id(), s.course_code from (select distinct course_code from ${stage} as d) as s
    on conflict (force_id, code) do nothing`.execute(tx.connection)
  const courses = sql`${stage} as s join training.course as c on c.force_id = ${tx.forceId} and c.code = s.course_code`
  await sql`
    insert into training.element (force_id, element_id, course_id, code)
    select ${tx.forceId}::uuid, kernel.new_id(), e.course_id, e.element_code
    from (select distinct c.course_id, s.element_code from ${courses}) as e
    on conflict (force_id, course_id, code) do nothing`.execute(tx.connection)
  const inFile = versionsInFile(context)
  const whole = wholeOf(inFile)

  const versions = await recordVersions(tx, {
    table: 'training.course_version',
    versionId: 'course_version_id',
    key: ['course_id', 'version_number'],
    facts: [...versionDetails],
    importId,
    from: sql`
      select distinct on (c.course_id, s.version) c.course_id, s.version as version_number,
        ${sql.join(versionDetails.map((id) => sql.ref(`s.${id}`)))}, s.line
      from ${courses} order by c.course_id, s.version, s.line`,
  })
  await recordVersions(tx, {
    whole,
    table: 'training.course_audience',
    versionId: 'course_audience_id',
    key: ['course_id', 'version_number', 'audience'],
    facts: ['position'],
    importId,
    from: sql`
      select distinct on (c.course_id, s.version, a.audience) c.course_id, s.version as version_number, a.audience,
        a.position::integer, s.line
      from ${courses} cross join unnest(s.audiences) with ordinality as a (audience, position)
      order by c.course_id, s.version, a.audience, s.line, a.position`,
  })
  const elements = await recordVersions(tx, {
    whole,
    table: 'training.element_version',
    versionId: 'element_version_id',
    key: ['course_id', 'version_number', 'element_id'],
    facts: ['position', 'title', 'mode', 'hours', 'required'],
    importId,
    from: sql`
      select c.course_id, s.version as version_number, e.element_id,
        (row_number() over (partition by c.course_id, s.version order by s.line))::integer as position,
        s.element_title as title, s.element_mode as mode, s.element_hours as hours, s.element_required as required, s.line
      from ${courses}
      join training.element as e on e.force_id = c.force_id and e.course_id = c.course_id and e.code = s.element_code`,
  })

  const affected = sql`
      select distinct v.person_id, e.course_id from (select distinct course_id from (${inFile}) as w) as w
      join training.element as e on e.force_id = ${tx.forceId} and e.course_id = w.course_id
      join training.completion as v on v.force_id = e.force_id and v.element_id = e.element_id and v.superseded_at is null`
  await inBulk(tx, sql`select c.line from training.completion as c where c.force_id = ${tx.forceId}`, () =>
    deriveCourseCompletions(tx, affected),
  )
  return countRows(
    context,
    ['training.course_version', 'training.element_version'],
    versions.changed + elements.changed,
  )
}
