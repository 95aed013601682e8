import { createHash } from 'node:crypto'
import { type FileHandle, open, rm } from 'node:fs/promises'
import { databaseFault } from '../database-faults.ts'
import { Refused } from '../errors.ts'
import type { Db } from '../tx.ts'
import { cleanFileName } from './file-name.ts'
import { fileTypeName, namedAsAnother } from './file-types.ts'
import type { FileUse } from './file-use.ts'
import { arrivingPath } from './files-folder.ts'
import { sniffType } from './sniff-type.ts'

/** Larger contents lie in the folder: chosen by measurement (README). */
const mostInDatabase = 1 << 20

/** A file that came in whole and is kept by nothing yet. */
export interface ArrivedFile {
  readonly use: FileUse
  readonly name: string
  readonly mediaType: string
  /** What its name says that it is, where its bytes say another thing. */
  readonly namedAs: string | null
  readonly sha256: string
  readonly bytes: number
  /** What it holds: in memory, or at a path in the folder. */
  readonly held: { readonly content: Buffer } | { readonly path: string }
}

export interface GivenFile {
  /** As whoever sent it calls it. */
  readonly name: string
  /** Its bytes, read to their end or to the most that the use takes. */
  readonly content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
  /** Where whoever keeps it has read its type from its bytes already; found from them where it is not said. */
  readonly mediaType?: string
}

/**
 * Reads a file in, of which no more than a piece and what may go into the database is ever in memory, and hands it on to
 * `work`, which keeps it in a transaction (`keepFile`) or does not: nothing of it then stays. Throws Refused where it is
 * empty, too large or of a type that the use does not take, and DiskFull.
 */
export async function withArrivedFile<T>(
  db: Pick<Db, 'filesFolder' | 'mustHaveRoom'>,
  use: FileUse,
  given: GivenFile,
  work: (file: ArrivedFile) => Promise<T>,
): Promise<T> {
  const arrival: { path?: string } = {}
  try {
    return await work(await readIn(db, use, given, arrival))
  } catch (error) {
    throw isOfDisk(error) ? (databaseFault(error) ?? error) : error
  } finally {
    // Once it is kept, it is no longer there.
    if (arrival.path !== undefined) await rm(arrival.path, { force: true })
  }
}

async function readIn(
  db: Pick<Db, 'filesFolder' | 'mustHaveRoom'>,
  use: FileUse,
  { name: given, content, mediaType: said }: GivenFile,
  arrival: { path?: string },
): Promise<ArrivedFile> {
  const name = cleanFileName(given)
  const hash = createHash('sha256')
  const first: Buffer[] = []
  let bytes = 0
  let file: FileHandle | undefined
  try {
    for await (const each of content) {
      const piece = Buffer.from(each.buffer, each.byteOffset, each.byteLength)
      bytes += piece.length
      if (bytes > use.mostBytes)
        throw new Refused(`${name} is too large: ${use.name} has ${inMegabytes(use.mostBytes)} at the most`)
      hash.update(piece)
      if (file === undefined) {
        first.push(Buffer.from(piece))
        if (bytes <= mostInDatabase || db.filesFolder === null) continue
        db.mustHaveRoom()
        arrival.path = await arrivingPath(db.filesFolder)
        file = await open(arrival.path, 'wx', 0o600)
        for (const one of first) await file.writeFile(one)
      } else await file.writeFile(piece)
    }
    await file?.sync()
  } finally {
    await file?.close()
  }
  if (bytes === 0) throw new Refused(`${name} is empty. Choose the file again, and see that it was saved`)
  const start = Buffer.concat(first)
  const mediaType = said ?? (await sniffType(start))
  const namedAs = namedAsAnother(name, mediaType)
  requireType(use, name, mediaType, namedAs)
  const held = arrival.path === undefined ? { content: start } : { path: arrival.path }
  return { use, name, mediaType, namedAs, sha256: hash.digest('hex'), bytes, held }
}

function requireType(use: FileUse, name: string, mediaType: string, namedAs: string | null): void {
  if (use.types === null || use.types.includes(mediaType)) return
  const taken = use.types
    .map(fileTypeName)
    .join(', ')
    .replace(/, ([^,]+)$/, ' or $1')
  const is =
    namedAs === null
      ? `${name} is ${fileTypeName(mediaType)}`
      : `${name} says that it is ${namedAs}, and it is ${fileTypeName(mediaType)}`
  throw new Refused(`${is}. ${use.name[0]?.toUpperCase()}${use.name.slice(1)} is ${taken}`)
}

const inMegabytes = (bytes: number): string => `${Math.floor((bytes / 1024 ** 2) * 10) / 10} MB`

const isOfDisk = (error: unknown): boolean => ['ENOSPC', 'EDQUOT'].includes(String(Object(error).code))
