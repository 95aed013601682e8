import { noun, somethingElse, type Term } from '../../kernel/meaning/index.ts'

/** "Funded posts", "posts in the establishment": of posts there are no others. */
const fundedBefore = ['established', 'funded', 'budgeted', 'authorised', 'authorized', 'permanent established']
const withFunding = (...things: readonly string[]): string[] =>
  fundedBefore.flatMap((funded) => things.flatMap((thing) => noun(`${funded} ${thing}`)))

/** How people write of posts, which are no people: how many are funded, and which nobody holds. */
export const postTerms: readonly Term[] = [
  {
    slot: 'noun',
    value: 'post',
    counts: 'posts',
    says: [
      ...noun('post', 'position'),
      ...withFunding('post', 'position', 'role', 'job', 'establishment', 'strength', 'headcount'),
      ...noun(
        'establishment',
        'establishment figure',
        'establishment level',
        'establishment number',
        'established number',
      ),
      ...noun('establishment post', 'police post', 'job role'),
      'establishment strength',
      'police establishment',
      'workforce establishment',
      'staffing establishment',
      'full establishment',
      ...['post', 'position'].flatMap((post) =>
        noun(post).flatMap((posts) => [
          `${posts} in the establishment`,
          `${posts} in your establishment`,
          `${posts} on the establishment`,
          `${posts} on your establishment`,
          `${posts} in the budget`,
          `${posts} in your budget`,
        ]),
      ),
    ],
  },
  // What is lacking over all is less than what is vacant here and there, where there are too many elsewhere.
  {
    slot: 'event',
    value: 'short_of_people',
    says: [
      ...noun('shortfall', 'staff shortage', 'staffing gap', 'staffing shortfall'),
      ...['short staffed', 'understaffed', 'under staffed', 'understaffing'],
      ...['below', 'under'].flatMap((below) => [`${below} establishment`, `${below} strength`]),
    ],
    also: [{ slot: 'state', value: 'vacant' }, somethingElse],
    counts: 'posts',
  },
  // "Which role" asks of whom, and counts nothing.
  { slot: 'noun', value: 'post', says: noun('role', 'job') },
  {
    slot: 'state',
    value: 'funded',
    says: ['funded', 'budgeted', 'budgeted for', 'established', 'authorised', 'authorized', 'in the establishment'],
  },
  {
    slot: 'state',
    value: 'vacant',
    counts: 'posts',
    says: noun('vacancy', 'job vacancy', 'unfilled vacancy').flatMap((each) => [
      each,
      ...['are you', 'were you', 'is the force', 'was the force'].map((you) => `${each} ${you} carrying`),
      ...['do you', 'did you', 'does the force', 'did the force'].map((you) => `${each} ${you} carry`),
    ]),
  },
  {
    slot: 'state',
    value: 'vacant',
    counts: 'posts',
    says: ['vacant', 'unfilled', 'empty', 'unoccupied'].flatMap((vacant) =>
      noun('post', 'position', 'role', 'job').map((post) => `${vacant} ${post}`),
    ),
  },
  {
    slot: 'state',
    value: 'vacant',
    says: ['vacant', 'unfilled', 'not filled', 'unoccupied', 'empty', 'held vacant', 'carried vacant', 'left vacant'],
  },
]
