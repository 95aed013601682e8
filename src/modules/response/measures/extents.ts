import { daysOf, type Extent } from '../../../kernel/index.ts'

export const reportsHeld: Extent = {
  id: 'response.reports',
  kinds: ['reports'],
  of: 'events',
  days: daysOf('response.report_version', 'received_on'),
}

export const assessmentsHeld: Extent = {
  id: 'response.risk-assessments',
  kinds: ['risk-assessments'],
  of: 'events',
  days: daysOf('response.risk_assessment_version', 'assessed_on'),
}

export const referralsOutHeld: Extent = {
  id: 'response.referrals-out',
  kinds: ['referrals-out'],
  of: 'events',
  days: daysOf('response.referral_out_version', 'referred_on'),
}
