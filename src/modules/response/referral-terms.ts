import { noun, type Term, verb } from '../../kernel/meaning/index.ts'
import type { ReferralOutcome, ServiceKind } from './vocabulary.ts'

const service = (value: ServiceKind, ...says: readonly string[]): Term => ({ slot: 'service_kind', value, says })
const outcome = (value: ReferralOutcome, ...says: readonly string[]): Term => ({ slot: 'outcome', value, says })

/** How people write to whom somebody was referred, and what became of it. */
export const referralTerms: readonly Term[] = [
  service(
    'support_service',
    ...noun(
      'support service',
      'victim support service',
      'support organisation',
      'victim service',
      'support agency',
      'domestic abuse support service',
    ),
    ...noun('specialist support service', 'domestic abuse service'),
    // "To support" is what training is for.
    ...noun('to support service', 'to support agency', 'to support organisation'),
    ...['support services', 'support service', 'services', 'support organisations', 'support agencies'].flatMap(
      (what) =>
        ['victims', 'survivors', 'victims of domestic abuse', 'victims of domestic violence'].flatMap((who) => [
          `${what} for ${who}`,
          `to ${what} for ${who}`,
        ]),
    ),
  ),
  service(
    'independent_adviser',
    ...noun('independent domestic violence adviser', 'independent domestic abuse adviser', 'idva'),
    ...noun('independent domestic violence advisor', 'independent domestic abuse advisor', 'independent adviser'),
    ...noun('idva service', 'independent advisor', 'independent domestic violence adviser service'),
  ),
  service(
    'perpetrator_programme',
    ...noun(
      'perpetrator programme',
      'programme for perpetrators',
      'perpetrator scheme',
      'perpetrator intervention programme',
    ),
    ...['programmes', 'schemes', 'courses', 'a programme', 'services'].flatMap((what) =>
      ['that work with', 'working with', 'which work with', 'to work with'].flatMap((work) =>
        ['perpetrators', 'abusers', 'offenders'].map((who) => `${what} ${work} ${who}`),
      ),
    ),
    ...noun('perpetrator intervention', 'behaviour change programme', 'behaviour change course'),
  ),
  service(
    'housing',
    ...noun(
      'refuge',
      'housing',
      'to housing',
      'housing service',
      'women refuge',
      'womens refuge',
      'domestic abuse refuge',
      'refuge service',
    ),
  ),
  service(
    'children',
    'social services',
    'childrens services',
    'childrens social care',
    'social care',
    'children services',
    'children social care',
    'childrens social services',
  ),
  // Of whatever kind: all that is counted is referred to somebody outside.
  {
    slot: 'service_kind',
    value: 'any',
    says: noun(
      'outside service',
      'external service',
      'outside agency',
      'external agency',
      'outside organisation',
      'external organisation',
      'external support service',
      'outside body',
      'external body',
      'partner agency',
      'partner organisation',
    )
      .map((each) => each.replace(/(agenc|bod)ys$/, '$1ies'))
      .concat('services outside the force', 'services outside your force', 'services outside the police'),
  },
  service('health', ...noun('health service'), 'nhs', 'health'),
  // How often it was done, and not to how many people.
  {
    slot: 'event',
    value: 'referred',
    says: [
      ...['victims', 'survivors', 'people', 'a victim', 'somebody', 'someone'].flatMap((who) =>
        ['was', 'were'].flatMap((were) => [`times ${were} ${who} referred`, `times ${who} ${were} referred`]),
      ),
      ...[
        'did you',
        'did officers',
        'did your officers',
        'did the force',
        'has the force',
        'have you',
        'have officers',
      ].flatMap((did) => ['refer', 'referred', 'make a referral', 'made a referral'].map((it) => `times ${did} ${it}`)),
      ...['was a referral', 'were referrals', 'a referral was', 'referrals were'].map((it) => `times ${it} made`),
    ],
    counts: 'referrals',
  },
  outcome('taken_up', 'taken up'),
  outcome('completed', 'completed'),
  outcome(
    'declined',
    ...verb('decline'),
    'turned down',
    'refused',
    'declined by the victim',
    'declined by the person',
    'turned down by the victim',
    'declined by victims',
    // "Victims declined" may be victims who are counted.
    ...['the victim', 'that the victim', 'that victims', 'which victims', 'the person', 'the survivor'].flatMap((who) =>
      ['declined', 'turned down', 'refused'].map((it) => `${who} ${it}`),
    ),
    'refused by the victim',
  ),
  outcome(
    'not_accepted',
    ...['not accepted', 'not taken on', 'turned away', 'refused', 'rejected', 'declined'].flatMap((not) => [
      `${not} by the service`,
      `${not} by services`,
      `${not} by the provider`,
    ]),
    ...['service', 'services', 'provider', 'agency'].flatMap((who) =>
      ['not accept', 'did not accept', 'would not accept'].map((it) => `${who} ${it}`),
    ),
    'the service did not accept',
    'the service turned away',
  ),
  {
    slot: 'outcome',
    value: 'declined|not_reached|not_accepted',
    says: ['not taken up', 'never taken up', 'not taken up by the victim', 'not taken up by victims'],
  },
  outcome('ended_early', 'ended early', 'ended prematurely', 'cut short', 'stopped early', 'finished early'),
  outcome(
    'not_reached',
    ...['victim', 'person', 'perpetrator', 'service'].flatMap((who) => [
      `${who} could not be reached`,
      `${who} could not be contacted`,
    ]),
    'could not be reached',
    'could not be contacted',
    'not reached',
    'unable to be contacted',
    'uncontactable',
  ),
  outcome(
    'waiting',
    ...['waiting', 'still waiting'].flatMap((waiting) =>
      [' to hear', ' to hear back', ' for a response', ' for an answer', ' for a reply'].map((to) => `${waiting}${to}`),
    ),
    'still waiting',
    'awaiting a response',
    'awaiting an answer',
  ),
]
