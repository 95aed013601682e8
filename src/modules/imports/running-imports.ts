import { type CoveredDays, type Importer, type ImportProgress, runImport } from '../../kernel/import/index.ts'
import { type Actor, CandourError, type Db, logEvent } from '../../kernel/index.ts'
import { keepUpload } from '../../web/index.ts'

/** Each import holds one of the pool's connections until it ends; the pages need the others. */
export const mostAtOnce = 4

/** This process already imports as many files as it may. */
export class TooManyImports extends CandourError {
  override readonly status = 503
  constructor() {
    super(`${mostAtOnce} files are being imported already. Wait until one of them is done, then send yours again`)
  }
}

/** An import that this process is at work on. */
export interface RunningImport {
  readonly progress: ImportProgress
  readonly startedBy: string
  /** Somebody asked for it to stop; it does so at its next step. */
  readonly stopping: boolean
}

export interface ImportRequest {
  readonly db: Db
  readonly actor: Actor
  readonly importer: Importer
  readonly file: { readonly path: string; readonly name: string }
  readonly mode: 'all-or-nothing' | 'good-rows'
  readonly dryRun: boolean
  readonly covers: CoveredDays
}

/** The imports that this process runs in the background, started from the pages. */
export interface RunningImports {
  /** Null where this process does not run it: it has ended, or another process runs it. */
  find(importId: string): RunningImport | null
  /**
   * Takes the uploaded file out of its request and begins to import it. Resolves to the import's identity as soon as it
   * is on record. Throws TooManyImports, and what `runImport` throws before it begins.
   */
  start(request: ImportRequest): Promise<string>
  /** Asks an import to stop. False where this process does not run it. */
  stop(importId: string): boolean
  /** Stops all and waits for their end: nothing of them is in the record. */
  close(): Promise<void>
}

/** What goes wrong inside Candour is in the log, with the import's end; its report says only that something did. */
export function runningImports(): RunningImports {
  const jobs = new Map<string, Job>()
  const endings = new Set<Promise<void>>()

  async function start(request: ImportRequest): Promise<string> {
    if (endings.size >= mostAtOnce) throw new TooManyImports()
    const started = Promise.withResolvers<string>()
    // Before it is on record, what goes wrong is the caller's to hear; after that only the log can be told.
    let failed: (error: unknown) => void = started.reject
    const ended = run(request, (importId) => {
      failed = (error) => logEvent('work.failed', { work: 'an import', import: importId }, error)
      started.resolve(importId)
    })
      .catch((error) => failed(error))
      .finally(() => endings.delete(ended))
    endings.add(ended)
    return started.promise
  }

  async function run(request: ImportRequest, onStarted: (importId: string) => void): Promise<void> {
    const { db, actor, importer, mode, dryRun, covers } = request
    const kept = await keepUpload(request.file.path)
    const job = new Job(actor)
    let importId = ''
    try {
      const file = { path: kept.path, name: request.file.name }
      await runImport(db, actor, importer, file, {
        mode,
        dryRun,
        covers,
        signal: job.abort.signal,
        onStarted(id) {
          importId = id
          jobs.set(id, job)
          onStarted(id)
        },
        onProgress(progress) {
          job.progress = progress
        },
      })
    } finally {
      jobs.delete(importId)
      await kept.remove()
    }
  }

  return {
    find: (importId) => jobs.get(importId) ?? null,
    start,
    stop(importId) {
      const job = jobs.get(importId)
      job?.abort.abort()
      return job !== undefined
    },
    async close() {
      for (const { abort } of jobs.values()) abort.abort()
      await Promise.all(endings)
    },
  }
}

class Job implements RunningImport {
  readonly abort = new AbortController()
  readonly startedBy: string
  progress: ImportProgress = { phase: 'reading', rows: 0, bytes: 0, totalBytes: null }

  constructor(actor: Actor) {
    this.startedBy = actor.userId
  }

  get stopping(): boolean {
    return this.abort.signal.aborted
  }
}
