import { type RawBuilder, sql } from 'kysely'
import { asKnownAt, type Dimension } from '../../../kernel/index.ts'
import { asDimension, ranks, workforceRoles } from '../../workforce/index.ts'
import { courseKinds } from '../vocabulary.ts'

/** SELECT of courses by their latest version: `course_id`, `course`, `programme`, `course_kind`, `subject`. */
export const coursesAsKnown = (forceId: string, knownAt: Date): RawBuilder<unknown> => sql`
  select distinct on (v.course_id) v.course_id, v.title as course, coalesce(v.programme, 'No programme') as programme,
    v.kind as course_kind, case when v.covers_domestic_abuse then 'domestic_abuse' else 'other' end as subject
  from training.course_version as v
  where v.force_id = ${forceId} and ${asKnownAt('v', knownAt)}
  order by v.course_id, v.version_number desc`

/** A programme's name, or a course's, as known at a moment. */
const named =
  (column: 'programme' | 'course'): NonNullable<Dimension['named']> =>
  ({ forceId, knownAt }) =>
    sql`select distinct ${sql.ref(column)} as value from (${coursesAsKnown(forceId, knownAt)}) as k`

export const courseDimensions: readonly Dimension[] = [
  { id: 'programme', name: 'Programme', named: named('programme') },
  { id: 'course', name: 'Course', named: named('course') },
  { id: 'course_kind', name: 'Kind of course', values: asDimension(courseKinds) },
  { id: 'subject', name: 'Subject', values: asDimension({ domestic_abuse: 'Domestic abuse', other: 'Other' }) },
]

export const unknown = 'Not in post'

/** Role and rank as on the day of the event. */
export const personDimensions: readonly Dimension[] = [
  { id: 'role', name: 'Role', values: asDimension({ ...workforceRoles, [unknown]: unknown }) },
  { id: 'rank', name: 'Rank', values: asDimension({ ...ranks, [unknown]: unknown }) },
]
