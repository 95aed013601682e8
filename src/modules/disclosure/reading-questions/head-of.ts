import type { Ask } from '../../../kernel/meaning/index.ts'
import { isHappening } from './happenings.ts'
import { numeric } from './read-ask.ts'
import type { Atom } from './reading.ts'

/**
 * What a number is a number of: the first thing that can be counted, and of several that stand together the last. Where
 * something has happened before it is named, it is what happened to others: "how many were convicted of an offence".
 */
export function headOf(atoms: readonly Atom[], ask: Ask | null): Atom | undefined {
  if (ask === null || !numeric.has(ask)) return undefined
  let last = atoms.findIndex(({ counts }) => counts !== null)
  const [before] = atoms.slice(0, last).filter(({ senses }) => senses.some(isHappening))
  const led = atoms[last]?.led ?? null
  // "Serving officers": who they are, and nothing that happened to others.
  const isWhoTheyAre = before?.led === led && (atoms[last]?.start ?? 0) - (before?.end ?? 0) <= 1
  if (before !== undefined && led !== null && led !== 'did' && !isWhoTheyAre) return undefined
  if (before !== undefined && (atoms[last]?.start ?? 0) - (atoms[last - 1]?.end ?? 0) > 1) return undefined
  for (let next = atoms[last + 1]; last >= 0 && next && next.counts !== null; next = atoms[last + 1]) {
    if (next.start - (atoms[last]?.end ?? 0) > 1) break
    last++
  }
  return atoms[last]
}
