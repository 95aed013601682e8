import type { Slot } from '../../../kernel/meaning/index.ts'
import type { ReadingWith } from './read-question.ts'
import type { ReadDays } from './reading.ts'
import type { Word } from './words.ts'

/** What no day can say. */
const conditions: ReadonlySet<Slot> = new Set(['event', 'subject', 'role', 'rank', 'party', 'outcome', 'leaver_reason'])

/** Days in whose words a condition stands, "after being accused in 2024", are those that come after it. */
export function daysAlone(
  days: ReadDays,
  words: readonly Word[],
  { lexicon, daysIn }: ReadingWith,
): readonly ReadDays[] {
  if (days.kind === 'none') return [days]
  const last = words.findLast(({ start, end }, at) => {
    if (start < days.start || end > days.end) return false
    return lexicon.longest(words, at)?.entry.senses.some(({ slot }) => conditions.has(slot)) ?? false
  })
  if (last === undefined) return [days]
  const from = last.end - days.start
  return daysIn(days.words.slice(from)).map((each) => ({
    ...each,
    start: each.start + last.end,
    end: each.end + last.end,
  }))
}

/** What leads from one of the days that a question names to the next: each is asked of. */
const joined = /^(?:[\s,;()&]|\b(?:and|or|then|how|many|in|on|for|during|at|compared|with|to|versus|vs|against)\b)*$/i

/** Words between two days that ask for both. */
export const comparing: ReadonlySet<string> = new Set(['compared', 'versus', 'vs', 'against'])

/** Of days in several places only those that are joined are all meant: others are of something else that happened. */
export function daysOfOne(days: readonly ReadDays[], text: string): readonly ReadDays[] {
  const named = days.filter(({ kind }) => kind === 'days')
  const apart = named.find(({ start }, at) => {
    const before = named[at - 1]
    return before !== undefined && start > before.start && !joined.test(text.slice(before.end, start))
  })
  if (apart === undefined) return days
  return days.map((each) => (each.kind === 'days' && each.start >= apart.start ? { ...each, kind: 'open' } : each))
}
