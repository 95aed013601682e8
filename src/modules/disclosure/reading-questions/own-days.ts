import type { ReadDays, Reading } from './reading.ts'

/** Whether days stand in the question itself, and not in what stands around it or before it. */
export const isOwnDays = ({ start, end, words }: ReadDays, { text }: Pick<Reading, 'text'>): boolean =>
  text.slice(start, end) === words

/** "Suspended today": of no other day, whichever the question before it named. */
export const isNow = ({ atoms }: Pick<Reading, 'atoms'>): boolean =>
  atoms.some(
    ({ inherited, denied, words, senses }) =>
      !inherited &&
      !denied &&
      words !== 'still' &&
      senses.some(({ slot, value }) => slot === 'state' && value === 'current'),
  )
