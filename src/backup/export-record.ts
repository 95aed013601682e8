import { PassThrough, Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { ZipFile } from 'yazl'
import { softwareVersion } from '../kernel/index.ts'
import type { BackupKey } from './backup-key.ts'
import { type ExportedTable, type ExportManifest, exportManifestName } from './export-manifest.ts'
import { exportReadme } from './export-readme.ts'
import { hashing } from './hashing.ts'
import { keptFiles } from './kept-files.ts'
import { columnList, type RecordTable, recordSequences, recordTables } from './record-tables.queries.ts'
import { seal, writeWhole } from './sealed-file.ts'

export interface ExportRecord {
  readonly ownerUrl: string
  readonly file: string
  /** Null writes the files open, as anybody can read them. */
  readonly key: BackupKey | null
  /** The data folder whose other files go with it; null where the database is elsewhere. */
  readonly dataDirectory: string | null
  /** Where the database is elsewhere: the data folder of which only the files that people sent go with it. */
  readonly sentFilesIn?: string
  progress(text: string, done?: number, of?: number): void
}

/**
 * Writes the whole record, as at one moment, into a zip of open files: a table a file, a list of them, and a README that
 * says what each column is. Reads as the owner, and fails rather than leave out rows that it may not see.
 */
export async function exportRecord(options: ExportRecord): Promise<{ manifest: ExportManifest; bytes: number }> {
  const client = new pg.Client({ connectionString: options.ownerUrl, application_name: 'candour export' })
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read, read only')
    await client.query(`set local row_security = off; set local timezone = 'UTC'; set local datestyle = 'ISO';
      set local intervalstyle = 'iso_8601'; set local extra_float_digits = 1; set local bytea_output = 'hex'`)
    const zip = new ZipFile()
    const made: { manifest?: ExportManifest } = {}
    const packed = new PassThrough()
    // The list's and its streams' errors come out of the zip; with nobody to hear them they end the process.
    zip.on('error', (error: Error) => packed.destroy(error))
    Readable.from(zip.outputStream).pipe(packed)
    const filled = fill(zip, client, options, made).catch((error: Error) => void packed.destroy(error))
    const bytes = await writeWhole(options.file, options.key === null ? packed : await seal(packed, options.key))
    await filled
    if (made.manifest === undefined) throw new Error('The export ended before its list was written')
    return { manifest: made.manifest, bytes }
  } finally {
    await client.end()
  }
}

async function fill(
  zip: ZipFile,
  client: pg.Client,
  { progress, dataDirectory, sentFilesIn }: ExportRecord,
  made: { manifest?: ExportManifest },
): Promise<void> {
  const tables = await recordTables(client)
  const exported: ExportedTable[] = []
  for (const [index, table] of tables.entries()) {
    progress(`Exporting ${table.schema}.${table.table}`, index, tables.length)
    exported.push(await addTable(zip, client, table))
  }
  const manifest = { ...(await describeSchema(client)), tables: exported, sequences: await recordSequences(client) }
  const from = dataDirectory ?? sentFilesIn
  const files = from === undefined ? [] : keptFiles(from, { ofRecord: dataDirectory === null })
  for await (const { path, content } of files) {
    // The password of the database that was left, which the new one does not have.
    if (path === 'credentials.json') continue
    zip.addReadStream(content, `files/${path}`)
    await finished(content)
  }
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), exportManifestName)
  zip.addBuffer(Buffer.from(exportReadme(manifest)), 'README.txt')
  made.manifest = manifest
  zip.end()
}

async function addTable(zip: ZipFile, client: pg.Client, table: RecordTable): Promise<ExportedTable> {
  const file = `tables/${table.schema}.${table.table}.csv`
  const copy = client.query(
    copyTo(`copy (select ${columnList(table.columns)} from ${table.name}) to stdout with (format csv, header)`),
  )
  const { through, sum } = hashing()
  copy.on('error', (error) => through.destroy(error))
  copy.pipe(through)
  zip.addReadStream(through, file)
  await finished(through)
  // The last row may be here before the server has said how many there were: what is asked next is answered after that.
  await client.query('select')
  const { schema, table: name, columns, keys } = table
  return {
    schema,
    table: name,
    file,
    columns: [...columns],
    keys: [...keys],
    rows: copy.rowCount,
    ...sum(),
  }
}

async function describeSchema(client: pg.Client): Promise<Omit<ExportManifest, 'tables' | 'sequences'>> {
  const { rows: migrations } = await client.query<{ name: string; hash: string }>(
    'select name, hash from candour.migration order by name',
  )
  const { rows: forces } = await client.query<{ name: string }>(
    'select name from kernel.force order by created_at limit 1',
  )
  const { rows } = await client.query<{ at: Date; version: string }>(
    `select now() as at, current_setting('server_version') as version`,
  )
  return {
    format: 'candour-export',
    version: 1,
    software: softwareVersion,
    postgres: rows[0]?.version ?? '',
    at: (rows[0]?.at ?? new Date()).toISOString(),
    force: forces[0]?.name ?? null,
    migrations,
  }
}
