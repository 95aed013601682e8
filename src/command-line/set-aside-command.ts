import type { Command as Program } from 'commander'
import { applyPurpose, type ImportReport, listRowsSetAside, runImport } from '../kernel/import/index.ts'
import { type CommandDoor, importersOf, type Session, type Terminal } from '../kernel/index.ts'
import { modules } from '../modules.ts'
import { writeReport } from './import-command.ts'

const restricted = importersOf(modules).filter((importer) => importer.restricted)

/** `candour set-aside`: rows that did not go in, because their senders may not read what they are about. */
export function registerSetAside(program: Program, door: CommandDoor): void {
  const command = program
    .command('set-aside')
    .description(
      'list the rows of restricted files that were set aside, because their senders may not read what they are about',
    )
    .action(() => door.withSession(list))
  command
    .command('take')
    .option(
      '--good-rows',
      'take the good rows and drop the bad, which are kept as problems; without it a file waits whole',
    )
    .description('bring the rows that were set aside into the record, kind by kind, in the order in which they came')
    .action((options: { goodRows?: boolean }) =>
      door.withSession((session, terminal) => take(session, terminal, options.goodRows ?? false)),
    )
}

const waiting = ({ db, actor }: Session) =>
  Promise.all(
    restricted.map(async (importer) => ({
      importer,
      files: await db.read(actor, (tx) => listRowsSetAside({ tx }, importer), applyPurpose(importer)),
    })),
  )

async function list(session: Session, terminal: Terminal): Promise<void> {
  const files = (await waiting(session)).flatMap((each) => each.files)
  const lines = files.map(({ kind, importId, rows }) => `${kind}  ${rows} rows of import ${importId}`)
  terminal.result(lines.length > 0 ? lines.join('\n') : 'No rows are set aside', files)
}

async function take({ db, actor, ...session }: Session, terminal: Terminal, goodRows: boolean): Promise<void> {
  const reports: ImportReport[] = []
  for (const { importer, files } of await waiting({ db, actor, ...session })) {
    for (const { importId } of files) {
      const file = { setAsideBy: importId, name: `Rows set aside by ${importId}` }
      const report = await runImport(db, actor, importer, file, { mode: goodRows ? 'good-rows' : 'all-or-nothing' })
      reports.push(report)
      if (!terminal.json) terminal.result(writeReport(report), report)
      if (report.status !== 'done') process.exitCode = 1
    }
  }
  if (terminal.json) terminal.result('', reports)
  else if (reports.length === 0) terminal.result('No rows are set aside', reports)
}
