import { type Tx, tables } from '../../../kernel/index.ts'
import type { ElearningTables } from '../tables.ts'

export interface FoundFile {
  readonly sha256: string
  readonly bytes: number
  readonly contentType: string
}

export const findFile = (tx: Tx, packageId: string, path: string): Promise<FoundFile | undefined> =>
  tables<ElearningTables>(tx)
    .selectFrom('elearning.package_file')
    .where('force_id', '=', tx.forceId)
    .where('package_id', '=', packageId)
    .where('path', '=', path)
    .select(['sha256', 'bytes', 'content_type as contentType'])
    .executeTakeFirst()

/** Bytes of a piece. Every piece of a file but its last has as many. */
export const pieceBytes = 256 * 1024

const piecesAtOnce = 4

/** Bytes of a file from `first` on, not beyond `last`: those of the next few pieces. */
export async function readPieces(tx: Tx, sha256: string, first: number, last: number): Promise<Buffer> {
  const position = Math.floor(first / pieceBytes)
  const rows = await tables<ElearningTables>(tx)
    .selectFrom('elearning.file_piece')
    .where('force_id', '=', tx.forceId)
    .where('sha256', '=', sha256)
    .where('position', '>=', position)
    .where('position', '<=', Math.min(position + piecesAtOnce - 1, Math.floor(last / pieceBytes)))
    .orderBy('position')
    .select('content')
    .execute()
  const start = position * pieceBytes
  return Buffer.concat(rows.map(({ content }) => content)).subarray(first - start, last + 1 - start)
}
