import { type Tx, tables } from '../../../../kernel/index.ts'
import type { DisclosureTables, LetterReceivedTable } from '../../tables.ts'

/** A request's letter as it was read, without its bytes. */
export async function letterReceived(tx: Tx, requestId: string): Promise<Omit<LetterReceivedTable, 'bytes'>> {
  return await tables<DisclosureTables>(tx)
    .selectFrom('disclosure.letter_received')
    .select(['force_id', 'request_id', 'body', 'read', 'sha256', 'file_name', 'media_type', 'apart', 'attachments'])
    .where('force_id', '=', tx.forceId)
    .where('request_id', '=', requestId)
    .executeTakeFirstOrThrow()
}

/** A letter's bytes as they came, and what they are; null where an earlier version kept its words alone. */
export async function letterBytes(
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
