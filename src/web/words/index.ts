export { caption } from './figure-words.ts'
export { type Formatter, formatter, isPart, wordsOf } from './formatter.ts'
export { type Language, languages } from './language.ts'
export { sentences } from './sentences.ts'
export type {
  MissingKind,
  Names,
  Told,
  ToldCell,
  ToldPeriod,
  ToldUnit,
} from './told.ts'
export type { Words } from './words.ts'
