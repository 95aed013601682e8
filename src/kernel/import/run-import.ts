import { setTimeout as delay } from 'node:timers/promises'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Actor } from '../actor.ts'
import { audit } from '../audit.ts'
import { DatabaseAway, DiskFull, databaseFault } from '../database-faults.ts'
import { Forbidden, Refused } from '../errors.ts'
import { isMachine } from '../force.ts'
import { type LogFields, logEvent } from '../log.ts'
import { logAfter } from '../log-after.ts'
import { takeReadersTurn } from '../need-to-know/index.ts'
import { may } from '../permissions.ts'
import { dayAt } from '../plain-date.ts'
import { awaitTurn, momentInTurn } from '../turn.ts'
import type { Db, Tx } from '../tx.ts'
import { fromFile } from '../versioned-table.ts'
import { applyUntold } from './apply-untold.ts'
import { removeFailedRows } from './checks.ts'
import { type CoveredDays, wrongCover } from './covered-days.ts'
import { beginRecord, type Finish, findSameFile, finishRecord, type NewImport } from './import-record.ts'
import type { ApplyCounts, ImportContext, Importer } from './importer.ts'
import { keepOutOfFile } from './keep-out-of-file.ts'
import { keepWhatIsLeftOut } from './left-out.ts'
import { nameOlderRows } from './older-rows.ts'
import { ProblemList } from './problem-list.ts'
import { emptyReading, type FileReading, fileName, readFile } from './read-file.ts'
import type { ImportFile, ImportMode, ImportOptions, ImportPhase, ImportReport, ImportStatus } from './report.ts'
import { applyPurpose, stageRowsSetAside } from './set-aside.ts'
import { openStage, stage } from './staging.ts'
import { takeTurnOfKind } from './turn-of-kind.ts'
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
  readonly covers: CoveredDays
  readonly problems: ProblemList
  readonly reading: FileReading
  readonly signal: AbortSignal | undefined
  readonly listen: ImportOptions['listen'] | undefined
  report(phase: ImportPhase): void
  counts: ApplyCounts
  removed: number
  status: ImportReport['status']
  sameFile: ImportReport['alreadyImported']
}

/**
 * Imports one file: reads it row by row, checks every cell and then the rows together, and writes the good rows, or
 * none where the mode is all-or-nothing (the default) and one row is bad. A dry run does all of it and then undoes it.
 * Of a restricted kind it is audited that somebody tried, before a row is read, and how it ended, before they are told;
 * and whoever sends the file is told nothing that depends on what they may not read. The machine may read all.
 * Everything that enters the record enters in one transaction with the import's status; a file, however wrong, makes a
 * report and no error. Throws Forbidden where the actor is not permitted what the importer asks, and
 * Refused where the days that the file is said to cover end before they begin, or are still to come.
 */
export async function runImport(
  db: ImportDb,
  actor: Actor,
  importer: Importer,
  file: ImportFile,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const start = performance.now()
  const run = newRun(importer, file, options)
  mustBeTaken(actor, importer, run.covers)
  // A sender may break off while this import waits its turn; reading meets the error when it begins.
  if ('stream' in file) file.stream.on('error', () => {})
  if ('setAsideBy' in file && !isMachine(actor)) throw new Forbidden('Rows set aside are taken in at the command line')
  if (!options.begun) {
    await db.write(actor, async (tx) => {
      await beginRecord(tx, actor, { ...run, importer, fileName: fileName(file) })
      await auditRun(tx, run, 'import.begun')
    })
    logEvent('import.begun', about(run, actor))
  }
  options.onStarted?.(run.importId)
  let fault: unknown
  try {
    const seesAll = importer.restricted === true && isMachine(actor)
    await db.write(actor, (tx) => importRows(tx, run), seesAll ? applyPurpose(importer) : `import:${importer.kind}`)
  } catch (error) {
    if (!(error instanceof Undo) && options.leaves?.(error)) throw error
    const counted = run.counts
    if (!(error instanceof Undo)) fault = endWith(run, error)
    const ended = await patiently(run, () => db.write(actor, (tx) => endRecord(tx, run)))
    if (!ended && error instanceof DatabaseAway) {
      run.status = 'done'
      run.counts = counted
      run.reading.notes.splice(-1, 1, 'The database went away while the import was being finished. It went in')
      fault = undefined
    }
  }
  run.report('finished')
  logEvent('import.ended', { ...about(run, actor), status: run.status, ...told(run) }, fault)
  const seconds = (performance.now() - start) / 1000
  return { ...makeReport(run, seconds), ...(fault === undefined ? {} : { fault }) }
}

