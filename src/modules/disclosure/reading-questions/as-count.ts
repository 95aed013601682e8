import { headOf } from './read-question.ts'
import type { Reading } from './reading.ts'

/** Who asks for these wants to read them. */
const toBeRead = /\b(?:details?|information|names?|lists?|cop(?:y|ies)|documents?|records|minutes|summar(?:y|ies))\b/i

/**
 * What is only named, and of certain days, as the question how many there were: "reports of domestic abuse" below "for each
 * month of 2024". Null where a question was put, or something is to be read.
 */
export function asCount(reading: Reading): Reading | null {
  const { atoms, days, cuts, isPut, text } = reading
  if (isPut || days.length + cuts.length === 0 || toBeRead.test(text)) return null
  const own = atoms.filter(({ inherited }) => !inherited)
  if (own.length === 0) return null
  const head = headOf(own, 'how-many') ?? atoms.find(({ inherited, counts }) => inherited && counts !== null)
  if (head === undefined) return null
  return {
    ...reading,
    ask: 'how-many',
    isPut: true,
    unit: head.counts,
    atoms: atoms.map((atom) => ({ ...atom, head: atom === head })),
  }
}
