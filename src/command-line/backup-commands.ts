import { writeFile } from 'node:fs/promises'
import { Option, type Command as Program } from 'commander'
import {
  lookInto,
  makeBackup,
  newKeyFile,
  readBackup,
  readBackupKey,
  settleErasures,
  tryBackup,
} from '../backup/index.ts'
import { type CommandDoor, Refused, readConfig, type Terminal } from '../kernel/index.ts'
import { readCheckpointSettings } from '../modules/access/index.ts'
import { journals } from './journals.ts'
import { requireEmbedded } from './require-embedded.ts'
import type { RestoreOptions } from './restore-record.ts'
import { tellRecord } from './tell-record.ts'

const count = new Intl.NumberFormat('en-GB')
const megabytes = (bytes: number): string => `${count.format(Math.ceil(bytes / 1e6))} MB`

/** `candour backup FILE`, `backup verify`, `backup key` and `restore FILE`. */
export function registerBackup(program: Program, door: CommandDoor): void {
  const backup = program
    .command('backup')
    .argument('<file>', 'the file to make; one that is there is never overwritten')
    .description('copy the whole record, running or not, into one encrypted file')
    .addOption(new Option('--by-schedule', 'run by the site itself').hideHelp())
    .action((file: string, options: { bySchedule?: boolean }) =>
      make(door.terminal(), file, options.bySchedule ?? false),
    )

  backup
    .command('verify')
    .argument('<file>')
    .option('--deep', 'restore it into a folder that is thrown away, and check the audit record in it')
    .description('check that a backup can be opened and is whole')
    .action((file: string, options: { deep?: boolean }) => verify(door.terminal(), file, options.deep ?? false))

  backup
    .command('key')
    .argument('<file>', 'the key file to make, for CANDOUR_BACKUP_KEY_FILE')
    .description('make a key for backups, in place of a passphrase')
    .action((file: string) => makeKey(door.terminal(), file))

  program
    .command('restore')
    .argument('<file>', 'a backup, or an export')
    .option('--to <moment>', 'bring it on to a moment, such as 2026-11-26T14:30:00Z, or to the “latest” there is')
    .description('restore a record into an empty data folder (CANDOUR_DATA)')
    .option('--history <number>', 'along which log, where copies of the record were written to beside it')
    .option(
      '--erasures <file>',
      'a journal of erasures to apply again, beside those in the backup and in CANDOUR_BACKUP_TO',
    )
    .action(async (file: string, options: RestoreOptions) => {
      const { restoreRecord } = await import('./restore-record.ts')
      await restoreRecord(door.terminal(), file, options)
    })
}

async function make(terminal: Terminal, file: string, bySchedule: boolean): Promise<void> {
  const config = readConfig(process.env)
  requireEmbedded(config, 'Back')
  const key = await readBackupKey(process.env)
  const made = await makeBackup({
    ...terminal,
    ...config,
    file,
    key,
    // A copy is not held up by it.
    beforeCopying: (ownerUrl) =>
      settleErasures(ownerUrl, journals(config)).catch((error: Error) =>
        terminal.say(`What became of the erasures that were noted could not be looked at: ${error.message}`),
      ),
    tell: (ownerUrl, event) => tellRecord(terminal, config, ownerUrl, { ...event, bySchedule }),
  })
  terminal.result(
    `${made.file} holds the record as at ${made.endedAt}: ${count.format(made.files)} files, ${megabytes(made.bytes)}. “candour backup verify --deep” tries it`,
    made,
  )
}

async function verify(terminal: Terminal, file: string, deep: boolean): Promise<void> {
  const key = await readBackupKey(process.env)
  const { publicKeysPath } = readCheckpointSettings(process.env)
  const checked = deep
    ? await tryBackup({ ...terminal, file, key, look: (tried) => lookInto(tried, publicKeysPath) })
    : {
        ...(await readBackup(file, key, { bytes: (done) => terminal.progress(`Checked ${megabytes(done)}`) })),
        found: null,
      }
  const { about, manifest, found } = checked
  const inside = found
    ? `. Restored for a try: ${count.format(found.rows)} rows in ${found.tables} tables, and an audit record of ${count.format(found.auditEntries)} entries that is whole`
    : ''
  terminal.result(
    `${file} is whole: ${about.force ?? 'no force’s record'} as at ${manifest.endedAt}, ${count.format(manifest.files.length)} files, made by Candour ${about.software} on PostgreSQL ${about.postgres}${inside}`,
    { file, whole: true, about, endedAt: manifest.endedAt, files: manifest.files.length, found },
  )
}

async function makeKey(terminal: Terminal, file: string): Promise<void> {
  const { text, recipient } = await newKeyFile()
  await writeFile(file, text, { flag: 'wx', mode: 0o600, flush: true }).catch((error: NodeJS.ErrnoException) => {
    throw new Refused(
      error.code === 'EEXIST' ? `${file} is there already` : `${file} cannot be written (${error.code})`,
    )
  })
  terminal.result(
    `${file} holds the key. Without it no backup made with it can be opened. Its public half: ${recipient}`,
    {
      file,
      recipient,
    },
  )
}
