import { type Meaning, type Sense, senses } from '../../../kernel/meaning/index.ts'
import { theForce } from '../../workforce/index.ts'

/** Said of training, and of nothing else here. */
export const training: readonly Sense[] = [
  ...senses('event', 'trained', 'trains'),
  ...senses('noun', 'training', 'course', 'completion', 'element'),
  ...senses('course', '*'),
  ...senses('programme', '*'),
]

/** Which training: the catalogue is asked of what covers domestic abuse alone, course by course. */
export const whichTraining: readonly Sense[] = [
  ...senses('subject', 'domestic_abuse'),
  ...senses('programme', '*'),
  ...senses('course', '*'),
]

/**
 * What the extracts of the catalogue mean but for what they tell of each course, which is `asked`: null where the kind of
 * question says it.
 */
export const meaningOf = (
  asks: Meaning['asks'],
  asked: readonly Sense[] | null,
  { implied = [], which = whichTraining, ...more }: Partial<Meaning> & { readonly which?: readonly Sense[] } = {},
): Meaning => ({
  asks,
  core: [...(asked === null ? [] : [asked]), training, which],
  implied: [
    ...senses('event', 'trained', 'trains'),
    ...senses('noun', 'training', 'course'),
    ...senses('subject', 'domestic_abuse'),
    ...senses('population', 'own'),
    ...senses('state', 'current'),
    ...theForce,
    ...implied,
  ],
  light: ['give', 'offer', 'exist'],
  narrows: { course: 'course', programme: 'programme' },
  ...more,
})

/** Officers, as whoever is trained: where the answer is the same whoever takes the course. */
export const officers: readonly Sense[] = senses('role', 'police_officer')

/**
 * Near whoever says this of training, and no answer: what is asked of it is held nowhere, or not so. It asks nothing that
 * could be asked.
 */
export const nearTo = (asked: readonly Sense[], more: Partial<Meaning> = {}): Meaning => ({
  ...meaningOf([], asked, more),
  core: [asked, [...training, ...whichTraining]],
})

/** People of the force by any name but a rank, where it is shown for whom each course is. */
export const anybody: readonly Sense[] = [
  ...senses('population', 'own'),
  ...senses('role', '*'),
  ...senses('audience', '*'),
  ...senses('noun', 'people', 'post'),
]

/** People of the force by any name, where each is found in the rows. */
export const whoever: readonly Sense[] = [
  ...senses('population', 'own'),
  ...senses('role', '*'),
  ...senses('rank', '*'),
  ...senses('audience', '*'),
  ...senses('noun', 'people', 'post'),
]
