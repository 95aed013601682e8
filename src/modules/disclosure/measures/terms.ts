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
    ],
  },
  { slot: 'promptness', value: 'late', says: ['late', 'out of time'] },
  {
    slot: 'promptness',
    value: 'late',
    says: ['after the deadline', 'past the deadline', 'after they were due'],
    // Something happens there, so that what follows is no part of the day: "after the deadline in 2024".
    also: [{ slot: 'event', value: 'due' }],
  },
]
