import { noun, type Sense, type Term, verb } from '../../kernel/meaning/index.ts'
import { criminalTerms } from './criminal-terms.ts'
import { investigationTerms } from './investigation-terms.ts'
import { lightTerms } from './light-terms.ts'
import { nearTerms } from './near-terms.ts'
import { outcomeTerms } from './outcome-terms.ts'
import type { Behaviour, ConductRole, EventKind } from './vocabulary.ts'

type Happened = EventKind | 'alleged' | 'disciplined' | 'dismissed' | 'suspended' | 'restricted_duties'

const event = (value: Happened, says: readonly string[], also?: readonly Sense[]): Term => ({
  slot: 'event',
  value,
  says,
  ...(also ? { also } : {}),
})
const behaviour = (value: Behaviour, ...says: readonly string[]): Term => ({ slot: 'behaviour', value, says })

/** Who had left by then, of a role in each of its names. */
const former = (value: ConductRole, ...names: readonly string[]): Term => ({
  slot: 'role',
  value,
  says: ['former', 'ex', 'retired', 'ex serving'].flatMap((left) => noun(...names).map((name) => `${left} ${name}`)),
  counts: 'people',
})

const notEnded = (sense: Sense, ...says: readonly string[]): Term => ({
  ...sense,
  says: says.flatMap((it) => [it, `still ${it}`, `remain ${it}`, `remains ${it}`, `remained ${it}`]),
})

