import { type ImportReport, runImport } from '../kernel/import/index.ts'
import {
  CandourError,
  createForce,
  type Db,
  type Force,
  importersOf,
  type PlainDate,
  systemActor,
} from '../kernel/index.ts'
import { modules } from '../modules.ts'
import { addUsers } from './add-users.ts'
import { analyze } from './analyze.ts'
import { addCourses } from './elearning/courses.ts'
import { sampleFiles } from './files.ts'
import { addRequests } from './foi/add-requests.ts'
import { inventForce } from './force.ts'
import { livedUntil } from './lived-until.ts'
import type { SampleFile } from './sample-file.ts'
import type { SampleSize } from './sizes.ts'

/** A file of the sample force was refused: our own mistake, told as a force would be told. */
class SampleRefused extends CandourError {}

export interface LoadSample {
  readonly db: Db
  readonly ownerUrl: string
  /** The sample force that is there already; null in an empty record. */
  readonly force: Force | null
  readonly size: SampleSize
  /** The number from which the whole force is drawn. */
  readonly seed: number
  /** The day to which the force has lived: today, where none is given. */
  readonly until?: PlainDate
  onProgress?(text: string, done?: number, of?: number): void
}

/** What was loaded of one kind. */
export interface SampleCount {
  readonly kind: string
  readonly rows: number
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly seconds: number
  readonly rowsPerSecond: number
}

export interface LoadedSample {
  readonly force: Force
  readonly text: string
  readonly seconds: number
  readonly counts: readonly SampleCount[]
}

const write = new Intl.NumberFormat('en-GB')

/**
 * Invents a force as it has lived until a day and loads it through the importers that a real force uses. Loading the same
 * size and seed again to the same day changes nothing; to a later day, it adds what has happened since. Throws Refused
 * where the sample force cannot live to that day, SampleRefused with what an importer said where it refused a file.
 */
export async function loadSample(load: LoadSample): Promise<LoadedSample> {
  const started = performance.now()
  const until = livedUntil(load.until)
  const force =
    load.force ??
    (await createForce(load.ownerUrl, {
      name: 'Thameside Police',
      shortName: 'Thameside',
      referencePrefix: '01',
      isSample: true,
    }))
  const invented = inventForce(load.size, load.seed, until)
  const counts = await importAll(load, force, [...sampleFiles(invented)])
  if (counts.some(({ added, changed }) => added + changed > 0)) await analyze(load.ownerUrl)
  await addUsers(load.db, force, invented.known)
  await addCourses(load.db, force)
  // In a record that has lived to an earlier day they would be overdue before anybody saw them.
  if (load.force === null && until === livedUntil()) await addRequests(load.db, force, load.seed, until)
  const seconds = (performance.now() - started) / 1000
  const rows = counts.reduce((sum, count) => sum + count.rows, 0)
  const text = `The record of ${force.name}, an invented force, holds ${write.format(rows)} rows of its files (${seconds.toFixed(1)} seconds)`
  load.onProgress?.(text, counts.length, counts.length)
  return { force, text, seconds, counts }
}

/** What only people and units come before. */
const first: ReadonlySet<string> = new Set(['units', 'people', 'posts'])
const training: ReadonlySet<string> = new Set(
  importersOf(modules.filter(({ name }) => name === 'training')).map(({ kind }) => kind),
)
/** The schemas into which either half writes while the other does. */
const trainingWrites = 'training'
const othersWrite = ['response', 'conduct', 'policy', 'funding', 'public_site', 'disclosure']

/**
 * Imports the files, those of training beside all others: the two know nothing of each other, and the database works on
 * each with a processor of its own. Where one file fails the other stops, and the failure is thrown once both have.
 */
async function importAll(load: LoadSample, force: Force, files: readonly SampleFile[]): Promise<SampleCount[]> {
  const counts = new Map<SampleFile, SampleCount>()
  const stop = new AbortController()
  const importEach = async (some: readonly SampleFile[], others: readonly string[]): Promise<void> => {
    for (const file of some) {
      if (stop.signal.aborted) return
      const onRows = (rows: number) =>
        load.onProgress?.(`${file.name}${rows > 0 ? `, ${write.format(rows)} rows` : ''}`, counts.size, files.length)
      const report = await importFile(load, force, file, { onRows, signal: stop.signal })
      if (report.added + report.changed >= 1000) await analyze(load.ownerUrl, others)
      const { kind, rows, added, changed, unchanged, seconds, rowsPerSecond } = report
      counts.set(file, { kind, rows, added, changed, unchanged, seconds, rowsPerSecond })
    }
  }
  const orStop = async (work: Promise<void>): Promise<void> => {
    try {
      await work
    } catch (error) {
      stop.abort(error)
    }
  }
  await importEach(
    files.filter(({ kind }) => first.has(kind)),
    [],
  )
  const [taught, others] = [
    files.filter(({ kind }) => training.has(kind)),
    files.filter(({ kind }) => !first.has(kind) && !training.has(kind)),
  ]
  await Promise.all([orStop(importEach(taught, othersWrite)), orStop(importEach(others, [trainingWrites]))])
  stop.signal.throwIfAborted()
  return files.flatMap((file) => counts.get(file) ?? [])
}

async function importFile(
  { db }: LoadSample,
  force: Force,
  file: SampleFile,
  { onRows, signal }: { onRows(rows: number): void; signal: AbortSignal },
): Promise<ImportReport> {
  const importer = importersOf(modules).find(({ kind }) => kind === file.kind)
  if (!importer) throw new SampleRefused(`There is no importer of ${file.kind} for the sample force`)
  const report = await runImport(
    db,
    systemActor(force.forceId),
    importer,
    { stream: file.open(), name: file.name },
    { mode: 'all-or-nothing', covers: file.covers, signal, onProgress: ({ rows }) => onRows(rows) },
  )
  if (report.status === 'done') return report
  if (report.fault instanceof Error) throw report.fault
  const [first] = report.problems
  throw new SampleRefused(
    `${file.name} was refused: ${write.format(report.problemCount)} problems. Line ${first?.line}, ${first?.column}: ${first?.says}`,
  )
}
