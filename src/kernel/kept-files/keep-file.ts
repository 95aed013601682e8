import { type RawBuilder, sql } from 'kysely'
import { NotFound } from '../errors.ts'
import { newId } from '../identity.ts'
import { takeReadersTurn } from '../need-to-know/widen-lists.ts'
import { type Tx, tables } from '../tx.ts'
import type { ArrivedFile } from './arrived-file.ts'
import { knowsContent, namingContent, takeContentTurn } from './content.queries.ts'
import type { FileUse } from './file-use.ts'
import { contentPath, placeContent } from './files-folder.ts'
import type { KeptFileTable, KeptFileTables } from './tables.ts'

type Readers = Pick<KeptFileTable, 'restricted' | 'allowed_person_ids' | 'denied_person_ids' | 'denied_command_ids'>

/**
 * Hangs a file on a thing of its use, by the thing's id, with the thing's readers. The policies of the use say who may.
 * Throws NotFound where the thing is not there for the actor. Gives the file's id.
 */
export async function keepFile(tx: Tx, file: ArrivedFile, thingId: string): Promise<string> {
  const readers = await readersOf(tx, file.use, thingId)
  await takeContentTurn(tx, file.sha256)
  await keepContent(tx, file)
  const fileId = newId()
  await tables<KeptFileTables>(tx)
    .insertInto('kernel.kept_file')
    .values({
      force_id: tx.forceId,
      file_id: fileId,
      hangs_on: file.use.hangsOn,
      thing_id: thingId,
      sha256: file.sha256,
      bytes: file.bytes,
      name: file.name,
      media_type: file.mediaType,
      named_as: file.namedAs,
      kept_by: tx.actor.userId,
      kept_by_name: tx.actor.name,
      kept_at: tx.at,
      ...readers,
    })
    .execute()
  return fileId
}

/** The content's row, and its bytes on the disk before the row can be seen. */
async function keepContent(tx: Tx, { sha256, bytes, held }: ArrivedFile): Promise<void> {
  const known = await knowsContent(tx, sha256)
  const inFolder = 'path' in held
  if (inFolder && (known?.in_folder ?? true)) {
    if (tx.filesFolder === null) throw new Error('A file arrived in a folder that its transaction does not know')
    await placeContent(held.path, contentPath(tx.filesFolder, tx.forceId, sha256), bytes)
  }
  if (known !== undefined) return
  await namingContent(tx, sha256, () =>
    tables<KeptFileTables>(tx)
      .insertInto('kernel.file_content')
      .values({ force_id: tx.forceId, sha256, bytes, content: inFolder ? null : held.content, kept_at: tx.at })
      .execute(),
  )
}

const nobodyKeptOut: Readers = {
  restricted: false,
  allowed_person_ids: null,
  denied_person_ids: null,
  denied_command_ids: null,
}

/** Who reads the thing now; nobody widens its lists until the transaction ends. */
async function readersOf(tx: Tx, { follows }: FileUse, thingId: string): Promise<Readers> {
  if (follows === undefined) return nobodyKeptOut
  await takeReadersTurn(tx)
  const restricted: RawBuilder<unknown> = follows.kind === 'always' ? sql`true` : sql`o.restricted`
  const { rows } = await sql<Readers>`
    select ${restricted} as restricted, o.allowed_person_ids, o.denied_person_ids, o.denied_command_ids
    from ${sql.table(follows.own.table)} as o
    where o.force_id = ${tx.forceId} and o.${sql.ref(follows.own.key)} = ${thingId}`.execute(tx.connection)
  const [readers] = rows
  if (readers === undefined) throw new NotFound()
  return readers
}
