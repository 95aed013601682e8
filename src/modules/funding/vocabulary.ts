/** A package holds awards that are listed by themselves; a published total adds up awards that are not all listed. */
export const awardKinds = { award: 'Award', package: 'Package', published_total: 'Published total' } as const
export type AwardKind = keyof typeof awardKinds

export const purposes = {
  officer_training: 'Training of officers',
  perpetrator_programmes: 'Programmes for perpetrators',
  safe_accommodation: 'Safe accommodation',
  victim_support: 'Support for victims',
  prevention: 'Prevention',
  mixed: 'Several purposes',
} as const
export type Purpose = keyof typeof purposes

export const recommendationStatuses = {
  open: 'Open',
  in_progress: 'In progress',
  met: 'Met',
  not_accepted: 'Not accepted',
} as const
export type RecommendationStatus = keyof typeof recommendationStatuses

/** What a demand indicator counts. */
export const demandCounts = {
  calls: 'Calls',
  cases: 'Recorded cases',
  referrals: 'Referrals',
  people: 'People',
} as const
export type DemandCount = keyof typeof demandCounts
