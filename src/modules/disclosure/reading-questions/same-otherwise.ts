import { yearOf } from '../../../kernel/index.ts'
import { numeric, statistics } from './read-ask.ts'
import type { ReadDays, Reading } from './reading.ts'

const lowest = /\b(?:fewest|lowest|least|smallest)\b/i

/** Words by which a request for the same says that it is one: "the same figures", "this", "that". */
const pointing = /\b(?:same|this|that|these|those|it|them|above)\b/i

/**
 * What says nothing itself but how otherwise the same is asked for: "which command had the fewest", "was that a rise", "the
 * same by rank", "what share is that". `before`: what was counted before. Null where it is a question by itself.
 */
export function sameOtherwise(reading: Reading, before: Reading): Reading | null {
  const { ask, unit, atoms, days, cuts, unread, pointsTo, text, isPut } = reading
  if (before.ask === null || !numeric.has(before.ask) || unit !== null || unread.length > 0) return null
  const own = atoms.filter(({ inherited }) => !inherited)
  if (!own.every(({ denied, leftOut, senses }) => !denied && !leftOut && senses.some(({ slot }) => slot === 'light')))
    return null
  const kept = before.atoms.map((atom) => ({ ...atom, inherited: true }))
  const periods = before.cuts.filter(({ kind }) => kind === 'period')
  const same = { ...reading, atoms: kept, unit: before.unit, pointsTo: [] }
  const onDays = days.length > 0 ? days : before.days
  if (ask !== null && statistics.has(ask)) {
    if (pointsTo.some(({ to, words }) => to === 'some' && !/^(?:that|those|these)$/i.test(words))) return null
    if (ask === 'ranking') return ranked(same, before, onDays)
    return { ...same, days: onDays, cuts: cuts.length > 0 ? cuts : ask === 'share' ? [] : periods }
  }
  if (ask === 'change') {
    // One year alone neither rose nor fell; between two years that are named, it is from year to year.
    const named = days.length > 0
    const isSeries = cuts.length > 0 || (named ? days.some(spansYears) : periods.length > 0 || onDays.length === 0)
    if (!isSeries || onDays.length > 1) return null
    return { ...same, days: onDays, cuts: cuts.length > 0 ? cuts : named ? [] : periods }
  }
  const onlyCut = cuts.length > 0 && (ask === null || ask === 'list' || ask === 'yes-no' || ask === 'how-many')
  if (!onlyCut || own.length > 0 || (isPut && !pointing.test(text)) || !pointing.test(text)) return null
  const otherCuts = before.cuts.filter(({ kind }) => kind === 'period' && !cuts.some((cut) => cut.kind === 'period'))
  // The figures are what was counted, whatever was worked out of them since.
  return { ...same, ask: 'how-many', isPut: true, ranked: null, days: onDays, cuts: [...cuts, ...otherCuts] }
}

const spansYears = ({ from, to }: ReadDays): boolean => from !== null && to !== null && yearOf(from) < yearOf(to)

/** Of what the first is asked for: what is named, or the one thing by which it was counted before. */
function ranked(same: Reading, before: Reading, days: Reading['days']): Reading | null {
  if (same.ranked !== null) return { ...same, days }
  const [cut, ...others] = before.cuts
  if (cut === undefined || others.length > 0) return null
  const order = lowest.test(same.text) ? 'lowest' : 'highest'
  return { ...same, days, cuts: [cut], ranked: { order, most: 1 } }
}
