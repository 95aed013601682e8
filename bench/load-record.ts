import type { SampleSize } from '../src/sample/index.ts'

/** Kept in the data folder: what loading the sample into it came to. */
export const loadRecordFile = 'bench-load.json'

/** One file of the sample: by its importer, and beside it the same rows by plain COPY, one after the other. */
export interface FileLoad {
  readonly kind: string
  readonly rows: number
  readonly importSeconds: number
  readonly rowsWritten: number
  /** COPY of the file into a table of its own columns as text; null for a document. */
  readonly fileCopySeconds: number | null
  /** COPY of the rows the importer wrote into tables of the same columns, with no key, index or check. */
  readonly bareCopySeconds: number
  /** COPY of the same rows into tables with the same keys, indexes and checks. */
  readonly likeCopySeconds: number
}

export interface LoadRecord {
  readonly size: SampleSize
  readonly loadedAt: string
  /** The version of the server. */
  readonly postgres: string
  readonly files: readonly FileLoad[]
  readonly peak: {
    /** The process that imports, in bytes. */
    readonly importer: number
    /** All of PostgreSQL's processes together, in bytes, shared memory counted once; null where it can't be told. */
    readonly database: number | null
  }
}
