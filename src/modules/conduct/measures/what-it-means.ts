import { type Meaning, type Sense, senses } from '../../../kernel/meaning/index.ts'
import { ownPeople, theForce } from '../../workforce/index.ts'

/** What all measures of conduct mean but for what happened: own people, domestic abuse, by role. */
export const meaningOf = (happened: readonly Sense[], more: Partial<Meaning> = {}): Meaning => ({
  asks: ['how-many'],
  core: [happened, ownPeople, senses('subject', 'domestic_abuse')],
  implied: [...senses('offence_kind', 'any'), ...senses('event', 'alleged'), ...theForce],
  narrows: { role: 'role' },
  light: ['report', 'give'],
  population: 'own',
  ...more,
})
