import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { audit } from '../audit.ts'
import { CandourError, NotFound } from '../errors.ts'
import { logEvent } from '../log.ts'
import type { Tx } from '../tx.ts'
import { findContent } from './content.queries.ts'
import { contentPath } from './files-folder.ts'
import { findKeptFile, type KeptFile } from './kept-file.queries.ts'

/** What is kept of a file is not what came. */
class FileDamaged extends CandourError {}

export interface OpenedFile {
  readonly file: KeptFile
  /** Its bytes; ends in an error, and before the last of them, where they are not those that came. To be read or destroyed. */
  readonly content: Readable
}

/**
 * Opens a file that the actor may read; of one that hangs on something restricted the audit record tells in the same
 * transaction, which must be one that may write. Throws NotFound, and FileDamaged where what is kept is not what came.
 */
export async function openKeptFile(tx: Tx, fileId: string): Promise<OpenedFile> {
  const file = await findKeptFile(tx, fileId)
  if (file === undefined) throw new NotFound('There is no such file')
  const held = await findContent(tx, file.sha256)
  const content = held?.content ? fromDatabase(file, held.content) : await fromFolder(tx, file)
  if (file.restricted) await auditOpened(tx, file)
  return { file, content }
}

const auditOpened = (tx: Tx, { fileId, thingId, sha256 }: KeptFile): Promise<void> => {
  const keptOut = sql`
    select f.file_id as id, f.denied_person_ids, f.denied_command_ids from kernel.kept_file as f
    where f.force_id = ${tx.forceId} and f.file_id = ${fileId}`
  return audit(tx, {
    action: 'read-kept-file',
    subjectType: 'kept-file',
    subjectId: fileId,
    detail: { sha256 },
    about: [thingId, fileId],
    restricted: { keptOut, of: [fileId] },
  })
}

function fromDatabase(file: KeptFile, content: Buffer): Readable {
  if (createHash('sha256').update(content).digest('hex') !== file.sha256) throw damaged(file)
  return Readable.from([content], { objectMode: false })
}

async function fromFolder(tx: Tx, file: KeptFile): Promise<Readable> {
  const path = tx.filesFolder === null ? null : contentPath(tx.filesFolder, tx.forceId, file.sha256)
  const found = path === null ? undefined : await stat(path).catch(() => undefined)
  if (path === null || found?.size !== file.bytes) throw damaged(file)
  return Readable.from(checked(path, file), { objectMode: false })
}

/** Holds each piece back until the next is there, so that the last leaves only where all of them are what came. */
async function* checked(path: string, file: KeptFile): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  let last: Buffer | undefined
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 18 })) {
    if (last !== undefined) yield last
    hash.update(piece)
    last = piece
  }
  if (hash.digest('hex') !== file.sha256) throw damaged(file)
  if (last !== undefined) yield last
}

function damaged({ fileId }: KeptFile): FileDamaged {
  logEvent('file.damaged', { file: fileId })
  return new FileDamaged(`What is kept of the file ${fileId} is not what came. Bring it back from a backup`)
}
