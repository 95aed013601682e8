import type { Slot } from '../../../kernel/meaning/index.ts'
import { places } from './in-post.ts'
import type { Atom, Pointing } from './reading.ts'

const people: ReadonlySet<Slot> = new Set(['role', 'rank', 'population', 'party'])

/** "Officers who had allegations made against them": the question itself says who they are. */
export function isOfItself({ words, start }: Pointing, text: string, atoms: readonly Atom[]): boolean {
  if (!/^them$/i.test(words) || !/\b(?:against|to|for|about|by|with|on)\s+$/i.test(text.slice(0, start))) return false
  return atoms.some((atom) => atom.start < start && atom.senses.some(({ slot }) => people.has(slot)))
}

/** "Of those reports": of the reports that were counted before, where any were. */
export const ofTheSame = (pointing: Pointing, head: Atom | undefined): Pointing =>
  head !== undefined && pointing.to === 'some' && pointing.end + 1 === head.start
    ? { ...pointing, loose: true, words: `${pointing.words} ${head.words}` }
    : pointing

/** "How many of the hearings": of those that were counted before, where any were. */
export function ofTheHead(head: Atom | undefined, text: string, atoms: readonly Atom[]): Pointing[] {
  if (head === undefined || !/\bhow many of the\s+$/i.test(text.slice(0, head.start))) return []
  const { start, end, words } = head
  // "Of the officers in your response teams": the question itself says which.
  const next = atoms[atoms.indexOf(head) + 1]
  const isTold =
    next?.senses.some(({ slot }) => places.has(slot)) &&
    /^ (?:(?:who|that|which) (?:are|were|is|was) )?(?:now )?(?:in|on|at|within|from) (?:your |the |our )?$/i.test(
      text.slice(end, next.start),
    )
  if (isTold) return []
  return [{ start, end, words: `the ${words}`, to: 'some', loose: true }]
}
