import { places } from './in-post.ts'
import { placesPointedTo, pointingBefore } from './plain-words.ts'
import type { Atom, Pointing, Reading } from './reading.ts'
import { allSaid } from './says.ts'

/** "The unit", "those teams", "there". */
function isPlace({ words }: Pointing): boolean {
  const [which = '', place, ...more] = words.toLowerCase().split(' ')
  if (place === undefined) return which === 'there'
  return more.length === 0 && pointingBefore.has(which) && placesPointedTo.has(place)
}

const placesOf = ({ atoms }: Reading): Atom[] =>
  atoms.filter(({ denied, leftOut, senses }) => !denied && !leftOut && senses.some(({ slot }) => places.has(slot)))

/**
 * A question with the place that its words point to, "the unit", "received there", as the question before it that named
 * one did, else the only one that is named above all questions. Where none is, it stays open which is meant.
 */
export function withPlace(reading: Reading, earlier: readonly Reading[], above: readonly Reading[]): Reading {
  const pointed = reading.pointsTo.find(isPlace)
  if (pointed === undefined) return reading
  const others = reading.pointsTo.filter((each) => each !== pointed)
  if (placesOf(reading).length > 0) return { ...reading, pointsTo: others }
  const named = [earlier.map(placesOf).find((each) => each.length > 0) ?? above.flatMap(placesOf)].flat()
  if (new Set(named.map(allSaid)).size !== 1) return reading
  const [place] = named.map((atom) => ({ ...atom, led: 'in', head: false, inherited: true }))
  return { ...reading, atoms: [...reading.atoms, ...(place ? [place] : [])], pointsTo: others }
}
