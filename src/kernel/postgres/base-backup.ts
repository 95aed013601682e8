import { Readable } from 'node:stream'
import pg from 'pg'

/** A copy of a running server's files, by its own protocol: what `pg_basebackup --format=tar --wal-method=fetch` gets. */
export interface BaseBackup {
  /** A tar of the cluster's folder, with `backup_label`, `backup_manifest` and the log (WAL) that makes it consistent. */
  readonly tar: Readable
  /** How large the cluster is, in bytes: about what the tar will be. */
  readonly expectedBytes: number
  /** The place in the log where the copy begins, such as `0/4000028`, and its timeline. */
  readonly start: string
  readonly timeline: number
  /** Where it ends, once the tar has been read: all that was committed before is in it. */
  end(): Promise<string>
  close(): Promise<void>
}

/**
 * Begins a base backup of the server at `ownerUrl`, whose user must be allowed replication. The server reads its
 * own pages and fails where a checksum is wrong. Work goes on meanwhile; a slot keeps the log that the copy needs.
 */
export async function openBaseBackup(ownerUrl: string, label: string): Promise<BaseBackup> {
  const url = new URL(ownerUrl)
  url.searchParams.set('replication', 'database')
  const client = new pg.Client({ connectionString: url.href, application_name: 'candour backup' })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query(
      `CREATE_REPLICATION_SLOT candour_backup_${process.pid}_${Date.now()} TEMPORARY PHYSICAL RESERVE_WAL`,
    )
    const copy = new BaseBackupQuery(label)
    client.query(copy)
    await copy.begun
    return {
      tar: copy.tar,
      expectedBytes: copy.expectedBytes,
      start: copy.start,
      timeline: copy.timeline,
      end: () => copy.ended,
      close: () => client.end(),
    }
  } catch (error) {
    await client.end().catch(() => undefined)
    throw error
  }
}

interface Connection {
  query(text: string): void
  readonly stream: { pause(): void; resume(): void }
}

/** What the server sends: its start, its size, pieces of the tar and of its manifest, its end. PostgreSQL 15 and newer. */
class BaseBackupQuery implements pg.Submittable {
  readonly tar: Readable
  readonly begun: Promise<void>
  readonly ended: Promise<string>
  start = ''
  timeline = 0
  expectedBytes = 0
  readonly #text: string
  readonly #begin = Promise.withResolvers<void>()
  readonly #end = Promise.withResolvers<string>()
  #resume = () => {}
  #results = 0
  #last = ''
  #inManifest = false

  constructor(label: string) {
    const quoted = `'${label.replaceAll("'", "''")}'`
    this.#text = `BASE_BACKUP (LABEL ${quoted}, PROGRESS true, CHECKPOINT 'fast', WAL true, MANIFEST 'yes', MANIFEST_CHECKSUMS 'SHA256')`
    this.tar = new Readable({ read: () => this.#resume(), highWaterMark: 1 << 20 })
    this.tar.on('error', () => undefined)
    this.begun = this.#begin.promise
    this.ended = this.#end.promise
    this.ended.catch(() => undefined)
  }

  submit(connection: unknown): void {
    const { stream, query } = connection as Connection
    this.#resume = () => stream.resume()
    query.call(connection, this.#text)
  }

  handleRowDescription(): void {}

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    if (this.#results === 0) {
      this.start = fields[0] ?? ''
      this.timeline = Number(fields[1])
    }
    if (this.#results === 1) this.expectedBytes += Number(fields[2] ?? 0) * 1024
    this.#last = fields[0] ?? ''
  }

  handleCommandComplete(): void {
    this.#results += 1
    if (this.#results === 2) this.#begin.resolve()
  }

  handleCopyData({ chunk }: { chunk: Buffer }, connection: Connection): void {
    const kind = String.fromCharCode(chunk[0] ?? 0)
    if (kind === 'm') this.#inManifest = true
    // The manifest is the server's own list of the files; ours covers the same and more.
    // Copied, as the driver reads the next message into the same memory.
    if (kind === 'd' && !this.#inManifest && !this.tar.push(Buffer.from(chunk.subarray(1)))) connection.stream.pause()
  }

  handleReadyForQuery(): void {
    this.tar.push(null)
    this.#end.resolve(this.#last)
  }

  handleError(error: Error): void {
    this.#begin.reject(error)
    this.#end.reject(error)
    this.tar.destroy(error)
  }
}