/**
 * Puts an import on record for a job to do, as `importId`. Throws what `runImport` throws before it begins.
 */
export async function beginImport(tx: Tx, started: NewImport & { readonly importer: Importer }): Promise<void> {
  const { actor } = tx
  mustBeTaken(actor, started.importer, started.covers)
  await beginRecord(tx, actor, { ...started, byJob: true })
  await auditRun(tx, begunRun(started), 'import.begun')
  logAfter(tx, 'import.begun', about(begunRun(started), actor))
}

/** Writes that nothing came of an import that a job was to do, and why. False where it has ended. */
export async function giveUpImport(
  tx: Tx,
  started: Pick<NewImport, 'importId' | 'dryRun'> & { readonly importer: Importer },
  why: string,
): Promise<boolean> {
  const run = { ...begunRun(started), status: 'interrupted' as const }
  const ended = await finishRecord(tx, started.importId, nothingOf(why))
  if (!ended) return false
  await auditRun(tx, run, 'import.ended')
  logAfter(tx, 'import.ended', { ...about(run, tx.actor), status: run.status })
  return true
}

const nothingOf = (why: string): Finish => ({
  status: 'interrupted',
  sha256: null,
  bytes: 0,
  rows: 0,
  good: 0,
  bad: 0,
  ...nothing,
  notes: [why],
  problems: [],
})

const begunRun = ({ importId, importer, dryRun }: Begun): Begun & { status: ImportStatus; reading: FileReading } => ({
  importId,
  importer,
  dryRun,
  status: 'running',
  reading: emptyReading(),
})

interface Begun {
  readonly importId: string
  readonly importer: Importer
  readonly dryRun: boolean
}

/** Throws Forbidden and Refused. */
function mustBeTaken(actor: Actor, importer: Importer, covers: CoveredDays): void {
  if (!may(actor, importer.may)) throw new Forbidden(`You may not import ${importer.title.toLowerCase()}`)
  const wrong = wrongCover(covers, dayAt(new Date()))
  if (wrong) throw new Refused(wrong)
}

/** How long an import waits for a database that went away, to say on record how it ended. */
const patienceMilliseconds = 60_000

/** Does it again while the database is away, for a minute. An import that could not say how it ended is `interrupted`. */
async function patiently<T>({ signal }: Run, work: () => Promise<T>): Promise<T> {
  const until = Date.now() + patienceMilliseconds
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof DatabaseAway) || Date.now() > until || signal?.aborted) throw error
      await delay(500)
    }
  }
}

const about = ({ importer, importId, dryRun }: Begun, { userId }: Actor): LogFields => ({
  kind: importer.kind,
  import: importId,
  user: userId,
  dryRun,
})

/** Of restricted kinds not even a count stands in the log: who watches it may not know how many cases there are. */
function told(run: Run): LogFields {
  if (run.importer.restricted) return {}
  const { rows, bad, added, changed } = totals(run)
  return { rows, bad, added, changed }
}

