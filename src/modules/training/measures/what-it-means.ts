import { type Meaning, type Sense, senses } from '../../../kernel/meaning/index.ts'
import { theForce } from '../../workforce/index.ts'

/** Which training is meant has to be said: by what it is about, by its programme or by its name. */
export const whichTraining: readonly Sense[] = [
  ...senses('subject', '*'),
  ...senses('programme', '*'),
  ...senses('course', '*'),
]

export const courses = {
  subject: 'subject',
  programme: 'programme',
  course: 'course',
  course_kind: 'course_kind',
} as const

/** What all measures of training mean but for what happened. */
export const meaningOf = (
  happened: readonly Sense[],
  { also = [], implied = [], ...more }: Partial<Meaning> & { readonly also?: Meaning['core'] } = {},
): Meaning => ({
  asks: ['how-many'],
  core: [happened, whichTraining, ...also],
  implied: [...senses('event', 'trained'), ...senses('noun', 'training', 'course'), ...theForce, ...implied],
  light: ['complete', 'about', 'handed'],
  ...more,
  narrows: { role: 'role', rank: 'rank', ...courses, ...more.narrows },
})

/** Near whoever says this of training, and no answer: it is counted nowhere, or not so. It asks nothing that could be asked. */
export const nearTo = (asked: readonly Sense[], more: Partial<Meaning> = {}): Meaning => ({
  ...meaningOf(asked, { also: [[...isTraining, ...senses('attribute', 'refresher')]], ...more }),
  asks: [],
})

/** What somebody completed is training, and no call or report. */
export const isTraining: readonly Sense[] = [
  ...senses('event', 'trained', 'trained_now'),
  ...senses('noun', 'training', 'course'),
  ...senses('programme', '*'),
  ...senses('course', '*'),
]

export const trained: readonly Sense[] = [...senses('event', 'trained'), ...senses('light', 'complete', 'attendee')]
