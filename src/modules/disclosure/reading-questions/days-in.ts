import { type PeriodKind, type PlainDate, periodKinds } from '../../../kernel/index.ts'
import type { ReadDays } from './reading.ts'
import { type ReadTime, readTimes } from './times/index.ts'

const isPeriodKind = (cut: string): cut is PeriodKind => periodKinds.some((kind) => kind === cut)

/**
 * The days that a text names, as far as one figure can be of them. What can be read two ways, what has gaps, and cuts that
 * no figure has, are left for nobody to have understood: they are to be shown, not guessed.
 */
export const daysIn = (text: string, received: PlainDate): readonly ReadDays[] =>
  readTimes(text, received).flatMap(daysOf)

const openEnds = { from: null, to: null, asAt: null }

function daysOf({ at, end, words, meaning, cuts, average, listed, financial }: ReadTime): ReadDays[] {
  if (average || !cuts.every(isPeriodKind)) return []
  const each = listed && cuts.length === 0 ? [financial ? 'financial-year' : 'calendar-year'] : cuts
  const read = { start: at, end, words, isNone: false, cuts: each.filter(isPeriodKind) }
  switch (meaning.kind) {
    case 'stretch':
      return [{ ...read, ...openEnds, from: meaning.from, to: meaning.to }]
    case 'day':
      return [{ ...read, ...openEnds, asAt: meaning.asAt }]
    case 'none':
      return ['title', 'letter', 'birth'].includes(meaning.why) ? [{ ...read, ...openEnds, isNone: true }] : []
    default:
      return []
  }
}
