import type { ReadDays, Reading } from './reading.ts'

/** Whether days stand in the question itself, and not in what stands around it or before it. */
export const isOwnDays = ({ start, end, words }: ReadDays, { text }: Pick<Reading, 'text'>): boolean =>
  text.slice(start, end) === words
