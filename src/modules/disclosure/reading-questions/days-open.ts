import type { Reading } from './reading.ts'
import { says } from './says.ts'

const now = /\b(?:is|are|do|does)\b/i
const past = /\b(?:did|was|were|had|been|ever|never|since)\b/i
/** Who has never, ever or since been something is so now. */
const pastOnADay = /\b(?:did|was|were|had)\b/i
const verbs = /\b(?:is|are|do|does|did|was|were|had|has|have|been|\p{L}+ed)\b/iu
const ofNow: ReadonlySet<Reading['ask']> = new Set(['who', 'how', 'document', 'how-often', 'how-long'])

const isOfNow = ({ atoms }: Reading): boolean => atoms.some((atom) => says(atom, { slot: 'state', value: 'current' }))

/** Whether a question asks how things are: "how many are there", "who delivers it". */
function asksHowItIs(reading: Reading): boolean {
  const { ask, text } = reading
  if (past.test(text)) return false
  return now.test(text) || (ofNow.has(ask) && !verbs.test(text))
}

/**
 * Whether days that are named elsewhere in the letter could be those of a question that names none. `of`: the days of which
 * what answers it can be asked; undefined where it knows none.
 */
export function isDayOpen(reading: Reading, of: 'day' | 'stretch' | 'any' | undefined): boolean {
  if (reading.days.length > 0 || of === undefined || isOfNow(reading)) return false
  // Who asks when does not leave it open.
  if (reading.ask === 'when') return false
  if (of === 'day') return pastOnADay.test(reading.text)
  return of === 'stretch' || !asksHowItIs(reading)
}
