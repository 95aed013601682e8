import { sql } from 'kysely'
import { type KeptFile, keptFilesOf, type Tx, tables } from '../../../../kernel/index.ts'
import type { DisclosureTables, LetterReceivedTable } from '../../tables.ts'
import { letterFiles } from '../request-file.ts'

/** A request's letter as it was read, without its bytes. */
export async function letterReceived(tx: Tx, requestId: string): Promise<Omit<LetterReceivedTable, 'bytes'>> {
  return await tables<DisclosureTables>(tx)
    .selectFrom('disclosure.letter_received')
    .select(['force_id', 'request_id', 'body', 'read', 'sha256', 'file_name', 'media_type', 'apart', 'attachments'])
    .where('force_id', '=', tx.forceId)
    .where('request_id', '=', requestId)
    .executeTakeFirstOrThrow()
}

/** What stands with the letter itself: pasted in, or a file of an earlier version; null where there is nothing but its words. */
export async function bytesWithLetter(
  tx: Tx,
  requestId: string,
): Promise<{ readonly bytes: Buffer; readonly mediaType: string } | null> {
  const row = await tables<DisclosureTables>(tx)
    .selectFrom('disclosure.letter_received')
    .select(['bytes', 'media_type'])
    .where('force_id', '=', tx.forceId)
    .where('request_id', '=', requestId)
    .executeTakeFirst()
  return row?.bytes && row.media_type ? { bytes: row.bytes, mediaType: row.media_type } : null
}

/** The file in which a request came. */
export interface OriginalFile {
  /** Null where there is none; its id is null where it stands with the letter, as an earlier version kept it. */
  readonly file:
    | (Pick<KeptFile, 'name' | 'mediaType' | 'namedAs' | 'bytes' | 'sha256'> & { readonly fileId: string | null })
    | null
  /** Whether it came as a file. */
  readonly cameAsFile: boolean
}

export async function originalFile(tx: Tx, requestId: string): Promise<OriginalFile> {
  const [kept] = await keptFilesOf(tx, letterFiles.hangsOn, requestId)
  if (kept !== undefined) return { file: kept, cameAsFile: true }
  const letter = await tables<DisclosureTables>(tx)
    .selectFrom('disclosure.letter_received')
    .select(['file_name', 'media_type', 'sha256', sql<number | null>`octet_length(bytes)`.as('length')])
    .where('force_id', '=', tx.forceId)
    .where('request_id', '=', requestId)
    .executeTakeFirst()
  const { file_name: name = null, media_type: mediaType, sha256 = '', length: bytes } = letter ?? {}
  if (name === null || !bytes || !mediaType) return { file: null, cameAsFile: name !== null }
  return { file: { fileId: null, name, mediaType, namedAs: null, bytes, sha256 }, cameAsFile: true }
}
