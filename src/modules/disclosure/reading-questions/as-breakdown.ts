import { cutNamedAt } from './cut-words.ts'
import { headOf } from './head-of.ts'
import type { Reading } from './reading.ts'
import { wordsOf } from './words.ts'

const asked = /^\W*(?:and\s+)?what\s+(?:is|was|were|are|have been)\s+the\s+/i
const after = /^\s*(?:of|for|given|imposed|in)\b/i

/**
 * "What were the outcomes of the allegations": how many there were, by outcome. Null where nothing is asked for by which
 * numbers are broken down, or it is not said of what.
 */
export function asBreakdown(reading: Reading): Reading | null {
  const { ask, text, atoms } = reading
  const opens = asked.exec(text)
  if (ask !== 'list' || opens === null) return null
  const rest = text.slice(opens[0].length)
  const words = wordsOf(rest)
  const named = cutNamedAt(words, 0)
  if (named === null || named.kind !== 'slot') return null
  const end = opens[0].length + (words[named.length - 1]?.end ?? 0)
  if (!after.test(text.slice(end))) return null
  const others = atoms.filter((atom) => atom.start >= end || atom.inherited)
  const head = headOf(others, 'how-many')
  if (head === undefined) return null
  const { length: _, ...cut } = named
  return {
    ...reading,
    ask: 'how-many',
    isPut: true,
    unit: head.counts,
    atoms: others.map((atom) => (atom === head ? { ...atom, head: true } : atom)),
    cuts: [...reading.cuts, { start: opens[0].length, end, words: text.slice(opens[0].length, end), ...cut }],
    unread: reading.unread.filter((each) => each.start >= end),
  }
}
