import { type Meaning, type Sense, senses } from '../../../kernel/meaning/index.ts'
import { ownPeople, theForce } from '../../workforce/index.ts'

/** Said of all of it: an offence, an allegation, the force. */
export const implied: readonly Sense[] = [
  ...senses('offence_kind', 'any'),
  ...senses('event', 'alleged', 'in_post'),
  ...theForce,
]

/** What is done to people, and nothing that they do themselves: to record, receive or attend an allegation is not to face it. */
export const light: readonly string[] = ['had', 'after', 'because', 'over', 'handed', 'subject_to', 'ended_up']

/** Whose case it is: nobody else has one of misconduct. */
export const ofOwn: readonly Sense[] = [...ownPeople, ...senses('noun', 'misconduct_case')]

/** What all measures of conduct mean but for what happened: own people, domestic abuse, by role and rank. */
export const meaningOf = (happened: readonly Sense[], more: Partial<Meaning> = {}): Meaning => ({
  asks: ['how-many'],
  core: [happened, ownPeople, senses('subject', 'domestic_abuse')],
  implied,
  light,
  population: 'own',
  ...more,
  narrows: {
    role: 'role',
    rank: 'rank',
    sex: 'sex',
    ...more.narrows,
  },
})

/** Still open, by whichever of its words. */
export const notEnded: readonly Sense[] = [
  ...senses('state', 'open', 'in_progress'),
  ...senses('attribute', 'not_ended'),
]

/**
 * "People who were suspended": by the force, which does so to none but its own. Who only "were" are those spoken of before.
 * What happened says whose they are as well: without it this is nothing like what is asked of people.
 */
export const orOfPeople = (means: Meaning, happened: readonly Sense[] = means.core[0] ?? []): readonly Meaning[] => [
  means,
  {
    ...means,
    core: [
      happened,
      ...means.core.slice(1).flatMap((ways) => (ways === ownPeople ? [senses('noun', 'people'), happened] : [ways])),
    ],
  },
]
