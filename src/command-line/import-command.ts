import { basename } from 'node:path'
import type { Command as Program } from 'commander'
import {
  type CoveredDays,
  describeColumns,
  type Importer,
  type ImportReport,
  runImport,
  template,
  wrongCover,
} from '../kernel/import/index.ts'
import {
  CandourError,
  type CommandDoor,
  dayAt,
  importersOf,
  type PlainDate,
  parsePlainDate,
  Refused,
  type Session,
  type Terminal,
} from '../kernel/index.ts'
import { modules } from '../modules.ts'

class UnknownKind extends CandourError {
  override readonly status = 422
}

interface Options {
  dryRun?: boolean
  goodRows?: boolean
  coversFrom?: string
  coversTo?: string
}

class NotADate extends CandourError {
  override readonly status = 422
}

function dayGiven(option: string, text: string | undefined): PlainDate | null {
  if (text === undefined) return null
  const read = parsePlainDate(text)
  if (read === null) throw new NotADate(`${option} takes a date that exists, such as 2021-10-01, and not “${text}”`)
  return read
}

/** What the files are said to cover, read before any of them is opened. Throws NotADate and Refused. */
function coversGiven({ coversFrom, coversTo }: Options): CoveredDays {
  const covers = { from: dayGiven('--covers-from', coversFrom), to: dayGiven('--covers-to', coversTo) }
  const wrong = wrongCover(covers, dayAt(new Date()))
  if (wrong) throw new Refused(wrong)
  return covers
}

const count = new Intl.NumberFormat('en-GB')

function importerOf(kind: string): Importer {
  const importers = importersOf(modules)
  const importer = importers.find((i) => i.kind === kind)
  if (importer) return importer
  throw new UnknownKind(`There is no file kind “${kind}”. The kinds are: ${importers.map((i) => i.kind).join(', ')}`)
}

async function importFile(session: Session, terminal: Terminal, importer: Importer, path: string, options: Options) {
  return runImport(
    session.db,
    session.actor,
    importer,
    { path, name: basename(path) },
    {
      mode: options.goodRows ? 'good-rows' : 'all-or-nothing',
      dryRun: options.dryRun ?? false,
      covers: coversGiven(options),
      onProgress: (p) =>
        terminal.progress(`${basename(path)}: ${p.phase}, ${count.format(p.rows)} rows`, p.bytes, p.totalBytes ?? 0),
    },
  )
}

const headlines: Record<ImportReport['status'], string> = {
  done: 'is in the record',
  refused: 'was refused: nothing of it is in the record',
  failed: 'failed: nothing of it is in the record',
  'dry-run': 'was tried: nothing was written',
  interrupted: 'was interrupted: nothing of it is in the record',
}

/** A report as a person reads it at the terminal. */
export function writeReport(report: ImportReport): string {
  const lines = [
    `${report.fileName} ${headlines[report.status]}`,
    `  ${count.format(report.rows)} rows: ${count.format(report.good)} good, ${count.format(report.bad)} bad`,
    `  ${count.format(report.added)} added, ${count.format(report.changed)} changed, ${count.format(report.unchanged)} unchanged` +
      ` (${report.seconds.toFixed(1)} s, ${count.format(Math.round(report.rowsPerSecond))} rows a second)`,
    ...report.notes.map((note) => `  Note: ${note}`),
    ...report.problems.map((p) => `  Line ${p.line}${p.column ? `, ${p.column}` : ''}: ${p.says}`),
  ]
  const more = report.problemCount - report.problems.length
  if (more > 0) lines.push(`  … and ${count.format(more)} more problems, kept with the import`)
  return lines.join('\n')
}

/** `candour import KIND FILE…` */
export function registerImport(program: Program, door: CommandDoor): void {
  program
    .command('import')
    .argument('<kind>', 'what the files hold; “candour import kinds” lists the kinds')
    .argument('[files...]', 'the files, in the order to be taken; without any, prints an example file')
    .option('--dry-run', 'check everything, write nothing')
    .option('--good-rows', 'take the good rows and report the bad; without it a file with a bad row is refused whole')
    .option(
      '--covers-from <date>',
      'the first day that the files cover, such as 2015-01-01, where no row of them tells',
    )
    .option('--covers-to <date>', 'the last day that they cover')
    .description('bring the force’s own files into the record')
    .action(async (kind: string, files: string[], options: Options) => {
      if (kind === 'kinds') return listKinds(door.terminal())
      const importer = importerOf(kind)
      if (files.length === 0) return showTemplate(importer, door.terminal())
      coversGiven(options)
      await door.withSession((session, terminal) => importFiles(session, terminal, importer, files, options))
    })
}

async function importFiles(
  session: Session,
  terminal: Terminal,
  importer: Importer,
  files: readonly string[],
  options: Options,
): Promise<void> {
  const reports: ImportReport[] = []
  for (const file of files) {
    const report = await importFile(session, terminal, importer, file, options)
    reports.push(report)
    if (!terminal.json) terminal.result(writeReport(report), report)
    if (report.status === 'refused' || report.status === 'failed') process.exitCode = 1
  }
  if (terminal.json) terminal.result('', reports)
}

function listKinds(terminal: Terminal): void {
  const importers = importersOf(modules)
  const width = Math.max(...importers.map((i) => i.kind.length))
  terminal.result(
    importers.map((i) => `${i.kind.padEnd(width)}  ${i.describes}`).join('\n'),
    importers.map((i) => ({ kind: i.kind, title: i.title, describes: i.describes, columns: describeColumns(i) })),
  )
}

function showTemplate(importer: Importer, terminal: Terminal): void {
  terminal.result(template(importer), { kind: importer.kind, columns: describeColumns(importer) })
}
