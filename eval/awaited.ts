/**
 * What the labels wait for, and the measures that hold it once the record does. While a list is empty, asks that wait for
 * it are right as their labels say; afterwards each is understood, and any of these answers it.
 */
export const awaited: Readonly<Record<string, readonly string[]>> = {
  /** People accused, counted once however many allegations. */
  'accused-people': ['conduct.people-accused'],
  /** What became of each allegation. */
  'allegation-outcome': ['conduct.allegation-outcomes'],
  /** The desk's own numbers. */
  desk: ['disclosure.requests-received', 'disclosure.requests-answered', 'disclosure.requests-refused'],
  /** How long investigations and cases take. */
  duration: ['conduct.cases-ended', 'conduct.investigations-ended'],
  /** People who failed, counted once however often. */
  'failures-people': ['training.people-who-failed'],
  /** Hearings and meetings, gross misconduct apart. */
  hearings: ['conduct.hearings'],
  /** People trained by how the course is given. */
  mode: ['training.people-trained-by-mode'],
  /** Reports that record an offence. */
  offences: ['response.offences'],
  /** Joiners and leavers by role. */
  'movers-by-role': ['workforce.joiners', 'workforce.leavers'],
  /** Cases and investigations open on a day. */
  'open-cases': ['conduct.cases-open', 'conduct.people-under-investigation'],
  /** Reports whose suspect works for the police. */
  'police-suspect': ['response.reports-against-police'],
  /** Funded posts and vacancies by unit. */
  posts: ['workforce.funded-posts', 'workforce.vacancies'],
  /** Rank and length of service when it happened. */
  'rank-then': ['conduct.allegations', 'conduct.people-accused'],
  /** Sex, as people describe it themselves. */
  sex: ['workforce.strength', 'conduct.people-accused', 'conduct.people-dismissed', 'response.victims'],
  /** Suspensions and restricted duties. */
  suspended: [
    'conduct.people-suspended-on-day',
    'conduct.people-suspended',
    'conduct.people-restricted-on-day',
    'conduct.people-restricted',
  ],
  /** People trained by what courses cover. */
  topic: ['training.people-trained-in-topic'],
}
