import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { type Actor, hasRole } from '../actor.ts'
import { Forbidden } from '../errors.ts'
import { type LogFields, logEvent } from '../log.ts'
import { awaitTurn } from '../turn.ts'
import type { Db, Tx } from '../tx.ts'
import { removeFailedRows } from './checks.ts'
import { beginRecord, type Finish, findSameFile, finishRecord } from './import-record.ts'
import type { ApplyCounts, Importer } from './importer.ts'
import { ProblemList } from './problem-list.ts'
import { emptyReading, type FileReading, fileName, readFile } from './read-file.ts'
import type { ImportFile, ImportMode, ImportOptions, ImportPhase, ImportReport } from './report.ts'
import { openStage, stage } from './staging.ts'
import { UnreadableFile } from './unreadable-file.ts'

export type ImportDb = Pick<Db, 'write'>

const nothing: ApplyCounts = { added: 0, changed: 0, unchanged: 0 }

/** Undoes the transaction without anything having gone wrong. */
class Undo extends Error {}

/** One run of one importer over one file: what it was told and what it knows so far. */
interface Run {
  readonly importId: string
  readonly importer: Importer
  readonly file: ImportFile
  readonly mode: ImportMode
  readonly dryRun: boolean
  readonly problems: ProblemList
  readonly reading: FileReading
  readonly signal: AbortSignal | undefined
  report(phase: ImportPhase): void
  counts: ApplyCounts
  removed: number
  status: ImportReport['status']
  sameFile: ImportReport['alreadyImported']
}

/**
 * Imports one file: reads it row by row, checks every cell and then the rows together, and writes the good rows, or
 * none where the mode is all-or-nothing (the default) and one row is bad. A dry run does all of it and then undoes it.
 * Everything that enters the record enters in one transaction with the import's status; a file, however wrong, makes a
 * report and no error. Throws Forbidden where the actor holds none of the importer's roles.
 */
export async function runImport(
  db: ImportDb,
  actor: Actor,
  importer: Importer,
  file: ImportFile,
  options: ImportOptions = {},
): Promise<ImportReport> {
  if (!hasRole(actor, ...importer.roles)) throw new Forbidden(`You may not import ${importer.title.toLowerCase()}`)
  const start = performance.now()
  const run = newRun(importer, file, options)
  // A sender may break off while this import waits its turn; reading meets the error when it begins.
  if ('stream' in file) file.stream.on('error', () => {})
  await db.write(actor, (tx) => beginRecord(tx, actor, { ...run, kind: importer.kind, fileName: fileName(file) }))
  options.onStarted?.(run.importId)
  logEvent('import.begun', about(run, actor))
  let fault: unknown
  try {
    await db.write(actor, (tx) => importRows(tx, run), 'import')
  } catch (error) {
    if (!(error instanceof Undo)) fault = endWith(run, error)
    await db.write(actor, (tx) => finishRecord(tx, run.importId, finish(run)))
  }
  run.report('finished')
  logEvent('import.ended', { ...about(run, actor), status: run.status, ...told(run) }, fault)
  const seconds = (performance.now() - start) / 1000
  return { ...makeReport(run, seconds), ...(fault === undefined ? {} : { fault }) }
}

const about = ({ importer, importId, dryRun }: Run, { userId }: Actor): LogFields => ({
  kind: importer.kind,
  import: importId,
  user: userId,
  dryRun,
})

/** Kinds of which not even a count stands in the log: who watches it may not know how many cases there are. */
const uncounted: readonly string[] = ['conduct-cases', 'reports', 'risk-assessments', 'referrals-out']

function told(run: Run): LogFields {
  if (uncounted.includes(run.importer.kind)) return {}
  const { rows, bad, added, changed } = totals(run)
  return { rows, bad, added, changed }
}

function newRun(importer: Importer, file: ImportFile, options: ImportOptions): Run {
  const reading = emptyReading()
  return {
    importId: uuid(),
    importer,
    file,
    mode: options.mode ?? 'all-or-nothing',
    dryRun: options.dryRun ?? false,
    problems: new ProblemList(),
    reading,
    signal: options.signal,
    report: (phase) => {
      const { rows, bytes, totalBytes } = reading
      options.onProgress?.({ phase, rows, bytes, totalBytes })
    },
    counts: nothing,
    removed: 0,
    status: 'failed',
    sameFile: undefined,
  }
}