/** How people write what is alleged of the force's own people, and what follows. */
export const conductTerms: readonly Term[] = [
  { slot: 'event', value: 'alleged', says: noun('allegation', 'accusation'), counts: 'allegations' },
  ...lightTerms,
  event('alleged', [
    'accused',
    'alleged',
    ...['accused of', 'alleged to have'].flatMap((they) =>
      [
        'committing',
        'committed',
        'perpetrating',
        'perpetrated',
        'carrying out',
        'carried out',
        'inflicting',
        'inflicted',
      ].map((did) => `${they} ${did}`),
    ),
    'the subject of an accusation',
    'the subject of accusations',
    'subject of an accusation',
    'subject of accusations',
    'subject to accusations',
    'faced accusations',
    'faced an accusation',
    'under an allegation',
    'at the centre of an allegation',
    'at the centre of allegations',
    'named in an allegation',
    'named in allegations',
    'allegation to their name',
    'an allegation to their name',
    'the subject of an allegation',
    'the subject of allegations',
    'subject to an accusation',
    'faced an allegation',
    'faced allegations',
    'facing allegations',
    'subject of an allegation',
    'subject to an allegation',
    'subject of allegations',
    'subject to allegations',
  ]),
  former('former_police_officer', 'police officer', 'officer'),
  former('former_special_constable', 'special constable', 'special'),
  former('former_pcso', 'pcso', 'community support officer', 'police community support officer'),
  former('former_police_staff', 'police staff', 'staff', 'member of staff', 'employee', 'police staff member'),
  {
    slot: 'noun',
    value: 'case',
    says: noun('case'),
    counts: 'cases',
  },
  // Against whom else are there cases of misconduct?
  {
    slot: 'noun',
    value: 'case',
    says: noun('conduct case', 'misconduct case', 'disciplinary case'),
    also: [{ slot: 'noun', value: 'misconduct_case' }],
    counts: 'cases',
  },
  { slot: 'attribute', value: 'recordable_conduct_matter', says: noun('recordable conduct matter'), counts: 'cases' },
  {
    slot: 'attribute',
    value: 'conduct_matter|recordable_conduct_matter',
    says: noun('conduct matter'),
    counts: 'cases',
  },
  ...criminalTerms,
  ...investigationTerms,
  {
    slot: 'attribute',
    value: 'short_of_dismissal',
    says: [
      'short of dismissal',
      'short of being dismissed',
      'but were not dismissed',
      'but was not dismissed',
      'without being dismissed',
      'without dismissal',
      'not amounting to dismissal',
      'less than dismissal',
      'not involving dismissal',
    ],
  },
  // Where the mean is asked of, "how long" says of what.
  {
    slot: 'attribute',
    value: 'duration',
    says: [
      'how long',
      'how many days',
      'length of time',
      'time taken',
      'in days',
      ...['days taken', 'days taken by', 'time taken by', 'time it takes', 'time it took'],
    ],
  },
  behaviour(
    'controlling_or_coercive',
    'coercive control',
    'controlling or coercive behaviour',
    'coercive and controlling behaviour',
  ),
  behaviour('economic', 'economic abuse', 'financial abuse'),
  behaviour('physical_or_sexual', 'physical or sexual abuse', 'physical and sexual abuse', 'physical sexual abuse'),
  behaviour(
    'violent_or_threatening',
    'violent or threatening behaviour',
    'violent and threatening behaviour',
    'threatening or violent behaviour',
  ),
  // Kinds that the record holds only together with others.
  ...['physical', 'sexual', 'psychological', 'emotional', 'verbal'].map(
    (each): Term => ({ slot: 'behaviour', value: each, says: [`${each} abuse`] }),
  ),
  event('disciplined', [
    ...verb('discipline'),
    'disciplinary action',
    'disciplinary sanction',
    'disciplinary sanctions',
    'sanctioned',
    'disciplinary sanctions',
    'disciplinary measures',
    'disciplinary outcome',
    'disciplinary outcomes',
    'disciplinary penalty',
    'disciplinary penalties',
    // Nothing done, and learning, are outcomes as well.
    ...[
      ...noun('sanction', 'disciplinary sanction', 'penalty', 'disciplinary penalty', 'punishment'),
      ...noun('disciplinary outcome', 'disciplinary measure'),
      'disciplinary action',
      'formal action',
    ].flatMap((each) =>
      ['short of', 'other than', 'apart from', 'excluding', 'but not', 'less than'].flatMap((but) =>
        noun('dismissal').map((dismissal) => `${each} ${but} ${dismissal}`),
      ),
    ),
  ]),
  event(
    'dismissed',
    [
      ...verb('dismiss'),
      ...noun('sacking'),
      'sacked',
      'fired',
      'let go',
      'given the sack',
      'booted out',
      'given the boot',
      'given their marching orders',
      'shown the door',
      'axed',
      'summarily dismissed',
      'contract terminated',
      'contracts terminated',
      'contract was terminated',
      'contracts were terminated',
      'employment contract terminated',
      'employment contracts terminated',
      'employment has been terminated',
      'dismissed from the force',
      'dismissed from your force',
      'dismissed from the police',
      'dismissed from the service',
      'sacked from the force',
      'kicked out of the force',
      'thrown out of the force',
      'kicked off the force',
      'booted out of the force',
      'kicked out',
      'thrown out',
      'employment terminated',
      'employment was terminated',
    ],
    [{ slot: 'leaver_reason', value: 'dismissed' }],
  ),
  // Allegations are dismissed as well; dismissal is what became of people.
  event(
    'dismissed',
    [
      'dismissed at',
      'sacked at',
      ...['following', 'after'].flatMap((after) => ['a', 'their', 'an'].map((a) => `dismissed ${after} ${a}`)),
      ...noun('dismissal', 'summary dismissal'),
      ...['dismissal', 'dismissals', 'dismissed', 'being dismissed'].map((each) => `${each} without notice`),
    ],
    [
      { slot: 'leaver_reason', value: 'dismissed' },
      { slot: 'outcome', value: 'dismissal_without_notice' },
    ],
  ),
  event('suspended', [
    ...verb('suspend'),
    ...noun('suspension'),
    'suspended from duty',
    'suspended from their duties',
    'suspension from duty',
    'suspended from work',
    'suspended from the force',
    'suspended from service',
    'suspended from their role',
    'suspended from their post',
    'suspended from their job',
    'suspended from office',
    'stood suspended',
    'under suspension',
    'on suspension',
  ]),
  event('restricted_duties', [
    ...['restricted duties', 'restricted duty'].flatMap((duties) => [
      duties,
      `on ${duties}`,
      ...['moved to', 'moved onto', 'moved on to', 'switched to', 'transferred to'].map((to) => `${to} ${duties}`),
    ]),
    'duties restricted',
    'their duties restricted',
    'duties were restricted',
    'restrictions placed on their duties',
    'restrictions placed on duties',
    'restriction of duties',
    'restriction of their duties',
    'duty restrictions',
    'restrictions on their duties',
    'restrictions on duties',
    'restrictions to their duties',
    'restrictions imposed on their duties',
    'restrictions put on their duties',
    'duties have been restricted',
    'duties had been restricted',
  ]),
  ...outcomeTerms,
  ...nearTerms,
  // Of a case all three say the same, and of a recommendation each says something else.
  notEnded({ slot: 'state', value: 'open' }, 'open', 'outstanding'),
  notEnded(
    { slot: 'state', value: 'in_progress' },
    'live',
    'active',
    'ongoing',
    'on going',
    'in progress',
    'under way',
    'underway',
  ),
  notEnded(
    { slot: 'attribute', value: 'not_ended' },
    'unresolved',
    'pending',
    'unconcluded',
    'unfinished',
    ...['concluded', 'closed', 'finalised', 'resolved'].flatMap((ended) => [`not yet ${ended}`, `yet to be ${ended}`]),
  ),
  {
    slot: 'event',
    value: 'ended',
    says: ['ended', 'closed', 'concluded', 'finalised', 'finalized', 'were closed', 'was closed', 'came to an end'],
  },
  {
    slot: 'noun',
    value: 'misconduct_investigation',
    says: noun('misconduct investigation'),
    counts: 'cases',
  },
]
