import type { Slot } from '../../../kernel/meaning/index.ts'
import { numeric } from './read-ask.ts'
import type { Reading } from './reading.ts'

/** "How many ended early": what is counted was named before. */
export const isElided = ({ text }: Reading): boolean =>
  /^\W*(?:and\s+)?how many\s+(?:were|was|are|had|have|did|\p{L}+ed)\b/iu.test(text)

/** Who says more than this asks a question of its own. */
const mostSaid = 1

/**
 * A question that says hardly anything itself, or points to what was spoken of, with all that the question before it said:
 * to find what is near it, never to answer it. Null where it is a question of its own.
 */
export function leaningOn(own: Reading, before: Reading): Reading | null {
  const said = own.atoms.filter(
    ({ inherited, senses }) => !inherited && senses.some(({ slot }) => slot !== 'light' && slot !== 'state'),
  )
  if (own.pointsTo.length === 0 && said.length > mostSaid) return null
  if (own.unit !== null && own.pointsTo.length === 0) return null
  const ask = own.ask ?? before.ask
  const slots = new Set<Slot>(
    said.flatMap(({ senses }) => senses.map(({ slot }) => slot)).filter((slot) => slot !== 'event'),
  )
  const kept = before.atoms.filter(({ senses, denied }) => !denied && !senses.some(({ slot }) => slots.has(slot)))
  return {
    ...own,
    ask,
    unit: own.unit ?? (ask !== null && numeric.has(ask) ? before.unit : null),
    atoms: [...own.atoms, ...kept.map((atom) => ({ ...atom, inherited: true }))],
    days: own.days.length > 0 ? own.days : before.days,
    pointsTo: [],
  }
}
