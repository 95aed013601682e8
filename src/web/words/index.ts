export { caption, measureWithUnit } from './figure-words.ts'
export { type Formatter, formatter, isPart, wordsOf } from './formatter.ts'
export { type Language, languages } from './language.ts'
export { capital, small } from './letter-case.ts'
export { sentences } from './sentences.ts'
export {
  type MissingKind,
  missingKinds,
  type Names,
  type Told,
  type ToldCell,
  type ToldPeriod,
  type ToldUnit,
} from './told.ts'
export type { Words } from './words.ts'
