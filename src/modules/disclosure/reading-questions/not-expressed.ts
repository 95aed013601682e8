import type { Slot } from '../../../kernel/meaning/index.ts'
import type { Reading } from './reading.ts'

/** Something that was read, and that an answerable cannot express. */
export interface NotExpressed {
  /** In the question's own words, as far as it has any. */
  readonly words: string
  /** `condition`: what it is narrowed to or cut by. `others`: those who did it, or were there. `without`: who or what is left out. `several`: stretches of days, together. */
  readonly what: 'condition' | 'others' | 'without' | 'several' | 'days' | 'periods' | 'unit' | 'ask'
  /** Of a condition, and of what is left out: what it is one of. */
  readonly slots: readonly Slot[]
}

const ofUnit = /^a number of /
const ofAsk = /^what is asked \(/
const ofMore = /^what is counted is of /

const leadingToOthers: ReadonlySet<string> = new Set(['by', 'did', 'from', 'with'])
const others: ReadonlySet<Slot> = new Set([
  'role',
  'rank',
  'population',
  'audience',
  'sex',
  'organisation',
  'service_kind',
])

/** Whether it tells of what is near, and not of the question. */
export const isOfMatch = (words: string): boolean => ofUnit.test(words) || ofAsk.test(words) || ofMore.test(words)

const ofFirst = 'of what the first is asked for'
const ofSeveral = /, as one$/

/** What of a reading an answerable does not express, by the words that `matchReading` gives. */
export function notExpressed(words: string, { atoms, days, cuts }: Reading): NotExpressed {
  if (ofUnit.test(words)) return { words: words.replace(ofUnit, ''), what: 'unit', slots: [] }
  if (ofAsk.test(words)) return { words: words.replace(ofAsk, '').replace(/\)$/, ''), what: 'ask', slots: [] }
  if (words === ofFirst) return { words: 'ranking', what: 'ask', slots: [] }
  if (ofSeveral.test(words)) return { words: words.replace(ofSeveral, ''), what: 'several', slots: [] }
  const atom = atoms.find((each) => each.words === words)
  if (atom) {
    const slots = [...new Set(atom.senses.map(({ slot }) => slot))]
    const ofOthers = atom.led !== null && leadingToOthers.has(atom.led) && slots.some((slot) => others.has(slot))
    return { words, what: atom.denied || atom.leftOut ? 'without' : ofOthers ? 'others' : 'condition', slots }
  }
  const cut = cuts.find((each) => each.words === words)
  if (cut?.kind === 'slot') return { words, what: 'condition', slots: [cut.slot] }
  if (days.some((each) => each.words === words)) return { words, what: 'days', slots: [] }
  return { words, what: cut ? 'periods' : 'condition', slots: [] }
}
