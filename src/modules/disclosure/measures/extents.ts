import { sql } from 'kysely'
import { type Extent, knownDay } from '../../../kernel/index.ts'

/**
 * Requests are held from the first letter that the desk took in. They come live: as known at a moment there are no more
 * than these up to its day.
 */
export const requestsHeld: Extent = {
  id: 'disclosure.requests',
  kinds: [],
  of: 'events',
  days: ({ forceId, knownAt }) => sql`
    select min(r.received_on) as first_on,
      case when min(r.received_on) is not null then ${knownDay(knownAt)}::date end as last_on
    from disclosure.request as r
    where r.force_id = ${forceId} and r.came_as = 'letter' and r.taken_at <= ${knownAt}`,
}
