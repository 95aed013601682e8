import { createHash } from 'node:crypto'
import { Readable, Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import type { BackupKey } from './backup-key.ts'
import { hashing } from './hashing.ts'
import { About, aboutName, type BackedUpFile, Manifest, manifestName } from './manifest.ts'
import { Damaged, openSealed } from './sealed-file.ts'

/** Who is told what is in a backup, in its order. */
export interface BackupVisitor {
  about?(about: About): Promise<void>
  folder?(path: string): Promise<void>
  /** Where a file's content goes; without it the content is only checked. */
  file?(path: string, mode: number): Promise<Writable>
  bytes?(done: number): void
}

/**
 * Reads a backup from its beginning to its end, checking everything: each chunk's seal, and each file's size and SHA-256
 * against the list. Nothing that was visited counts before it has returned.
 *
 * @throws Damaged where the key is another, or anything is missing, more or other than it was
 */
export async function readBackup(
  path: string,
  key: BackupKey,
  visitor: BackupVisitor = {},
): Promise<{ about: About; manifest: Manifest }> {
  let read = 0
  const sealed = await openSealed(path, key, (bytes) => {
    read += bytes
    visitor.bytes?.(read)
  })
  const entries = extract()
  // The first thing that went wrong is what is said; the rest follows from it.
  let first: unknown
  const flowing = pipeline(sealed, createGunzip(), entries).catch((error: unknown) => {
    first ??= error
    entries.destroy(error instanceof Error ? error : new Error(String(error)))
  })
  try {
    const found = await visitAll(path, entries, visitor)
    await flowing
    if (first) throw first
    return found
  } catch (error) {
    entries.destroy()
    sealed.destroy()
    await flowing
    throw inWords(path, first ?? error)
  }
}

async function visitAll(path: string, entries: ReturnType<typeof extract>, visitor: BackupVisitor) {
  let about: About | undefined
  let manifest: Manifest | undefined
  const files: BackedUpFile[] = []
  for await (const entry of entries) {
    const { name, type, mode = 0o600 } = entry.header
    if (manifest !== undefined || (about === undefined) !== (name === aboutName)) throw notOurs(path)
    if (!/^[^/\\:]+(\/[^/\\:]+)*\/?$/.test(name) || name.split('/').includes('..')) throw notOurs(path)
    if (type === 'directory') {
      entry.resume()
      await visitor.folder?.(name.replace(/\/$/, ''))
    } else if (type !== 'file') throw notOurs(path)
    else if (name === manifestName) manifest = Manifest.parse(JSON.parse(await text(Readable.from(entry))))
    else if (name === aboutName) {
      const content = await text(Readable.from(entry))
      about = About.parse(JSON.parse(content))
      files.push({ path: name, bytes: Buffer.byteLength(content), sha256: sha256(content) })
      await visitor.about?.(about)
    } else files.push(await readFile(name, Readable.from(entry), (await visitor.file?.(name, mode)) ?? ignored()))
  }
  if (about === undefined || manifest === undefined) throw notOurs(path)
  compare(path, files, manifest.files)
  return { about, manifest }
}

const sha256 = (content: string): string => createHash('sha256').update(content).digest('hex')

const ignored = () => new Writable({ write: (_chunk, _encoding, done) => done() })

async function readFile(path: string, content: Readable, to: Writable): Promise<BackedUpFile> {
  const { through, sum } = hashing()
  await pipeline(content, through, to)
  return { path, ...sum() }
}

function compare(path: string, found: readonly BackedUpFile[], listed: readonly BackedUpFile[]): void {
  const seen = new Map(found.map((file) => [file.path, file]))
  for (const file of listed) {
    const other = seen.get(file.path)
    if (other === undefined) throw new Damaged(`${path} lacks ${file.path}, which its list names`)
    if (other.bytes !== file.bytes || other.sha256 !== file.sha256) {
      throw new Damaged(`${file.path} in ${path} is not as it was written`)
    }
  }
  if (seen.size !== listed.length) throw new Damaged(`${path} holds files that its list does not name`)
}

const notOurs = (path: string) => new Damaged(`${path} is not a backup that this version of Candour reads`)

function inWords(path: string, error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const system = 'syscall' in error || error.name === 'AbortError'
  if (error instanceof Damaged || system || 'status' in error) return error
  return new Damaged(`${path} is damaged, or is not a backup that this version of Candour reads`, { cause: error })
}
