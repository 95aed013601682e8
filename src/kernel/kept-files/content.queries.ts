import { sql } from 'kysely'
import { awaitTurn } from '../turn.ts'
import { type Tx, tables } from '../tx.ts'
import type { KeptFileTables } from './tables.ts'

/**
 * Has those who keep, erase and sweep one content go one after the other until their transaction ends, so that none is
 * taken away while somebody hangs it on another thing.
 */
export const takeContentTurn = (tx: Tx, sha256: string): Promise<void> => awaitTurn(tx, contentTurn(tx.forceId, sha256))

/** The name of that turn, for whoever waits for it without a transaction of an actor. */
export const contentTurn = (forceId: string, sha256: string): string => `kept file ${forceId} ${sha256}`

/** Opens one content to the work alone: what its transaction may touch is the content it names. */
export async function namingContent<T>(tx: Tx, sha256: string, work: () => Promise<T>): Promise<T> {
  const name = (value: string) => sql`select set_config('candour.content', ${value}, true)`.execute(tx.connection)
  await name(sha256)
  // Where the work fails the transaction ends, and the setting with it.
  const result = await work()
  await name('')
  return result
}

/** What is held of a content; undefined where there is none. */
export const findContent = (
  tx: Tx,
  sha256: string,
): Promise<{ readonly bytes: number; readonly content: Buffer | null } | undefined> =>
  namingContent(tx, sha256, () =>
    tables<KeptFileTables>(tx)
      .selectFrom('kernel.file_content')
      .select(['bytes', 'content'])
      .where('force_id', '=', tx.forceId)
      .where('sha256', '=', sha256)
      .executeTakeFirst(),
  )

/** Whether there is a content, and whether it lies in the folder. */
export const knowsContent = (tx: Tx, sha256: string): Promise<{ readonly in_folder: boolean } | undefined> =>
  namingContent(tx, sha256, async () => {
    const { rows } = await sql<{ in_folder: boolean }>`
      select content is null as in_folder from kernel.file_content
      where force_id = ${tx.forceId} and sha256 = ${sha256}`.execute(tx.connection)
    return rows[0]
  })