async function importRows(given: Tx, run: Run): Promise<void> {
  const { importer, reading, problems } = run
  await takeTurn(given, run)
  // The moment at which the turn came: what an earlier import wrote while this one waited was recorded before it.
  const tx = { ...given, at: await momentNow(given) }
  const context = { tx, importId: run.importId, stage }
  await sql`select set_config('work_mem', '256MB', true)`.execute(tx.connection)
  await fillStage(tx, run)
  if (reading.sha256) run.sameFile = await findSameFile(tx, importer.kind, reading.sha256)
  run.signal?.throwIfAborted()
  run.report('checking')
  run.removed = await removeFailedRows(importer, context, problems)
  const good = reading.rows - reading.bad - run.removed
  const refused = good === 0 || (run.mode === 'all-or-nothing' && problems.length > 0)
  run.signal?.throwIfAborted()
  if (!refused) {
    run.report('applying')
    run.counts = await importer.apply(context)
    run.signal?.throwIfAborted()
  }
  run.status = run.dryRun ? 'dry-run' : refused ? 'refused' : 'done'
  if (run.status !== 'done') throw new Undo()
  await finishRecord(tx, run.importId, finish(run))
}

/** Imports of one kind into one force go one after the other; the second lock tells others that this one is alive. */
async function takeTurn(tx: Tx, run: Run): Promise<void> {
  const turn = `import ${tx.forceId} ${run.importer.kind}`
  await awaitTurn(tx, run.importId)
  const { rows } = await sql<{ mine: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${turn}, 0)) as mine`.execute(tx.connection)
  if (rows[0]?.mine) return
  run.report('waiting')
  await awaitTurn(tx, turn)
}

async function momentNow(tx: Tx): Promise<Date> {
  const { rows } = await sql<{ at: Date }>`
    select date_trunc('milliseconds', clock_timestamp()) + interval '1 millisecond' as at`.execute(tx.connection)
  return rows[0]?.at ?? tx.at
}

async function fillStage(tx: Tx, run: Run): Promise<void> {
  const staging = await openStage(tx, run.importer)
  const { importer, file, problems, reading, signal } = run
  try {
    const onProgress = () => run.report('reading')
    await readFile({ importer, file, problems, reading, signal, sink: staging.write, onProgress })
  } finally {
    // Also when reading failed: the connection has to leave COPY before it can be rolled back.
    await staging.close()
  }
}

/** The status and the words for what ended a run early; returns the error where it is our fault. */
function endWith(run: Run, error: unknown): unknown {
  run.counts = nothing
  if (error instanceof UnreadableFile) {
    run.problems.close({ line: error.line, column: null, value: null, says: error.message })
    run.status = run.dryRun ? 'dry-run' : 'refused'
    return undefined
  }
  if (run.signal?.aborted) {
    run.status = 'interrupted'
    run.reading.notes.push('The import was stopped. Nothing went in')
    return undefined
  }
  run.status = 'failed'
  run.reading.notes.push('The import stopped because of a fault in Candour, not in the file. Nothing went in')
  return error
}

function totals(run: Run): Pick<ImportReport, 'rows' | 'good' | 'bad' | 'added' | 'changed' | 'unchanged'> {
  const { rows } = run.reading
  const bad = run.reading.bad + run.removed
  return { rows, good: rows - bad, bad, ...run.counts }
}

const finish = (run: Run): Finish => ({
  status: run.status,
  sha256: run.reading.sha256,
  bytes: run.reading.bytes,
  ...totals(run),
  notes: run.reading.notes,
  problems: run.problems.inOrder(),
})

function makeReport(run: Run, seconds: number): ImportReport {
  return {
    importId: run.importId,
    kind: run.importer.kind,
    fileName: fileName(run.file),
    sha256: run.reading.sha256,
    mode: run.mode,
    dryRun: run.dryRun,
    status: run.status,
    ...totals(run),
    problems: run.problems.inOrder().slice(0, 1000),
    problemCount: run.problems.length,
    notes: run.reading.notes,
    seconds,
    rowsPerSecond: Math.round(run.reading.rows / seconds),
    ...(run.sameFile ? { alreadyImported: run.sameFile } : {}),
  }
}
