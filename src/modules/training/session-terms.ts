import { noun, type Term } from '../../kernel/meaning/index.ts'
import { attribute } from './attribute-terms.ts'

const light = (value: string, ...says: readonly string[]): Term => ({ slot: 'light', value, says })

/** How often a course is run, and how many come to it each time. */
export const sessionTerms: readonly Term[] = [
  attribute(
    'group_size',
    ...noun('people per class', 'people per session', 'people per group'),
    'one to one',
    'one on one',
    ...['maximum number', 'most', 'greatest number', 'limit on the number'].flatMap((most) =>
      ['people', 'officers', 'staff', 'attendees', 'participants', 'delegates', 'learners'].flatMap((who) =>
        [
          'who can attend',
          'that can attend',
          'who may attend',
          'allowed on',
          'allowed in',
          'allowed at',
          'in a',
          'on a',
          'per',
        ].map((at) => `${most === 'most' ? most : `${most} of`} ${who} ${at}`),
      ),
    ),
    'in groups',
    'in a group',
    'in small groups',
    'in classes',
    'class sizes',
    ...['domestic abuse', 'domestic violence', 'training', 'class', 'group'].map((what) => `in each ${what}`),
  ),
  {
    slot: 'noun',
    value: 'session',
    says: [
      ...noun('training seminar', 'seminar', 'run of the course', 'course date', 'course run', 'delivery session'),
      ...['did you', 'have you', 'did the force', 'has the force', 'did your force', 'has your force'].flatMap((who) =>
        ['run', 'hold', 'held', 'deliver', 'delivered', 'put on', 'give', 'given'].map((it) => `times ${who} ${it}`),
      ),
    ],
    counts: 'sessions',
  },
  // How often a course was run, and not how often somebody completed it.
  { slot: 'noun', value: 'session', says: timesRun(''), counts: 'sessions' },
  ...['domestic abuse ', 'domestic violence '].map(
    (abuse): Term => ({
      slot: 'subject',
      value: 'domestic_abuse',
      says: timesRun(abuse),
      counts: 'sessions',
      also: [{ slot: 'noun', value: 'session' }],
    }),
  ),
  // How many came to one of them.
  light(
    'per_session',
    ...['attend', 'attended', 'attends', 'came to', 'come to', 'were at', 'took'].map((it) => `${it} each`),
    'per domestic abuse',
    ...['session', 'class', 'course', 'event', 'workshop', 'training session'].flatMap((what) =>
      ['per', 'each', 'attended each', 'attend each', 'at each', 'in each', 'on each', 'a'].flatMap((each) =>
        each === 'a' || (what === 'class' && each === 'in each') ? [] : [`${each} ${what}`],
      ),
    ),
  ),
  // A day of training is of one session or several.
  { slot: 'light', value: 'training_day', says: noun('training day', 'day of training'), counts: 'sessions' },
]

function timesRun(abuse: string): string[] {
  return ['course', 'training', 'training course', 'programme', 'workshop', 'class', 'session'].flatMap((what) =>
    ['run', 'held', 'delivered', 'given', 'put on', 'offered'].flatMap((run) =>
      ['the', 'your', 'this', 'a'].flatMap((the) => [
        `times was ${the} ${abuse}${what} ${run}`,
        `times ${the} ${abuse}${what} was ${run}`,
        `times has ${the} ${abuse}${what} been ${run}`,
        `times ${the} ${abuse}${what} has been ${run}`,
      ]),
    ),
  )
}
