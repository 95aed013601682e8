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

/** What was pasted in as a letter, and what it is; null where it came as a file, or an earlier version kept its words alone. */
export async function pastedBytes(
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
  /** Null where there is none. */
  readonly file: KeptFile | null
  /** Whether it came as a file, of which an earlier version kept no more than the words. */
  readonly cameAsFile: boolean
}

export async function originalFile(tx: Tx, requestId: string): Promise<OriginalFile> {
  const [file = null] = await keptFilesOf(tx, letterFiles.hangsOn, requestId)
  const row = await tables<DisclosureTables>(tx)
    .selectFrom('disclosure.letter_received')
    .select('file_name')
    .where('force_id', '=', tx.forceId)
    .where('request_id', '=', requestId)
    .executeTakeFirst()
  return { file, cameAsFile: typeof row?.file_name === 'string' }
}
