import { type RawBuilder, sql } from 'kysely'
import type { ImportContext } from '../../../kernel/import/index.ts'

/** What the record holds of the version of each row, and of what changed in its section. */
export const knownPolicies = ({ tx, stage }: ImportContext): RawBuilder<unknown> => sql`
  select s.line, v.withdrawn_on, v.review_on, v.summary, h.changed, h.why from ${stage} as s
  join policy.policy as p on p.force_id = ${tx.forceId} and p.code = s.code
  join policy.edition as e on e.force_id = p.force_id and e.policy_id = p.policy_id and e.number = s.number
  join policy.edition_version as v
    on v.force_id = e.force_id and v.edition_id = e.edition_id and v.superseded_at is null
  left join policy.change as h on h.force_id = e.force_id and h.edition_id = e.edition_id
    and h.section = s.section and h.superseded_at is null`
