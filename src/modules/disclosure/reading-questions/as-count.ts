import type { CountUnit } from '../../../kernel/index.ts'
import { headOf } from './head-of.ts'
import type { Reading } from './reading.ts'

/** What is itself a number: "what is the strength of", "tell me the headcount". */
const quantities: readonly (readonly [RegExp, CountUnit])[] = [
  [/\b(?:headcount|head count|strength|workforce size)\b/i, 'people'],
  [/\b(?:establishment|vacanc(?:y|ies))\b/i, 'posts'],
  [/^(?:total |overall )?(?:value|sum)\b/i, 'pounds'],
]

/** What asks for what is itself a number, as the question how many there are. Null where it does not. */
export function asQuantity(reading: Reading): Reading | null {
  const { ask, atoms, isPut } = reading
  if (ask !== null && ask !== 'list') return null
  const own = atoms.filter(
    ({ inherited, senses }) => !inherited && !senses.every(({ slot }) => slot === 'light' || slot === 'state'),
  )
  const [first] = own.length > 0 ? own : atoms.filter(({ inherited }) => !inherited)
  const [, unit] = quantities.find(([words]) => first !== undefined && words.test(first.words)) ?? []
  if (first === undefined || unit === undefined || (isPut && !/\bwhat (?:is|was|are|were|sum)\b/i.test(reading.text)))
    return null
  return {
    ...reading,
    ask: 'how-many',
    isPut: true,
    unit,
    atoms: atoms.map((atom) => ({ ...atom, head: atom === first })),
  }
}

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
