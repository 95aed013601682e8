import type pg from 'pg'
import { appUrl, contentTurn, openDb, removeUnheld } from '../kernel/index.ts'

/** What a file held. */
export interface ErasedContent {
  readonly forceId: string
  readonly sha256: string
}

/** A row that is about to be erased. */
interface ErasedRow {
  readonly table: string
  readonly key: Readonly<Record<string, string>>
  readonly where: string
  readonly values: readonly unknown[]
}

const filesTable = 'kernel.kept_file'

/** Erases the files that hang on a row, and gives what they held; of a row that is itself a file's, what that one holds. */
export async function eraseFilesOn(
  client: pg.Client,
  { table, key, where, values }: ErasedRow,
): Promise<ErasedContent[]> {
  if (!(await hasFiles(client))) return []
  const { rows } =
    table === filesTable
      ? await client.query(`select force_id, sha256 from ${filesTable} where ${where}`, [...values])
      : await client.query(
          `delete from ${filesTable} where hangs_on = $1 and thing_id::text = any ($2) and force_id::text = $3
           returning force_id, sha256`,
          [table, Object.values(key), key.force_id ?? ''],
        )
  return rows.map(({ force_id, sha256 }) => ({ forceId: force_id, sha256 }))
}

/** Erases contents that no file holds any more, once whoever is about to keep one again has done so. Gives those. */
export async function eraseContents(client: pg.Client, contents: readonly ErasedContent[]): Promise<ErasedContent[]> {
  const erased: ErasedContent[] = []
  for (const content of contents.toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1))) {
    const { forceId, sha256 } = content
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [contentTurn(forceId, sha256)])
    const { rowCount } = await client.query(
      `delete from kernel.file_content as c where c.force_id = $1 and c.sha256 = $2 and not exists (
         select from ${filesTable} as f where f.force_id = c.force_id and f.sha256 = c.sha256)`,
      [forceId, sha256],
    )
    if (rowCount === 1) erased.push(content)
  }
  return erased
}

/** Takes what was erased out of the folder of large files; should the process be killed before, the next sweep does. */
export async function removeErased(
  ownerUrl: string,
  folder: string | null,
  contents: readonly ErasedContent[],
): Promise<void> {
  if (folder === null || contents.length === 0) return
  const db = openDb(appUrl(ownerUrl), { connections: 1, filesFolder: folder })
  try {
    for (const { forceId, sha256 } of contents) await removeUnheld(db, folder, forceId, sha256)
  } finally {
    await db.close()
  }
}

/** A record that was restored as an earlier version wrote it has none yet. */
const hasFiles = async (client: pg.Client): Promise<boolean> =>
  (await client.query('select to_regclass($1) is not null as has', [filesTable])).rows[0]?.has === true
