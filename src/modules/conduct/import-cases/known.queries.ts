import { type RawBuilder, sql } from 'kysely'
import type { ImportContext } from '../../../kernel/import/index.ts'
import { peopleNow } from '../../workforce/index.ts'

/** What the record holds of the case of each row, and of its allegation or event where that is of the same person. */
export const knownEntries = ({ tx, stage }: ImportContext): RawBuilder<unknown> => sql`
  select s.line, coalesce(g.role, e.role) as role, g.severity, g.summary, e.proceeding, e.finding, e.allegation_number,
    q.staff_number as victim_staff_number
  from ${stage} as s
  join conduct.case as c on c.force_id = ${tx.forceId} and c.reference = s.case_reference
  join conduct.case_version as v on v.force_id = c.force_id and v.case_id = c.case_id and v.superseded_at is null
  left join (${peopleNow(tx.forceId)}) as q on q.person_id = v.victim_person_id
  left join (${peopleNow(tx.forceId)}) as p on p.staff_number = s.staff_number
  left join conduct.allegation as a
    on s.event = 'allegation' and a.force_id = c.force_id and a.case_id = c.case_id and a.number = s.entry_number
  left join conduct.allegation_version as g on g.force_id = a.force_id and g.allegation_id = a.allegation_id
    and g.person_id = p.person_id and g.superseded_at is null
  left join conduct.case_event as e on e.force_id = c.force_id and e.case_id = c.case_id
    and e.number = s.entry_number and e.kind = s.event and e.person_id = p.person_id and e.superseded_at is null`
