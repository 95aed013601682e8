import { isPeriodKind, type PlainDate } from '../../../kernel/index.ts'
import type { ReadDays } from './reading.ts'
import { type ReadTime, readTimes } from './times/index.ts'

/**
 * The days that a text names; years with gaps between them, and a day in each of several years, each by itself. What can be
 * read two ways, and cuts that no figure has, stay open: they are to be shown, not guessed. `letter`: all of it, in which other dates may tell their order.
 */
export const daysIn = (text: string, received: PlainDate, letter = text): readonly ReadDays[] =>
  readTimes(text, received, letter).flatMap((time) => daysOf(time, text))

const noDays = { from: null, to: null, asAt: null, cuts: [], isMean: false } as const

/** An Act that something is done under; one that people are taught is no date, and a topic. */
const underAnAct =
  /\b(?:under|by|of|with|from|to|per)\s+(?:the\s+)?$|freedom of information(?: \(scotland\))? (?:act )?$/i
/** The regime that a letter invokes is no condition of what it asks. */
const regime =
  /\b(?:freedom of information(?: \(scotland\))?|data protection|environmental information) (?:act|regulations) $/i

/** Of each of which a figure is made. */
const mostOfEach = 24
const few = (each: readonly unknown[]): boolean => each.length > 0 && each.length <= mostOfEach

function daysOf({ at, end, words, meaning, cuts, average, listed, financial }: ReadTime, text: string): ReadDays[] {
  const place = { start: at, end, words }
  if (meaning.kind === 'none') {
    const accounted =
      meaning.why === 'title'
        ? [underAnAct, regime].some((words) => words.test(text.slice(Math.max(0, at - 60), at)))
        : ['letter', 'birth'].includes(meaning.why)
    return accounted ? [{ ...place, ...noDays, kind: 'none' }] : []
  }
  // Everything that is held goes to this day.
  if (/^(?:(?:up )?to date|so far|up to now|until now|thus far)$/i.test(words.trim()))
    return [{ ...place, ...noDays, kind: 'none' }]
  const open: ReadDays = { ...place, ...noDays, kind: 'open' }
  // Whose spring begins when is not said, nor when the school's year does.
  if (/\b(?:spring|summer|autumn|winter|school)\b/i.test(words)) return [open]
  if (!cuts.every(isPeriodKind)) return [open]
  const each = listed && cuts.length === 0 ? [financial ? 'financial-year' : 'calendar-year'] : cuts
  const read = { ...place, ...noDays, kind: 'days', cuts: each.filter(isPeriodKind), isMean: average } as const
  switch (meaning.kind) {
    case 'stretch':
      return [{ ...read, from: meaning.from, to: meaning.to }]
    case 'day':
      return [{ ...read, asAt: meaning.asAt }]
    case 'stretches':
      return few(meaning.parts) ? meaning.parts.map((part) => ({ ...read, ...part })) : [open]
    case 'days':
      // The days are its cut.
      return few(meaning.days) ? meaning.days.map((asAt) => ({ ...read, cuts: [], asAt })) : [open]
    case 'cut':
      return [{ ...read, kind: 'none' }]
    default:
      return [open]
  }
}
