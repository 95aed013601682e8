import type { Command as Program } from 'commander'
import { exportRecord, readBackupKey } from '../backup/index.ts'
import { type CommandDoor, readConfig, type Terminal } from '../kernel/index.ts'
import { openEmbeddedPostgres } from '../kernel/postgres/index.ts'

const count = new Intl.NumberFormat('en-GB')

/** `candour export FILE` */
export function registerExport(program: Program, door: CommandDoor): void {
  program
    .command('export')
    .argument('<file>', 'the file to make; one that is there is never overwritten')
    .option('--plain', 'do not encrypt it: whoever gets hold of it can read everything')
    .description('write the whole record as open files, a table a file, zipped and encrypted')
    .action((file: string, options: { plain?: boolean }) => exportAll(door.terminal(), file, options.plain ?? false))
}

/** Reads the schema as it is: a record is exported before it is upgraded. */
async function exportAll(terminal: Terminal, file: string, plain: boolean): Promise<void> {
  const { dataDirectory, databaseUrl, walArchive } = readConfig(process.env)
  const key = plain ? null : await readBackupKey(process.env)
  const embedded =
    databaseUrl === null ? await openEmbeddedPostgres({ dataDirectory, walArchive, onProgress: terminal.say }) : null
  try {
    const { manifest, bytes } = await exportRecord({
      ...terminal,
      file,
      key,
      ownerUrl: databaseUrl ?? embedded?.adminUrl ?? '',
      dataDirectory: embedded === null ? null : dataDirectory,
    })
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    terminal.result(
      `${file} holds the record as at ${manifest.at}: ${manifest.tables.length} tables, ${count.format(rows)} rows. “candour restore” reads it back`,
      { file, bytes, at: manifest.at, tables: manifest.tables.length, rows, encrypted: !plain },
    )
  } finally {
    await embedded?.release()
  }
}
