import { resolve } from 'node:path'
import type { Command as Program } from 'commander'
import { exportRecord, readBackupKey, refuseUnfinishedImport, requireNew } from '../backup/index.ts'
import { type CommandDoor, readConfig, type Terminal } from '../kernel/index.ts'
import { openEmbeddedPostgres } from '../kernel/postgres/index.ts'
import { tellRecord } from './tell-record.ts'

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
  const config = readConfig(process.env)
  const { dataDirectory, databaseUrl, walArchive } = config
  const key = plain ? null : await readBackupKey(process.env)
  await requireNew(resolve(file))
  const embedded =
    databaseUrl === null ? await openEmbeddedPostgres({ dataDirectory, walArchive, onProgress: terminal.say }) : null
  try {
    const ownerUrl = databaseUrl ?? embedded?.adminUrl ?? ''
    await refuseUnfinishedImport(ownerUrl)
    const told = { file: resolve(file), encrypted: !plain }
    await tellRecord(terminal, config, ownerUrl, { action: 'export-record', detail: told })
    const { manifest, bytes } = await exportRecord({
      ...terminal,
      file,
      key,
      ownerUrl,
      dataDirectory: embedded === null ? null : dataDirectory,
      sentFilesIn: dataDirectory,
    })
    await tellRecord(terminal, config, ownerUrl, { action: 'export-made', detail: { ...told, bytes } })
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    terminal.result(
      `${file} holds the record as at ${manifest.at}: ${manifest.tables.length} tables, ${count.format(rows)} rows. “candour restore” reads it back`,
      { file, bytes, at: manifest.at, tables: manifest.tables.length, rows, encrypted: !plain },
    )
  } finally {
    await embedded?.release()
  }
}