function newRun(importer: Importer, file: ImportFile, options: ImportOptions): Run {
  const reading = emptyReading()
  return {
    importId: options.begun?.importId ?? uuid(),
    importer,
    file,
    mode: options.mode ?? 'all-or-nothing',
    dryRun: options.dryRun ?? false,
    covers: options.covers ?? { from: null, to: null },
    problems: new ProblemList(),
    reading,
    signal: options.signal,
    listen: options.listen,
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

const contextOf = (tx: Tx, { importId }: Run): ImportContext => ({
  tx,
  importId,
  source: (line) => fromFile(importId, line),
  stage,
})

async function importRows(given: Tx, run: Run): Promise<void> {
  const { importer, reading, problems } = run
  await takeTurn(given, run)
  // The moment at which the turn came: what an earlier import wrote while this one waited was recorded before it.
  const tx = { ...given, at: await momentInTurn(given) }
  const context = contextOf(tx, run)
  await sql`select set_config('work_mem', '256MB', true)`.execute(tx.connection)
  await fillStage(tx, run)
  const tellsAll = importer.restricted !== true || isMachine(tx.actor)
  // Somebody else may have sent the same file, of things that are not for this sender.
  if (reading.sha256 && tellsAll) run.sameFile = await findSameFile(tx, importer.kind, reading.sha256)
  run.signal?.throwIfAborted()
  run.report('checking')
  await keepWhatIsLeftOut(importer, context)
  run.removed = await removeFailedRows(importer, context, problems)
  const good = reading.rows - reading.bad - run.removed
  const refused = good === 0 || (run.mode === 'all-or-nothing' && problems.length > 0)
  run.signal?.throwIfAborted()
  if (!refused) {
    run.report('applying')
    run.counts = tellsAll ? await apply(context, run) : await applyUntold(context, importer, good)
    await keepOutOfFile(context, importer, 'setAsideBy' in run.file ? run.file.setAsideBy : null)
    await run.listen?.()
    run.signal?.throwIfAborted()
  }
  reading.notes.push(...(importer.notes ?? []), ...(tellsAll ? [] : untold))
  run.status = run.dryRun ? 'dry-run' : refused ? 'refused' : 'done'
  if (run.status !== 'done') throw new Undo()
  await endRecord(tx, run)
}

const untold = [
  'How many rows were new, or told something new, is not said: it would tell what the record holds',
  'Rows about what is not open to you wait, unseen, until they are taken in at the command line. Whether there are any is not said either',
]

async function apply(context: ImportContext, { importer, file, reading }: Run): Promise<ApplyCounts> {
  if (importer.restricted) await takeReadersTurn(context.tx)
  if ('setAsideBy' in file) reading.notes.push(...(await nameOlderRows(context, importer, file.setAsideBy)))
  return importer.apply(context)
}

/** False where the record says already how the import ended. */
async function endRecord(tx: Tx, run: Run): Promise<boolean> {
  const ended = await finishRecord(tx, run.importId, finish(run))
  if (ended) await auditRun(tx, run, 'import.ended')
  return ended
}

/** That somebody tried or imported a file of a restricted kind. What it says is not audited. */
async function auditRun(
  tx: Tx,
  {
    importer,
    importId,
    dryRun,
    status,
    reading,
  }: Begun & { readonly status: ImportStatus; readonly reading: FileReading },
  action: string,
): Promise<void> {
  if (!importer.restricted) return
  const ended = action === 'import.ended' ? { status, rows: reading.rows } : {}
  const detail = { kind: importer.kind, dryRun, ...ended }
  const restricted = {
    keptOut: sql`select import_id as id, denied_person_ids, denied_command_ids from kernel.import
      where force_id = ${tx.forceId} and import_id = ${importId}`,
    of: [importId],
  }
  await audit(tx, { action, subjectType: 'import', subjectId: importId, detail, about: [importId], restricted })
}

/** Imports of one kind into one force go one after the other; the second lock tells others that this one is alive. */
async function takeTurn(tx: Tx, run: Run): Promise<void> {
  await awaitTurn(tx, run.importId)
  await takeTurnOfKind(tx, run.importer, () => run.report('waiting'))
}

async function fillStage(tx: Tx, run: Run): Promise<void> {
  const staging = await openStage(tx, run.importer)
  const { importer, file, problems, reading, signal } = run
  if ('setAsideBy' in file) {
    await staging.close()
    reading.rows = await stageRowsSetAside(contextOf(tx, run), importer, file.setAsideBy)
    return
  }
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
  const fault = databaseFault(error)
  const why =
    fault instanceof DiskFull
      ? 'the disk that holds the record is full'
      : fault instanceof DatabaseAway
        ? 'the database went away'
        : 'of a fault in Candour, not in the file'
  run.reading.notes.push(`The import stopped because ${why}. Nothing went in`)
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
