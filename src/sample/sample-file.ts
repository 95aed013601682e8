import type { Readable } from 'node:stream'
import type { CoveredDays } from '../kernel/import/index.ts'

/** A file the sample force sends, made as it is read. */
export interface SampleFile {
  /** The importer's kind. */
  readonly kind: string
  readonly name: string
  /** Where it was worth counting beforehand, for the progress shown. */
  readonly rows?: number
  /** The days that it covers; null for what can't be said to begin anywhere. */
  readonly covers: CoveredDays
  open(): Readable
}
