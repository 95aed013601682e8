import { type RawBuilder, sql } from 'kysely'

/**
 * The title that a course now has, in its latest version, as an expression; null where the course has none. `row` is the
 * alias of a row with `force_id` and `course_id`.
 */
export const latestCourseTitle = (row: string): RawBuilder<string | null> => sql`
  (select v.title from training.course_version as v where v.force_id = ${sql.ref(`${row}.force_id`)}
    and v.course_id = ${sql.ref(`${row}.course_id`)} and v.superseded_at is null order by v.version_number desc limit 1)`

/** The title that an element now has, in its latest version, or its code: `row` is the alias of a row of `training.element`. */
export const latestElementTitle = (row: string): RawBuilder<string> => sql`
  coalesce((select t.title from training.element_version as t where t.force_id = ${sql.ref(`${row}.force_id`)}
    and t.element_id = ${sql.ref(`${row}.element_id`)} and t.superseded_at is null
    order by t.version_number desc limit 1), ${sql.ref(`${row}.code`)})`
