import { sql } from 'kysely'
import { asKnownAt, type Extent } from '../../../kernel/index.ts'

/**
 * Allegations and what followed them, which come together: a year with no conviction is held where there is an
 * allegation before it and anything after it.
 */
export const casesHeld: Extent = {
  id: 'conduct.cases',
  kinds: ['conduct-cases'],
  of: 'events',
  days: ({ forceId, knownAt }) => sql`
    select min(d.on_date) as first_on, max(d.on_date) as last_on from (
      select a.received_on as on_date from conduct.allegation_version as a
      where a.force_id = ${forceId} and ${asKnownAt('a', knownAt)}
      union all
      select e.occurred_on from conduct.case_event as e where e.force_id = ${forceId} and ${asKnownAt('e', knownAt)}
    ) as d`,
}
