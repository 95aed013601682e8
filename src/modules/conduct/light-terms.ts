import { type Term, verb } from '../../kernel/meaning/index.ts'

const wasDone = ['was', 'were', 'has been', 'have been']

/** Words that say nothing more beside what happened to people, each with what it may stand beside. */
export const lightTerms: readonly Term[] = [
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
      'without charge',
      'no charge',
      'charge sheet',
      'charged for',
      'charges for',
    ],
  },
  {
    slot: 'light',
    value: 'after',
    says: [
      'after',
      'after being',
      'after having been',
      'after they were',
      'after they had been',
      'having been',
      'in the wake of',
      'subsequent to',
      'on the back of',
      'in the aftermath of',
    ],
  },
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
      'as a consequence of',
      'in consequence of',
      'as a result',
      'as a consequence',
      'arising from',
      'arising out of',
      'stemming from',
      'resulting from',
      'linked to',
      'linked with',
      'in response to',
      'in light of',
      'in the light of',
      'on the basis of',
    ],
  },
  // How long something took, and never how many there are still to be.
  {
    slot: 'light',
    value: 'to_the_end',
    says: [
      ...['conclude', 'complete', 'finalise', 'close', 'resolve', 'finish'].map((end) => `to ${end}`),
      ...['concluded', 'completed', 'finalised', 'closed', 'resolved', 'finished', 'dealt with'].map(
        (ended) => `to be ${ended}`,
      ),
      ...['start', 'beginning', 'opening', 'allegation'].flatMap((start) =>
        ['finish', 'end', 'conclusion', 'closure', 'outcome'].map((end) => `from ${start} to ${end}`),
      ),
      ...['taken', 'it takes', 'it took'].flatMap((took) =>
        ['conclude', 'complete', 'finalise', 'close', 'resolve', 'finish'].map((end) => `${took} to ${end}`),
      ),
      'to reach a conclusion',
      'to reach an outcome',
      'to run their course',
    ],
  },
  {
    slot: 'light',
    value: 'take_on_average',
    says: ['take', 'takes', 'took', 'does it take', 'did it take', 'do they take', 'did they take'].map(
      (take) => `${take} on average`,
    ),
  },
  // "Over domestic abuse", and "over the same period".
  { slot: 'light', value: 'over', says: ['over'] },
  { slot: 'light', value: 'at_least_one', says: ['at least one', 'one or more'] },
  // Of the very people who are counted: allegations "made against them" are counted of others.
  {
    slot: 'light',
    value: 'against_them',
    says: [
      '',
      ...[
        'made',
        'brought',
        'raised',
        'lodged',
        'levelled',
        'recorded',
        'received',
        'laid',
        'filed',
        'taken',
        'opened',
      ],
      ...['started', 'launched', 'registered', 'logged', 'submitted', 'put', 'instigated', 'commenced', 'pursued'],
    ].flatMap((made) =>
      [
        'against them',
        'against him or her',
        'against whom',
        ...(made === '' ? [] : ['about them', 'concerning them']),
      ].map((them) => `${made} ${them}`.trim()),
    ),
  },
  // By nobody who is named: officers who "made" one made it of others.
  {
    slot: 'light',
    value: 'report',
    says: ['made', 'lodged'].flatMap((made) => wasDone.map((was) => `${was} ${made}`)),
    also: [{ slot: 'light', value: 'was_made' }],
  },
  {
    slot: 'light',
    value: 'report',
    says: wasDone.map((was) => `${was} recorded`),
    also: [
      { slot: 'attribute', value: 'recorded' },
      { slot: 'light', value: 'was_made' },
    ],
  },
  { slot: 'light', value: 'named_in', says: ['named in', 'named as the subject of', 'identified as the subject of'] },
  {
    slot: 'event',
    value: 'alleged',
    says: ['accused', 'alleged perpetrator', 'alleged perpetrators', 'alleged abuser', 'alleged abusers'].flatMap(
      (who) => [`as ${who}`, `as the ${who}`, `as an ${who}`],
    ),
    also: [{ slot: 'party', value: 'suspect' }],
  },
  // Who takes none was to act on somebody else.
  {
    slot: 'light',
    value: 'took_no_action',
    says: ['took', 'take', 'takes', 'taking'].flatMap((took) => [`${took} no further action`, `${took} no action`]),
  },
  {
    slot: 'light',
    value: 'in_court',
    says: ['by the courts', 'by a court', 'in court', 'at court', 'in the courts', 'in a court', 'in a court of law'],
  },
  // What it is about, and not who dealt with it.
  { slot: 'light', value: 'concern', says: verb('concern') },
  {
    slot: 'light',
    value: 'ended_up',
    says: ['ended up', 'ended up being', 'ended up getting', 'wound up', 'wound up being'],
  },
  { slot: 'light', value: 'convene', says: ['convened', 'were convened', 'was convened'] },
  // What people have, and do nothing for.
  { slot: 'light', value: 'had', says: ['had'] },
  { slot: 'light', value: 'subject_to', says: ['subject to', 'subject of', 'the subject of', 'subjected to'] },
  {
    slot: 'light',
    value: 'face',
    says: [
      ...['faced', 'have faced', 'face', 'faces', 'facing', 'taken to', 'up before'],
      ...['brought', 'appeared', 'appear', 'appearing', 'went', 'came', 'put', 'hauled', 'called'].map(
        (came) => `${came} before`,
      ),
    ],
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
      'served with',
      'were served with',
      'was served with',
      'ended up with',
      'came away with',
      'landed with',
      'underwent',
      'undergone',
    ],
  },
  { slot: 'light', value: 'gave', says: ['have given', 'has given', 'had given'] },
  {
    slot: 'light',
    value: 'open',
    says: [
      'did you open',
      'have you opened',
      'opened',
      'started',
      'began',
      'begun',
      'commenced',
      'launched',
      'initiated',
      'instigated',
      'instituted',
    ],
  },
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
  { slot: 'light', value: 'put', says: ['put on', 'placed on', 'put', 'placed'] },
  { slot: 'light', value: 'end', says: ['ended in', 'ended with', 'led to', 'resulted in', 'leading to'] },
]
