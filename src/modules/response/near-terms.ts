import { noun, somethingElse, type Term } from '../../kernel/meaning/index.ts'

/** What people ask of that is like something counted, and is not it: what it is like comes first, and is no answer. */
export const nearTerms: readonly Term[] = [
  // Of which of them it is told only by name, or not at all.
  {
    slot: 'service_kind',
    value: 'support_service',
    says: [
      'domestic abuse charity',
      'specialist service',
      'specialist services',
      'domestic abuse charities',
      'support provider',
      'support providers',
    ],
    also: [somethingElse],
  },
  // Twice is repeated as well; three times within a year is what is counted.
  {
    slot: 'event',
    value: 'repeat',
    says: ['repeat victim', 'repeat victims', 'repeat survivor', 'repeat survivors', 'repeatedly victimised'],
    counts: 'people',
    also: [{ slot: 'party', value: 'victim' }, { slot: 'attribute', value: 'repeat3' }, somethingElse],
  },
  {
    slot: 'event',
    value: 'repeat',
    says: ['repeat victimisation', 'repeat victimization', ...noun('repeat report', 'repeat incident', 'repeat call')],
    also: [{ slot: 'attribute', value: 'repeat3' }, somethingElse],
  },
  // Raised, lowered or put right: of these it is only told that a supervisor raised one.
  {
    slot: 'event',
    value: 'graded_otherwise',
    says: [
      'gradings',
      ...noun('regrading', 're grading'),
      'regraded',
      're graded',
      'downgraded',
      ...['grade', 'grading', 'risk', 'risk grade', 'risk level', 'grades', 'gradings'].flatMap((what) =>
        ['changed', 'overridden', 'altered', 'amended', 'lowered', 'reduced', 'revised'].flatMap((changed) => [
          `${changed} the ${what}`,
          `${what} ${changed}`,
          `${what} was ${changed}`,
          `${what} were ${changed}`,
        ]),
      ),
      ...['changed', 'overridden', 'altered', 'amended', 'lowered', 'reduced', 'revised', 'overruled'].flatMap(
        (changed) =>
          ['by a supervisor', 'by supervisors', 'by the supervisor', 'by their supervisor'].map(
            (by) => `${changed} ${by}`,
          ),
      ),
    ],
    also: [{ slot: 'event', value: 'assessed' }, somethingElse],
  },
  // What the force is called to is not yet a report, nor is every quarrel.
  {
    slot: 'event',
    value: 'called_to',
    says: [
      ...noun('call out', 'callout', 'dispute', 'domestic dispute', 'disturbance', 'domestic disturbance'),
      ...noun('altercation', 'domestic altercation', 'domestic row', 'domestic argument', 'domestic quarrel'),
    ],
    counts: 'reports',
    also: [{ slot: 'event', value: 'reported' }, somethingElse],
  },
  {
    slot: 'event',
    value: 'came_forward',
    says: [
      'called to',
      'called out to',
      'callouts to',
      ...['came', 'come', 'coming', 'turned', 'went', 'gone'].flatMap((came) =>
        ['to the police', 'to police', 'to you about', 'to you with', 'to your force'].map((to) => `${came} ${to}`),
      ),
    ],
    also: [{ slot: 'event', value: 'reported' }, somethingElse],
  },
  // Where to, it does not say.
  {
    slot: 'event',
    value: 'referred_on',
    says: [
      ...['support', 'help', 'specialist support', 'counselling', 'further support', 'safeguarding'].flatMap((what) =>
        ['referred for', 'referrals for', 'referral for'].map((referred) => `${referred} ${what}`),
      ),
      'signposted',
      'signposting',
      'safeguarding referral',
      'safeguarding referrals',
      'referred to safeguarding',
      ...['were', 'was', 'been'].flatMap((were) =>
        ['a referral', 'referrals', 'support', 'help'].map((what) => `${were} offered ${what}`),
      ),
      'offered a referral',
      'offered referrals',
      'offered support',
    ],
    also: [{ slot: 'event', value: 'referred' }, { slot: 'service_kind', value: 'any' }, somethingElse],
  },
  // With injury or without, it does not say.
  {
    slot: 'event',
    value: 'assaulted',
    says: [
      ...noun('assault', 'domestic assault', 'beating', 'physical assault', 'common assault'),
      'assaulted',
      'assaulting',
    ],
    counts: 'reports',
    also: [{ slot: 'offence_kind', value: 'violence_with_injury|violence_without_injury' }, somethingElse],
  },
]
