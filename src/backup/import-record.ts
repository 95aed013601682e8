import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { Refused, withOwner } from '../kernel/index.ts'
import { type ExportedTable, ExportManifest, exportManifestName } from './export-manifest.ts'
import { hashing } from './hashing.ts'
import { isOfRecord } from './kept-files.ts'
import { columnList, dropForeignKeys, liftForcedSecurity, recordTables } from './record-tables.queries.ts'
import { Damaged } from './sealed-file.ts'
import { aloneInDatabase, endImport, isUnfinished, markImport } from './unfinished-import.ts'
import { openZip, type ZipContents } from './zip-contents.ts'

export interface ImportRecord {
  /** An open export: a zip. */
  readonly file: string
  readonly ownerUrl: string
  /** Where the data folder's other files go; null where the database is elsewhere. */
  readonly dataDirectory: string | null
  /** Where the database is elsewhere: the data folder into which only the files go that people sent. */
  readonly sentFilesIn?: string
  /** Takes away what a restore that was cut off has left. */
  startAnew(): Promise<void>
  /** Brings the empty database to the schema's level at which the record was exported. */
  migrateTo(migrations: ReadonlyMap<string, string>): Promise<unknown>
  /** Works on what was read in before it counts as the record. */
  finish?(manifest: ExportManifest): Promise<void>
  progress(text: string, done?: number, of?: number): void
}

/**
 * Reads an export into an empty database: the schema as it was when it was exported, then every row in one transaction,
 * with every foreign key checked at its end. Until it is finished a mark keeps all else from opening the database; one
 * that was cut off is begun anew by the next. The schema is brought up to date by whoever called.
 */
export async function importRecord(options: ImportRecord): Promise<ExportManifest> {
  const zip = await openZip(options.file)
  try {
    const manifest = await readManifest(zip, options.file)
    await aloneInDatabase(options.ownerUrl, () => readIn(zip, manifest, options))
    return manifest
  } finally {
    zip.close()
  }
}

async function readIn(zip: ZipContents, manifest: ExportManifest, options: ImportRecord): Promise<void> {
  const level = new Map(manifest.migrations.map(({ name, hash }) => [name, hash]))
  if (await isUnfinished(options.ownerUrl)) await options.startAnew()
  else await requireEmpty(options.ownerUrl, level)
  await markImport(options.ownerUrl)
  await options.migrateTo(level)
  await load(zip, manifest, options)
  await placeFiles(zip, options)
  await options.finish?.(manifest)
  await endImport(options.ownerUrl)
}

async function readManifest(zip: ZipContents, file: string): Promise<ExportManifest> {
  const stream = await zip.read(exportManifestName)
  try {
    if (stream !== undefined) return ExportManifest.parse(JSON.parse(await text(stream)))
  } catch {
    // Said below.
  }
  throw new Damaged(`${file} is not an export that this version of Candour reads`)
}

async function requireEmpty(ownerUrl: string, level: ReadonlyMap<string, string>): Promise<void> {
  await withOwner(ownerUrl, async (client) => {
    const knows = async (table: string): Promise<boolean> =>
      (await client.query('select to_regclass($1) is not null as known', [table])).rows[0].known
    if (await knows('kernel.force')) {
      const { rowCount } = await client.query('select from kernel.force limit 1')
      if (rowCount !== 0) throw new Refused('There is a record in this database. An export goes only into an empty one')
    }
    if (!(await knows('candour.migration'))) return
    const { rows: run } = await client.query<{ name: string }>('select name from candour.migration')
    if (run.every(({ name }) => level.has(name))) return
    throw new Refused(
      'There is no record in this database, but a schema newer than the export’s. Drop the database, create it again and restore into that',
    )
  })
}

async function load(zip: ZipContents, manifest: ExportManifest, { ownerUrl, progress }: ImportRecord): Promise<void> {
  await withOwner(ownerUrl, async (client) => {
    await client.query('begin')
    await client.query(`set local timezone = 'UTC'; set local datestyle = 'ISO'`)
    const tables = new Map((await recordTables(client)).map((table) => [`${table.schema}.${table.table}`, table.name]))
    const missing = [...tables.keys()].filter((name) => !manifest.tables.some((t) => `${t.schema}.${t.table}` === name))
    if (missing.length > 0) throw new Damaged(`The export lacks ${missing.join(', ')}`)
    const putBack = [...(await dropForeignKeys(client)), ...(await liftForcedSecurity(client))]
    await client.query(`truncate ${[...tables.values()].join(', ')}`)
    for (const [index, table] of manifest.tables.entries()) {
      progress(`Bringing in ${table.schema}.${table.table}`, index, manifest.tables.length)
      const name = tables.get(`${table.schema}.${table.table}`)
      if (name === undefined)
        throw new Damaged(`The export has a table ${table.schema}.${table.table}, and its schema none`)
      await loadTable(zip, client, table, name)
    }
    for (const { name, value } of manifest.sequences) {
      if (value !== null) await client.query('select setval($1::regclass, $2::bigint)', [name, value])
    }
    for (const statement of putBack) await client.query(statement)
    await client.query('commit')
    await client.query('analyze')
  })
}

async function loadTable(zip: ZipContents, client: pg.Client, table: ExportedTable, name: string): Promise<void> {
  const stream = await zip.read(table.file)
  if (stream === undefined) throw new Damaged(`The export lacks ${table.file}`)
  const { through, sum } = hashing()
  const copy = client.query(
    copyFrom(`copy ${name} (${columnList(table.columns)}) from stdin with (format csv, header match)`),
  )
  await pipeline(stream, through, copy)
  if (sum().sha256 !== table.sha256 || copy.rowCount !== table.rows) {
    throw new Damaged(`${table.file} is not as it was exported`)
  }
}

async function placeFiles(zip: ZipContents, { dataDirectory, sentFilesIn }: ImportRecord): Promise<void> {
  const into = dataDirectory ?? sentFilesIn
  if (into === undefined) return
  for (const name of zip.names) {
    if (!name.startsWith('files/') || name.endsWith('/')) continue
    const wasSent = isOfRecord(name.slice('files/'.length))
    if (dataDirectory === null && !wasSent) continue
    const place = join(into, ...name.split('/').slice(1))
    // A restore that was cut off may have left half of one in a folder that is not taken away with it.
    if (dataDirectory === null) await rm(place, { force: true })
    const stream = await zip.read(name)
    await mkdir(dirname(place), { recursive: true, mode: 0o700 })
    if (stream) await pipeline(stream, createWriteStream(place, { flags: 'wx', mode: 0o600, flush: true }))
  }
}
