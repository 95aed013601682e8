import { noun, type Sense, type Term, verb } from '../../kernel/meaning/index.ts'
import { outcomeTerms } from './outcome-terms.ts'
import type { Behaviour, ConductRole, EventKind } from './vocabulary.ts'

type Happened =
  | EventKind
  | 'alleged'
  | 'disciplined'
  | 'dismissed'
  | 'suspended'
  | 'investigated'
  | 'under_investigation'
  | 'restricted_duties'

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

/** How people write what is alleged of the force's own people, and what follows. */
export const conductTerms: readonly Term[] = [
  { slot: 'event', value: 'alleged', says: noun('allegation', 'accusation'), counts: 'allegations' },
  // Allegations are raised and brought; an assessment that was raised is another.
  {
    slot: 'light',
    value: 'bring',
    says: [
      'raised',
      'brought',
      'brought forward',
      'levelled',
      'levelled at',
      'levied',
      'directed at',
      'laid',
      'laid against',
      'arose',
      'arisen',
      'came in',
      'come in',
      'came to light',
      'come to light',
    ],
  },
  {
    slot: 'noun',
    value: 'complaint',
    says: noun('complaint'),
    counts: 'allegations',
  },
  event('alleged', [
    'accused',
    'alleged',
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
  { slot: 'noun', value: 'case', says: noun('case', 'conduct case', 'misconduct case'), counts: 'cases' },
  event('charged', [
    ...verb('charge'),
    'criminal charge',
    'criminal charges',
    'criminally charged',
    'faced criminal charges',
    'faced charges',
    'faced a criminal charge',
  ]),
  // Words of a charge that charge nobody.
  {
    slot: 'light',
    value: 'in_charge',
    says: [
      'in charge',
      'in charge of',
      'take charge of',
      'took charge of',
      'free of charge',
      'charge for',
      'charge nurse',
    ],
  },
  event('convicted', [
    'convicted',
    'convict',
    ...noun('conviction', 'criminal conviction'),
    'found guilty',
    'convicted in court',
    'convicted at court',
    'convicted by a court',
    'criminally convicted',
  ]),
  // Who was "cleared" may have been so by the force itself.
  event('acquitted', ['acquitted', ...noun('acquittal'), 'found not guilty']),
  event('misconduct_investigation_opened', [
    'misconduct investigation',
    'misconduct investigations',
    'investigated for misconduct',
    'subject to misconduct investigations',
    'subject to a misconduct investigation',
    'put under a misconduct investigation',
    'put under misconduct investigation',
    'placed under a misconduct investigation',
    'placed under misconduct investigation',
    'the subject of a misconduct investigation',
    'the subject of misconduct investigations',
    'subject of a misconduct investigation',
    'misconduct investigations opened',
    'misconduct probe',
    'misconduct probes',
  ]),
  // What is done to people: "officers investigated abuse" says what they did.
  event('investigated', [
    'were investigated',
    'was investigated',
    'been investigated',
    'investigated for',
    'investigated over',
    'investigated in connection with',
  ]),
  event('under_investigation', ['under investigation', 'being investigated', ...noun('investigation')]),
  // When something else happened: "resigned while under investigation".
  {
    slot: 'state',
    value: 'under_investigation',
    says: [
      ...['while', 'whilst', 'when'].flatMap((when) =>
        [
          'under investigation',
          'under misconduct investigation',
          'under a misconduct investigation',
          'being investigated',
          'subject to a misconduct investigation',
          'subject to an investigation',
          'subject to investigation',
          'the subject of a misconduct investigation',
          'the subject of an investigation',
          'they were under investigation',
          'they were being investigated',
        ].map((state) => `${when} ${state}`),
      ),
      ...['during', 'in the course of', 'before the end of', 'before the conclusion of'].flatMap((when) =>
        ['an investigation', 'the investigation', 'a misconduct investigation', 'the misconduct investigation'].map(
          (investigation) => `${when} ${investigation}`,
        ),
      ),
    ],
  },
  { slot: 'attribute', value: 'short_of_dismissal', says: ['short of dismissal', 'short of being dismissed'] },
  { slot: 'light', value: 'after', says: ['after'] },
  // What something was done for: not why somebody left of their own accord, which nobody knows.
  {
    slot: 'light',
    value: 'because',
    says: [
      'because of',
      'due to',
      'as a result of',
      'on account of',
      'on grounds of',
      'on the grounds of',
      'owing to',
      'for reasons of',
    ],
  },
  { slot: 'light', value: 'take_on_average', says: ['take on average', 'takes on average', 'took on average'] },
  // "Over domestic abuse", and "over the same period".
  { slot: 'light', value: 'over', says: ['over'] },
  { slot: 'light', value: 'at_least_one', says: ['at least one', 'one or more'] },
  // Of the very people who are counted: allegations "made against them" are counted of others.
  {
    slot: 'light',
    value: 'against_them',
    says: ['', 'made ', 'brought ', 'raised ', 'lodged ', 'levelled ', 'recorded ', 'received '].flatMap((made) =>
      ['against them', 'against him or her', 'against whom'].map((them) => `${made}${them}`),
    ),
  },
  // By nobody who is named: officers who "made" one made it of others.
  {
    slot: 'light',
    value: 'report',
    says: ['made', 'lodged'].flatMap((made) => ['was', 'were', 'has been', 'have been'].map((was) => `${was} ${made}`)),
    also: [{ slot: 'light', value: 'was_made' }],
  },
  // What people have, and do nothing for.
  { slot: 'light', value: 'had', says: ['had'] },
  { slot: 'light', value: 'subject_to', says: ['subject to', 'subject of', 'the subject of', 'subjected to'] },
  {
    slot: 'light',
    value: 'face',
    says: ['faced', 'have faced', 'brought before', 'appeared before', 'taken to'],
  },
  // By whom misconduct is investigated: "officers in professional standards" are others.
  {
    slot: 'light',
    value: 'by_professional_standards',
    says: ['psd', 'professional standards', 'professional standards department', 'dps'].flatMap((they) =>
      ['by', 'by your', 'by the'].map((by) => `${by} ${they}`),
    ),
  },
  // What is done to people: who "gave a warning" had none.
  {
    slot: 'light',
    value: 'handed',
    says: [
      'received',
      'receive',
      'have received',
      'given',
      'been given',
      'were given',
      'was given',
      'being given',
      'issued with',
      'been issued',
      'were issued',
      'was issued',
      'been issued with',
      'were issued with',
      'were handed',
      'was handed',
      'been handed',
      'got',
      'getting',
      'hit with',
      'were hit with',
    ],
  },
  { slot: 'light', value: 'gave', says: ['have given', 'has given', 'had given'] },
  { slot: 'light', value: 'open', says: ['opened', 'started'] },
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
      ...noun('dismissal'),
      ...['dismissal', 'dismissals', 'dismissed', 'being dismissed'].map((each) => `${each} without notice`),
    ],
    [
      { slot: 'leaver_reason', value: 'dismissed' },
      { slot: 'outcome', value: 'dismissal_without_notice' },
    ],
  ),
  {
    slot: 'light',
    value: 'allegation_dismissed',
    says: ['dismissal', 'dismissals'].flatMap((each) =>
      ['allegation', 'allegations', 'case', 'cases', 'charge', 'charges', 'complaint', 'complaints'].flatMap((what) => [
        `${each} of the ${what}`,
        `${each} of ${what}`,
      ]),
    ),
  },
  event('suspended', [
    ...verb('suspend'),
    ...noun('suspension'),
    'suspended from duty',
    'suspended from their duties',
    'suspension from duty',
  ]),
  event('restricted_duties', [
    ...['restricted duties', 'restricted duty'].flatMap((duties) => [duties, `on ${duties}`]),
    'duties restricted',
    'their duties restricted',
    'duties were restricted',
    'restrictions placed on their duties',
    'restrictions placed on duties',
    'restriction of duties',
    'restriction of their duties',
  ]),
  ...outcomeTerms,
  { slot: 'light', value: 'put', says: ['put on', 'placed on', 'put', 'placed'] },
  { slot: 'light', value: 'end', says: ['ended in', 'ended with', 'led to', 'resulted in', 'leading to'] },
  {
    slot: 'state',
    value: 'open',
    says: ['open', 'still open', 'remain open', 'remained open', 'ongoing', 'still ongoing', 'unresolved', 'live'],
  },
  { slot: 'event', value: 'ended', says: ['ended', 'closed', 'concluded', 'finalised', 'were closed', 'was closed'] },
  {
    slot: 'noun',
    value: 'misconduct_investigation',
    says: noun('misconduct investigation'),
    counts: 'cases',
  },
]
