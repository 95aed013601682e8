import type { Readable } from 'node:stream'
import type { CoveredDays } from './covered-days.ts'

export type ImportMode = 'all-or-nothing' | 'good-rows'
export type ImportStatus = 'running' | 'done' | 'refused' | 'failed' | 'dry-run' | 'interrupted'

/** One thing wrong with one row. `column` is the column's id, or null where the row or the file as a whole is wrong. */
export interface ImportProblem {
  readonly line: number
  readonly column: string | null
  readonly value: string | null
  readonly says: string
}

/** What became of a file. */
export interface ImportReport {
  readonly importId: string
  readonly kind: string
  readonly fileName: string
  /** Null where the file was refused before its end was read. */
  readonly sha256: string | null
  readonly mode: ImportMode
  readonly dryRun: boolean
  /** `done`: in the record. `refused`: the file is at fault. `failed`: we are. `interrupted`: somebody stopped it. */
  readonly status: Exclude<ImportStatus, 'running'>
  readonly rows: number
  readonly good: number
  readonly bad: number
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  /** The first 1,000 by line; all are stored. */
  readonly problems: readonly ImportProblem[]
  readonly problemCount: number
  readonly notes: readonly string[]
  readonly seconds: number
  readonly rowsPerSecond: number
  /** The same file went in before, as this import. */
  readonly alreadyImported?: { readonly importId: string; readonly when: Date }
  /** The error behind the status `failed`: for the log, not for the page. */
  readonly fault?: unknown
}

export type ImportPhase = 'waiting' | 'reading' | 'checking' | 'applying' | 'finished'

export interface ImportProgress {
  readonly phase: ImportPhase
  readonly rows: number
  readonly bytes: number
  /** Null for a stream whose length is not known. */
  readonly totalBytes: number | null
}

/** A file on disk, or a stream with the name under which it was sent. */
export type SentFile =
  | { readonly path: string; readonly name?: string }
  | { readonly stream: Readable; readonly name: string; readonly bytes?: number }

/** A file, or the rows that an earlier import set aside, which only the machine itself takes in. */
export type ImportFile = SentFile | { readonly setAsideBy: string; readonly name: string }

export interface ImportOptions {
  readonly mode?: ImportMode
  readonly dryRun?: boolean
  /** The first and last day that the file covers, as its sender says. */
  readonly covers?: CoveredDays
  /** Called once the import is on record under this identity, before a byte of the file is read. */
  onStarted?(importId: string): void
  onProgress?(progress: ImportProgress): void
  readonly signal?: AbortSignal
  /** The import is on record already, as `beginImport` left it. */
  readonly begun?: { readonly importId: string }
  /** Waited for before what was written is committed: so that who asks it to stop until then is heard, by `signal`. */
  listen?(): Promise<void>
  /** Whether what ended it early leaves it on record as running, to be begun again; it is then thrown. */
  leaves?(error: unknown): boolean
}
