import { type RawBuilder, sql } from 'kysely'
import type { ImportContext } from '../../../kernel/import/index.ts'
import { namesOf } from '../../../kernel/index.ts'
import { peopleNow } from '../../workforce/index.ts'
import { resultFacts } from '../tables.ts'

/** What the record holds of the result that each row names. */
export const heldCompletions = ({ tx, stage }: ImportContext): RawBuilder<unknown> => sql`
  select s.line, s.staff_number, s.course_code, s.element_code, s.completed_on,
    ${sql.join(namesOf(resultFacts).map((name) => sql.ref(`v.${name}`)))}
  from ${stage} as s
  join (${peopleNow(tx.forceId)}) as p on p.staff_number = s.staff_number
  join training.course as c on c.force_id = ${tx.forceId} and c.code = s.course_code
  join training.element as e on e.force_id = c.force_id and e.course_id = c.course_id and e.code = s.element_code
  join training.completion as v on v.force_id = c.force_id and v.person_id = p.person_id
    and v.element_id = e.element_id and v.completed_on = s.completed_on and v.superseded_at is null`
