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
    ],
  },
  {
    slot: 'event',
    value: 'answered',
    says: [...verb('answer'), 'responded to', 'replied to', 'respond to', 'reply to', 'replies'],
  },
  { slot: 'event', value: 'refused', says: verb('refuse') },
  {
    slot: 'promptness',
    value: 'in_time',
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
