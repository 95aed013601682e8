import { sql } from 'kysely'
import { asKnownAt, type Extent } from '../../../kernel/index.ts'

export const awardsHeld: Extent = {
  id: 'funding.awards',
  kinds: ['funding'],
  of: 'register',
  days: ({ forceId, knownAt }) => sql`
    select min(v.announced_on) as first_on, null::date as last_on from funding.award_version as v
    where v.force_id = ${forceId} and ${asKnownAt('v', knownAt)}`,
}

export const recommendationsHeld: Extent = {
  id: 'funding.recommendations',
  kinds: ['recommendations'],
  of: 'register',
  days: ({ forceId, knownAt }) => sql`
    select min(v.published_on) as first_on, null::date as last_on from funding.recommendation_version as v
    where v.force_id = ${forceId} and ${asKnownAt('v', knownAt)}`,
}
