import { type RawBuilder, sql } from 'kysely'
import { postingsNow } from '../workforce/index.ts'

/**
 * What a person was on a day, by their postings: their role that day, else `former_` and the last they had; null for
 * somebody never posted by then. Whoever leaves is counted as what they were, so for `left_force` the last role stands.
 * All four are SQL expressions.
 */
export const roleAt = (
  forceId: string,
  person: RawBuilder<unknown>,
  on: RawBuilder<unknown>,
  kind: RawBuilder<unknown>,
): RawBuilder<string | null> => sql<string | null>`(
  select case when o.during @> ${on} or ${kind} = 'left_force' then o.role else 'former_' || o.role end
  from (${postingsNow(forceId)}) as o
  where o.person_id = ${person} and lower(o.during) <= ${on}
  order by lower(o.during) desc limit 1)`
