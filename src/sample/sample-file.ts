import type { Readable } from 'node:stream'

/** A file the sample force sends, made as it is read. */
export interface SampleFile {
  /** The importer's kind. */
  readonly kind: string
  readonly name: string
  /** Where it was worth counting beforehand, for the progress shown. */
  readonly rows?: number
  open(): Readable
}
