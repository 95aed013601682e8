import { type RawBuilder, sql } from 'kysely'
import type { ImportContext } from '../../../kernel/import/index.ts'

/** What the record holds of the person of each row that a file can leave out. */
export const knownPeople = ({ tx, stage }: ImportContext): RawBuilder<unknown> => sql`
  select s.line, v.email, v.sex, v.left_on, v.leaver_reason from ${stage} as s
  join workforce.person as p on p.force_id = ${tx.forceId} and p.staff_number = s.staff_number
  join workforce.person_version as v
    on v.force_id = p.force_id and v.person_id = p.person_id and v.superseded_at is null`
