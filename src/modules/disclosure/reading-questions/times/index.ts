export { readTimes } from './read-times.ts'
export type { CutKind, NoPeriod, PlainMeaning, ReadTime, Stretch, TimeMeaning, TimeReading } from './time-meaning.ts'
