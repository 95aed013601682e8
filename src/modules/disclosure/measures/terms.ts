import { noun, type Term, verb } from '../../../kernel/meaning/index.ts'

/** How people write of the desk's own work. A bare "request" is mostly the one they are making. */
export const deskTerms: readonly Term[] = [
  {
    slot: 'noun',
    value: 'request',
    counts: 'requests',
    says: [
      ...noun('freedom of information request', 'foi request', 'foia request', 'information request', 'foi'),
      ...noun('freedom of information act request'),
      'request for information',
      'requests for information',
      'requests under the freedom of information act',
      'requests under foi',
      ...noun('foi enquiry', 'freedom of information enquiry', 'foi application', 'foi letter', 'foi inquiry'),
      'freedom of information requests made to you',
      'requests made under the freedom of information act',
      'requests under the act',
      'foi cases',
      'fois',
      'foi volumes',
    ],
  },
  // Whoever asks for their own letters asks for no number of everybody's.
  {
    slot: 'light',
    value: 'own_request',
    says: [
      ...['i', 'we'].flatMap((who) =>
        [
          'make',
          'made',
          'have made',
          'submit',
          'submitted',
          'have submitted',
          'send',
          'sent',
          'have sent',
          'lodged',
        ].map((it) => `${who} ${it}`),
      ),
      ...['my', 'our'].flatMap((whose) =>
        noun('foi request', 'freedom of information request', 'information request').map((it) => `${whose} ${it}`),
      ),
    ],
  },
  // Whose requests they are says what is meant, where no more is said of them.
  {
    slot: 'noun',
    value: 'desk',
    says: ['foi', 'freedom of information', 'information rights', 'information access']
      .flatMap((what) => ['desk', 'team', 'unit', 'office', 'department', 'section'].map((it) => `${what} ${it}`))
      .concat('your desk', 'this desk'),
  },
  {
    slot: 'event',
    value: 'answered',
    says: [...verb('answer'), 'responded to', 'replied to', 'respond to', 'reply to', 'replies'],
  },
  {
    slot: 'event',
    value: 'answered',
    says: [
      ...['got', 'received', 'given', 'had', 'get', 'receive'].flatMap((got) =>
        ['a reply', 'an answer', 'a response', 'replies', 'answers'].map((answer) => `${got} ${answer}`),
      ),
      'dealt with',
      'completed',
      'closed',
      'fulfilled',
    ],
  },
  {
    slot: 'event',
    value: 'refused',
    says: [
      ...verb('refuse', 'reject'),
      ...noun('refusal', 'rejection'),
      ...['turned down', 'turn down', 'turned away', 'knocked back', 'knock back', 'refused in full or in part'],
      'said no to',
      'say no to',
    ],
  },
  {
    slot: 'attribute',
    value: 'refusal_ground',
    says: ['exemption', 'exemptions', 'grounds for refusal', 'reason for refusal', 'reasons for refusal'].concat(
      ...['12', '14', '21', '22', '23', '24', '30', '31', '38', '40', '41', '43', '44'].map((number) => [
        `section ${number}`,
        `s ${number}`,
        `s${number}`,
        `under section ${number}`,
        `under s ${number}`,
        `under s${number}`,
      ]),
    ),
  },
  {
    slot: 'promptness',
    value: 'in_time',
    // Something happens there, so that it is no part of the day: "in time in 2024".
    also: [{ slot: 'event', value: 'due' }],
    says: [
      'in time',
      'on time',
      'within time',
      'within the statutory time',
      'within the time limit',
      'by the deadline',
      'before the deadline',
      'within the deadline',
      'inside the deadline',
      'inside the time limit',
      'within the limit of 20 working days',
      'promptly',
      'in good time',
      'in the time allowed',
      'within the time allowed',
      'in the legal time',
      'to time',
      'to deadline',
      'within deadline',
      'met the deadline',
      'meet the deadline',
      'met the statutory deadline',
      'met the time limit',
      ...['20', 'twenty'].flatMap((days) =>
        ['', 'the ', 'the statutory ', 'the legal '].flatMap((which) =>
          ['working days', 'working day limit', 'working day deadline', 'working day time limit'].map(
            (limit) => `within ${which}${days} ${limit}`,
          ),
        ),
      ),
      ...['statutory', 'legal'].flatMap((law) =>
        ['deadline', 'timescale', 'timescales', 'timeframe', 'time limit', 'time limits', 'period'].flatMap((limit) =>
          ['within the', 'inside the', 'within', 'by the'].map((lead) => `${lead} ${law} ${limit}`),
        ),
      ),
    ],
  },
  {
    slot: 'promptness',
    value: 'late',
    says: [
      'late',
      'out of time',
      'outside 20 working days',
      'outside the 20 working days',
      'outside the deadline',
      'outside the statutory deadline',
      'outside the time limit',
      'outside the statutory time limit',
      'outside the statutory timescale',
      'later than 20 working days',
      'over 20 working days',
      'longer than 20 working days',
      'took longer than 20 working days',
      'took more than 20 working days',
      'more than 20 working days',
      'missed the deadline',
      'miss the deadline',
      'missed the statutory deadline',
      'beyond the deadline',
      'beyond 20 working days',
      'not in time',
      'not on time',
      'not within 20 working days',
      'not within the deadline',
      'behind time',
      'behind schedule',
      'after more than 20 working days',
    ],
  },
  { slot: 'light', value: 'about', says: ['mentioning', 'that mention', 'that mentioned', 'which mentioned'] },
  // What the letter itself does, where it leads up to its questions.
  {
    slot: 'light',
    value: 'asking',
    says: [
      ...['answer', 'answering'].flatMap((answer) =>
        ['the following', 'these', 'these questions', 'the questions', 'my questions', 'the questions below'].map(
          (what) => `${answer} ${what}`,
        ),
      ),
      ...['response', 'reply', 'answer', 'request', 'letter', 'disclosure'].flatMap((what) => [
        `i refer to the ${what}`,
        `i refer to your ${what}`,
        `i refer to my ${what}`,
        `further to your ${what}`,
        `further to my ${what}`,
      ]),
      'i now ask',
      'in the public interest',
      ...['a report', 'a paper', 'a benchmarking report'].flatMap((what) => [`preparing ${what}`, `writing ${what}`]),
      ...['panel', 'committee', 'police and crime panel'].flatMap((whom) => [
        `a report to our ${whom}`,
        `a report to the ${whom}`,
        `a report for our ${whom}`,
        `a report for the ${whom}`,
      ]),
    ],
  },
  {
    slot: 'promptness',
    value: 'late',
    says: ['after the deadline', 'past the deadline', 'after they were due'],
    // Something happens there, so that what follows is no part of the day: "after the deadline in 2024".
    also: [{ slot: 'event', value: 'due' }],
  },
]
