import { type Tx, tables } from '../tx.ts'
import type { KeptFileTables } from './tables.ts'

/** A file as its readers are told of it. */
export interface KeptFile {
  readonly fileId: string
  readonly thingId: string
  readonly name: string
  readonly mediaType: string
  /** What its name says that it is, as a sentence says it (`a PDF`), where its bytes say another thing. */
  readonly namedAs: string | null
  readonly bytes: number
  readonly sha256: string
  readonly restricted: boolean
  readonly keptByName: string
  readonly keptAt: Date
}

const ofKeptFile = (tx: Tx) =>
  tables<KeptFileTables>(tx)
    .selectFrom('kernel.kept_file')
    .select([
      'file_id as fileId',
      'thing_id as thingId',
      'name',
      'media_type as mediaType',
      'named_as as namedAs',
      'bytes',
      'sha256',
      'restricted',
      'kept_by_name as keptByName',
      'kept_at as keptAt',
    ])
    .where('force_id', '=', tx.forceId)

/** The files that hang on a thing, as far as the actor may read them, the first that came first. */
export const keptFilesOf = (tx: Tx, hangsOn: string, thingId: string): Promise<KeptFile[]> =>
  ofKeptFile(tx)
    .where('hangs_on', '=', hangsOn)
    .where('thing_id', '=', thingId)
    .orderBy('kept_at')
    .orderBy('file_id')
    .execute()

/** One file, where the actor may read it. */
export const findKeptFile = (tx: Tx, fileId: string): Promise<KeptFile | undefined> =>
  ofKeptFile(tx).where('file_id', '=', fileId).executeTakeFirst()
