import { type RawBuilder, sql } from 'kysely'
import type { ImportContext } from '../../../kernel/import/index.ts'
import { namesOf } from '../../../kernel/index.ts'
import { courseVersions } from '../tables.ts'

/** What the record holds of the version of each row. */
export const knownVersions = ({ tx, stage }: ImportContext): RawBuilder<unknown> => sql`
  select s.line, ${sql.join(namesOf(courseVersions.facts).map((id) => sql.ref(`v.${id}`)))} from ${stage} as s
  join training.course as c on c.force_id = ${tx.forceId} and c.code = s.course_code
  join training.course_version as v on v.force_id = c.force_id and v.course_id = c.course_id
    and v.version_number = s.version and v.superseded_at is null`
