import { z } from 'zod'
import {
  beginImport,
  type CoveredDays,
  findImport,
  giveUpImport,
  type Importer,
  type ImportMode,
  type ImportRecord,
  runImport,
} from '../../../kernel/import/index.ts'
import {
  type Actor,
  addJob,
  DatabaseAway,
  type Db,
  type JobContext,
  jobFileBytes,
  jobKind,
  newId,
  Refused,
  stopJob,
  type TypedJobKind,
  writeMoment,
} from '../../../kernel/index.ts'
import { sendMail } from '../../mail/index.ts'
import { importerOf } from '../readers.ts'
import { progressOfJob } from './progress.ts'

interface Payload {
  readonly importId: string
}

export interface SentImport {
  readonly importer: Importer
  readonly file: { readonly path: string; readonly name: string }
  readonly mode: ImportMode
  readonly dryRun: boolean
  readonly covers: CoveredDays
}

/** Imports that are done by the queue: the job has the identity of its import. */
export interface ImportJobs {
  readonly kind: TypedJobKind<Payload>
  /** Keeps the file and puts its import on record; resolves to its identity. Throws Forbidden and Refused. */
  send(db: Db, actor: Actor, sent: SentImport): Promise<string>
  /** Asks an import of this sender's to stop. False where it has ended. */
  stop(db: Db, actor: Actor, record: ImportRecord): Promise<boolean>
}

export function importJobs(importers: readonly Importer[]): ImportJobs {
  const kind = jobKind<Payload>({
    kind: 'imports.import-file',
    title: 'Import a file',
    payload: z.strictObject({ importId: z.string() }),
    long: true,
    canRetry: false,
    async run(context) {
      const { db, actor, jobId } = context
      const record = await db.read(actor, (tx) => findImport(tx, jobId))
      // A process that was killed may have brought it in, and not have said so.
      if (record?.status === 'running') {
        const importer = importerOf(importers, record)
        if (!importer) throw new Refused(`This version of Candour does not know files of the kind ${record.kind}`)
        await importFile(context, importer, record)
      }
      await tellSender(context)
    },
    abandoned: ({ db, actor, jobId, why }) =>
      db.write(actor, async (tx) => {
        const record = await findImport(tx, jobId)
        const importer = record && importerOf(importers, record)
        if (importer) await giveUpImport(tx, { ...record, importer }, `${why}. Nothing went in`)
      }),
  })
  return {
    kind,
    async send(db, actor, { importer, file, mode, dryRun, covers }) {
      const importId = newId()
      db.mustHaveRoom()
      await db.write(actor, async (tx) => {
        await beginImport(tx, { importId, importer, fileName: file.name, mode, dryRun, covers })
        await addJob(tx, kind, { importId }, { jobId: importId, file, seenByAll: importer.restricted !== true })
      })
      return importId
    },
    stop: (db, actor, record) =>
      db.write(actor, async (tx) => {
        const stopped = await stopJob(tx, record.importId)
        const importer = importerOf(importers, record)
        if (stopped === 'stopped' && importer) {
          await giveUpImport(tx, { ...record, importer }, 'The import was stopped. Nothing went in')
        }
        return stopped !== 'over'
      }),
  }
}

/** Whoever sent a file that took longer than this has left its page. */
const longMilliseconds = 60_000

/** The words say nothing of the file, not even its name: mail is read by others than those it is for. */
async function tellSender({ db, actor, jobId }: JobContext): Promise<void> {
  await db.write(actor, async (tx) => {
    const record = await findImport(tx, jobId)
    if (!record?.finishedAt) return
    if (record.finishedAt.getTime() - record.startedAt.getTime() < longMilliseconds) return
    await sendMail(tx, {
      key: `import ended ${jobId}`,
      to: { userId: record.startedBy },
      subject: 'A file that you sent to Candour has been dealt with',
      text: `The file that you sent on ${writeMoment(record.startedAt)} has been dealt with. What became of it is on its page:`,
      path: `/imports/${jobId}`,
    })
  })
}

/** What comes of it stands in the import's own report; where the fault is ours the job has failed as well. */
async function importFile(context: JobContext, importer: Importer, record: ImportRecord): Promise<void> {
  const { db, actor, jobId, signal, isLast } = context
  const bytes = await db.read(actor, (tx) => jobFileBytes(tx, jobId))
  const file = { stream: context.openFile(), name: record.fileName, bytes }
  const report = await runImport(db, actor, importer, file, {
    mode: record.mode,
    dryRun: record.dryRun,
    covers: { from: record.coversFrom, to: record.coversTo },
    begun: record,
    signal,
    listen: context.listen,
    leaves: (error) => context.handsBack() || (error instanceof DatabaseAway && !isLast),
    onProgress: (progress) => context.report(progressOfJob(progress, importer)),
  })
  if (report.fault !== undefined) {
    // It is in the log already, as the end of the import.
    throw new Refused('The import stopped by a fault in Candour or its database. Its own page and the log tell more')
  }
}
