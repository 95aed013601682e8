import { places } from './in-post.ts'
import type { Atom, Reading } from './reading.ts'

const pointing = /^(?:(?:the|that|this|those|these) (?:unit|team|squad|department|command|division)s?|there)$/i

const placesOf = ({ atoms }: Reading): Atom[] =>
  atoms.filter(({ denied, leftOut, senses }) => !denied && !leftOut && senses.some(({ slot }) => places.has(slot)))

const nameOf = ({ senses }: Atom): string => senses.map(({ slot, value }) => `${slot}=${value}`).join('|')

/**
 * A question with the place that its words point to, "the unit", "received there", as the question before it that named
 * one did, else the only one that is named above all questions. Where none is, it stays open which is meant.
 */
export function withPlace(reading: Reading, earlier: readonly Reading[], above: readonly Reading[]): Reading {
  const pointed = reading.pointsTo.find(({ words }) => pointing.test(words))
  if (pointed === undefined) return reading
  const others = reading.pointsTo.filter((each) => each !== pointed)
  if (placesOf(reading).length > 0) return { ...reading, pointsTo: others }
  const named = [earlier.map(placesOf).find((each) => each.length > 0) ?? above.flatMap(placesOf)].flat()
  if (new Set(named.map(nameOf)).size !== 1) return reading
  const [place] = named.map((atom) => ({ ...atom, led: 'in', head: false, inherited: true }))
  return { ...reading, atoms: [...reading.atoms, ...(place ? [place] : [])], pointsTo: others }
}
