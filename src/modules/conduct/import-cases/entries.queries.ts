import { type RawBuilder, sql } from 'kysely'
import type { ImportContext } from '../../../kernel/import/index.ts'
import { peopleNow } from '../../workforce/index.ts'

/**
 * SELECT of all entries of the file's cases as they will stand after the import: the file's own (with their `line`) and
 * those in the record that the file does not correct (`line` null). Columns: `line`, `case_reference`, `entry_number`,
 * `event`, `occurred_on`, `staff_number`.
 */
export const entriesAfter = ({ tx, stage }: ImportContext): RawBuilder<unknown> => sql`
  select s.line, s.case_reference, s.entry_number, s.event, s.occurred_on, s.staff_number from ${stage} as s
  union all
  select null, c.reference, e.number, e.event, e.occurred_on, p.staff_number
  from conduct.case as c
  join (
    select a.force_id, a.case_id, a.number, 'allegation' as event, v.received_on as occurred_on, v.person_id
    from conduct.allegation as a
    join conduct.allegation_version as v
      on v.force_id = a.force_id and v.allegation_id = a.allegation_id and v.superseded_at is null
    union all
    select e.force_id, e.case_id, e.number, e.kind, e.occurred_on, e.person_id
    from conduct.case_event as e where e.superseded_at is null
  ) as e on e.force_id = c.force_id and e.case_id = c.case_id
  join (${peopleNow(tx.forceId)}) as p on p.person_id = e.person_id
  where c.force_id = ${tx.forceId} and exists (select from ${stage} as s where s.case_reference = c.reference)
    and not exists (select from ${stage} as s where s.case_reference = c.reference and s.entry_number = e.number)`
