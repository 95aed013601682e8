import { type Sense, senses } from '../../kernel/meaning/index.ts'

/** Said where the force's own people are meant, and nobody else. */
export const ownPeople: readonly Sense[] = [
  ...senses('role', '*'),
  ...senses('rank', '*'),
  ...senses('population', 'own'),
]

/** Said of any of the force's people, and changes nothing. */
export const theForce: readonly Sense[] = senses('noun', 'force')

/** Said of the force's people by those words, or by "people" and the force: who else joins it, or leaves it? */
export const anyOfOurs: readonly Sense[] = [...ownPeople, ...theForce]
