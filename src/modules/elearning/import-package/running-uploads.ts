import { type Actor, CandourError, type Db, newId } from '../../../kernel/index.ts'
import { keepUpload } from '../../../web/index.ts'
import { importPackage, type PackageProgress } from './import-package.ts'

/** Each holds one of the pool's connections while it stores; the pages need the others. */
const mostAtOnce = 3
/** How long what became of an upload can be read. */
const keptMilliseconds = 60 * 60 * 1000

export class TooManyUploads extends CandourError {
  override readonly status = 503
}

/** A package on its way in, or what became of it. */
export interface RunningUpload {
  readonly uploadId: string
  readonly fileName: string
  readonly startedBy: string
  readonly progress: PackageProgress | null
  readonly stopping: boolean
  readonly outcome: UploadOutcome | null
}

export type UploadOutcome = { readonly packageId: string } | { readonly error: unknown }

export interface UploadOrder {
  readonly db: Db
  readonly actor: Actor
  readonly file: { readonly path: string; readonly name: string }
  readonly origin: string
}

/** The packages this process is bringing in, started from the pages. */
export interface RunningUploads {
  /** Takes the file out of its request and begins. Throws TooManyUploads. */
  start(order: UploadOrder): Promise<RunningUpload>
  find(uploadId: string): RunningUpload | undefined
  /** Resolves when it has ended, or after so many milliseconds. */
  settled(uploadId: string, milliseconds: number): Promise<void>
  stop(uploadId: string): void
  close(): Promise<void>
}

/** `tell` is given what went wrong inside Candour. */
export function runningUploads(tell: (error: unknown) => void): RunningUploads {
  const uploads = new Map<string, Upload>()

  return {
    async start({ db, actor, file, origin }) {
      const active = [...uploads.values()].filter(({ outcome }) => outcome === null)
      if (active.length >= mostAtOnce) {
        throw new TooManyUploads(`${mostAtOnce} courses are being brought in already. Try again when one is done`)
      }
      const kept = await keepUpload(file.path)
      const upload = new Upload(file.name, actor)
      uploads.set(upload.uploadId, upload)
      upload.ended = importPackage({
        db,
        actor,
        path: kept.path,
        fileName: file.name,
        origin,
        signal: upload.abort.signal,
        onProgress(progress) {
          upload.progress = progress
        },
      })
        .then(
          ({ packageId }) => {
            upload.outcome = { packageId }
          },
          (error) => {
            upload.outcome = { error }
            if (!(error instanceof CandourError) || error.status >= 500) tell(error)
          },
        )
        .finally(async () => {
          await kept.remove()
          setTimeout(() => uploads.delete(upload.uploadId), keptMilliseconds).unref()
        })
      return upload
    },
    find: (uploadId) => uploads.get(uploadId),
    async settled(uploadId, milliseconds) {
      const late = new Promise<void>((resolve) => setTimeout(resolve, milliseconds).unref())
      await Promise.race([uploads.get(uploadId)?.ended, late])
    },
    stop: (uploadId) => uploads.get(uploadId)?.abort.abort(),
    async close() {
      for (const { abort } of uploads.values()) abort.abort()
      await Promise.all([...uploads.values()].map(({ ended }) => ended))
    },
  }
}

class Upload implements RunningUpload {
  readonly uploadId = newId()
  readonly abort = new AbortController()
  readonly fileName: string
  readonly startedBy: string
  progress: PackageProgress | null = null
  outcome: UploadOutcome | null = null
  ended: Promise<void> = Promise.resolve()

  constructor(fileName: string, actor: Actor) {
    this.fileName = fileName
    this.startedBy = actor.userId
  }

  get stopping(): boolean {
    return this.abort.signal.aborted
  }
}
