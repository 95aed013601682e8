import { sql } from 'kysely'
import { asKnownAt, type Extent } from '../../../kernel/index.ts'

export const reportsHeld: Extent = {
  id: 'response.reports',
  kinds: ['reports'],
  of: 'events',
  days: ({ forceId, knownAt }) => sql`
    select min(v.received_on) as first_on, max(v.received_on) as last_on from response.report_version as v
    where v.force_id = ${forceId} and ${asKnownAt('v', knownAt)}`,
}

export const assessmentsHeld: Extent = {
  id: 'response.risk-assessments',
  kinds: ['risk-assessments'],
  of: 'events',
  days: ({ forceId, knownAt }) => sql`
    select min(v.assessed_on) as first_on, max(v.assessed_on) as last_on from response.risk_assessment_version as v
    where v.force_id = ${forceId} and ${asKnownAt('v', knownAt)}`,
}

export const referralsOutHeld: Extent = {
  id: 'response.referrals-out',
  kinds: ['referrals-out'],
  of: 'events',
  days: ({ forceId, knownAt }) => sql`
    select min(v.referred_on) as first_on, max(v.referred_on) as last_on from response.referral_out_version as v
    where v.force_id = ${forceId} and ${asKnownAt('v', knownAt)}`,
}
