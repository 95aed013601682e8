import { dirname, resolve } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { extract, type Header, type Pack, pack } from 'tar-stream'
import { softwareVersion, withOwner } from '../kernel/index.ts'
import { type BaseBackup, openBaseBackup, openEmbeddedPostgres } from '../kernel/postgres/index.ts'
import type { BackupKey } from './backup-key.ts'
import { hashing } from './hashing.ts'
import { keptFiles, requireOutside } from './kept-files.ts'
import {
  type About,
  aboutName,
  type BackedUpFile,
  clusterFolder,
  type Manifest,
  manifestName,
  otherFolder,
} from './manifest.ts'
import { requireNew, seal, writeWhole } from './sealed-file.ts'

export interface MadeBackup {
  readonly file: string
  readonly bytes: number
  readonly about: About
  readonly endedAt: string
  readonly files: number
}

export interface MakeBackup {
  readonly dataDirectory: string
  readonly file: string
  readonly key: BackupKey
  /** Where the database's log is kept, should this be what starts the database. */
  readonly walArchive: string | null
  /** Works on the running record before the copy begins. */
  beforeCopying?(ownerUrl: string): Promise<void>
  /** Tells the record itself that it is being copied, and that it was. */
  tell?(ownerUrl: string, event: { action: string; detail: { file: string; bytes?: number } }): Promise<void>
  say(text: string): void
  progress(text: string, done?: number, of?: number): void
}

/**
 * Copies a record, running or not, into one new file: sealed (age) over packed (gzip) over a tar of the cluster's files,
 * the data folder's others and a list of all with their SHA-256. What was committed before it ends is in it.
 */
export async function makeBackup(options: MakeBackup): Promise<MadeBackup> {
  const file = resolve(options.file)
  await requireOutside(options.dataDirectory, dirname(file), file)
  await requireNew(file)
  const { dataDirectory, walArchive, say } = options
  const server = await openEmbeddedPostgres({ dataDirectory, walArchive, onProgress: say })
  try {
    await options.beforeCopying?.(server.adminUrl)
    // Before the first byte is read, so that the copy holds it, and a copy that was taken away half done is known of too.
    await options.tell?.(server.adminUrl, { action: 'back-up-record', detail: { file } })
    const about = await describeRecord(server.adminUrl)
    const base = await openBaseBackup(server.adminUrl, `candour ${about.begunAt}`)
    try {
      const whole = { ...about, timeline: base.timeline, walStart: base.start }
      const written: { manifest?: Manifest } = {}
      const tar = pack()
      const gzip = createGzip({ level: 1, chunkSize: 1 << 16 })
      const filled = fill(tar, base, whole, server.adminUrl, options, written).catch((error: Error) =>
        tar.destroy(error),
      )
      const packed = pipeline(tar, gzip).catch((error: Error) => void gzip.destroy(error))
      const bytes = await writeWhole(file, await seal(gzip, options.key))
      await Promise.all([filled, packed])
      if (written.manifest === undefined) throw new Error('The backup ended before its list was written')
      await options.tell?.(server.adminUrl, { action: 'backup-made', detail: { file, bytes } })
      const { endedAt, files } = written.manifest
      return { file, bytes, about: whole, endedAt, files: files.length }
    } finally {
      await base.close()
    }
  } finally {
    await server.release()
  }
}

async function fill(
  tar: Pack,
  base: BaseBackup,
  about: About,
  ownerUrl: string,
  { dataDirectory, progress }: MakeBackup,
  written: { manifest?: Manifest },
): Promise<void> {
  const files: BackedUpFile[] = []
  await putText(tar, aboutName, about, files)
  const entries = extract()
  const read = pipeline(base.tar, entries).catch((error: Error) => void entries.destroy(error))
  let done = 0
  for await (const entry of entries) {
    const { type, size = 0, mode, name } = entry.header
    if (type === 'directory') {
      await putFolder(tar, { name: `${clusterFolder}/${name}`, type, mode })
      entry.resume()
      continue
    }
    files.push(await putFile(tar, { name: `${clusterFolder}/${name}`, size, mode }, Readable.from(entry)))
    done += size
    progress('Copying the database', done, Math.max(base.expectedBytes, done))
  }
  await read
  const walEnd = await base.end()
  for await (const { path, bytes, mode, content } of keptFiles(dataDirectory)) {
    files.push(await putFile(tar, { name: `${otherFolder}/${path}`, size: bytes, mode }, content))
  }
  written.manifest = { endedAt: await timeOf(ownerUrl), walEnd, files }
  await putText(tar, manifestName, written.manifest, [])
  tar.finalize()
}

async function putFile(
  tar: Pack,
  header: Partial<Header> & { name: string },
  content: Readable,
): Promise<BackedUpFile> {
  const { through, sum } = hashing()
  await new Promise<void>((resolve, reject) => {
    const entry = tar.entry(header, (error) => (error ? reject(error) : resolve()))
    pipeline(content, through, entry).catch(reject)
  })
  return { path: header.name, ...sum() }
}

function putFolder(tar: Pack, header: Partial<Header> & { name: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    tar.entry(header, (error) => (error ? reject(error) : resolve()))
  })
}

async function putText(tar: Pack, name: string, value: unknown, files: BackedUpFile[]): Promise<void> {
  const text = Buffer.from(`${JSON.stringify(value, null, 2)}\n`)
  const content = new PassThrough()
  content.end(text)
  files.push(await putFile(tar, { name, size: text.length, mode: 0o600 }, content))
}

/** Asked as the owner, of whatever schema is there: a record is backed up before it is upgraded. */
async function describeRecord(ownerUrl: string): Promise<About> {
  return await withOwner(ownerUrl, async (client) => {
    const exists = async (table: string) =>
      (await client.query('select to_regclass($1) is not null as yes', [table])).rows[0].yes === true
    const one = async (table: string, query: string) => ((await exists(table)) ? (await client.query(query)).rows : [])
    const [server] = (
      await client.query(
        `select current_setting('server_version') as version, current_setting('server_version_num')::int / 10000 as major,
           clock_timestamp() as now`,
      )
    ).rows
    const [force] = await one('kernel.force', 'select name from kernel.force order by created_at limit 1')
    const [head] = await one('kernel.audit_head', 'select max(number)::int as number from kernel.audit_head')
    const migrations = await one('candour.migration', 'select name from candour.migration order by name')
    return {
      format: 'candour-backup',
      version: 1,
      software: softwareVersion,
      begunAt: server.now.toISOString(),
      force: force?.name ?? null,
      postgres: server.version,
      postgresMajor: server.major,
      timeline: 0,
      walStart: '',
      migrations: migrations.map(({ name }) => name),
      auditEntries: head?.number ?? 0,
    }
  })
}

const timeOf = (ownerUrl: string): Promise<string> =>
  withOwner(ownerUrl, async (client) =>
    (await client.query('select clock_timestamp() as now')).rows[0].now.toISOString(),
  )
