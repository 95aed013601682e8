import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { appUrl, audit, findForce, openDb, Refused, systemActor, withOwner } from '../kernel/index.ts'
import { type ErasedContent, eraseContents, eraseFilesOn, removeErased } from './erase-files.ts'
import { addToJournal, type Erasure, markEnded, readJournal } from './erasure-journal.ts'

/** What proves that nothing was changed is never erased row by row. */
const kept = ['candour.migration', 'kernel.audit_entry', 'kernel.audit_head', 'access.audit_checkpoint', 'kernel.force']

/**
 * Erases one row by its primary key: written to the journals first, as what is erased and forgotten would come back with
 * the next restore; then to them again how it ended. Refuses a row that others refer to, as PostgreSQL does. The files that
 * hang on it go with it, out of `filesFolder` too.
 */
export async function eraseRow(
  ownerUrl: string,
  journals: readonly string[],
  asked: { table: string; key: Readonly<Record<string, string>>; authority: string },
  filesFolder: string | null = null,
): Promise<Erasure> {
  await settleErasures(ownerUrl, journals)
  const erasure: Erasure = { id: randomUUID(), at: new Date().toISOString(), ...asked, key: { ...asked.key } }
  let noted = false
  const contents: ErasedContent[] = []
  try {
    await seeingAll(ownerUrl, async (client) => {
      if ((await eraseOne(client, erasure, contents)) === 0) throw new Refused(`There is no such row in ${asked.table}`)
      noted = true
      for (const journal of journals) await addToJournal(journal, [erasure])
    })
  } catch (error) {
    // Whether a commit whose answer was lost came about is asked of the row itself.
    if (noted) await settleErasures(ownerUrl, journals).catch(() => {})
    throw error
  }
  await tell(ownerUrl, 'erase-row', [erasure])
  await removeErased(ownerUrl, filesFolder, contents)
  for (const journal of journals) await markEnded(journal, erasure.id, 'erased')
  return erasure
}

/**
 * Looks at erasures of which no journal says how they ended, as their process was killed: where the row is still there,
 * it was not erased and no restore is to do so; where it is gone, it was, and the audit record is told of it.
 */
export async function settleErasures(ownerUrl: string, journals: readonly string[]): Promise<void> {
  const open = new Map<string, Erasure>()
  for (const journal of journals) for (const each of await readJournal(journal)) open.set(each.id, each)
  for (const erasure of open.values()) {
    if (erasure.ended !== undefined) continue
    const there = await seeingAll(ownerUrl, async (client) => {
      const { name, where, values } = await rowOf(client, erasure)
      // Waits for an erasure that is under way in another process.
      return ((await client.query(`select from ${name} where ${where} for update`, values)).rowCount ?? 0) > 0
    })
    if (!there) await tell(ownerUrl, 'erase-row', [erasure])
    for (const journal of journals) {
      await addToJournal(journal, [erasure])
      await markEnded(journal, erasure.id, there ? 'not-erased' : 'erased')
    }
  }
}

/** Erases again what was erased. Gives those whose row had come back. */
export async function eraseAgain(
  ownerUrl: string,
  erasures: readonly Erasure[],
  filesFolder: string | null = null,
): Promise<Erasure[]> {
  const again: Erasure[] = []
  const contents: ErasedContent[] = []
  await seeingAll(ownerUrl, async (client) => {
    for (const erasure of erasures) {
      if (erasure.ended !== 'not-erased' && (await eraseOne(client, erasure, contents)) > 0) again.push(erasure)
    }
  })
  if (again.length > 0) await tell(ownerUrl, 'erase-again', again)
  await removeErased(ownerUrl, filesFolder, contents)
  return again
}

/** One transaction that sees every row, or none: an owner whom row-level security holds is refused, not shown nothing. */
const seeingAll = <T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> =>
  withOwner(ownerUrl, async (client) => {
    await client.query('begin')
    await client.query('set local row_security = off')
    const result = await work(client).catch((error: unknown) => {
      if (!(error instanceof pg.DatabaseError && error.code === '42501')) throw error
      throw new Refused('To erase, the database’s owner must be a superuser or have BYPASSRLS', { cause: error })
    })
    await client.query('commit')
    return result
  })

/** Erases a row, and adds to `contents` what no file holds any more. Gives how many rows there were of it. */
async function eraseOne(client: pg.Client, erasure: Erasure, contents: ErasedContent[]): Promise<number> {
  const { table } = erasure
  if (kept.includes(table)) throw new Refused(`${table} is what proves the record whole. Nothing is erased from it`)
  const { name, where, values } = await rowOf(client, erasure)
  try {
    const row = { table, key: erasure.key, where, values }
    const unheld = await eraseFilesOn(client, row)
    const { rowCount } = await client.query(`delete from ${name} where ${where}`, values)
    contents.push(...(await eraseContents(client, unheld)))
    return rowCount ?? 0
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '23503') {
      throw new Refused(`Other rows refer to this one of ${table}: erase those first`, { cause: error })
    }
    throw error
  }
}

/** The row in SQL. Throws Refused where the key is not the table's. */
async function rowOf(client: pg.Client, { table, key }: Erasure) {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `select format('%I.%I', n.nspname, c.relname) as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
     join pg_constraint as k on k.conrelid = c.oid and k.contype = 'p'
     join pg_attribute as a on a.attrelid = c.oid and a.attnum = any (k.conkey)
     where n.nspname || '.' || c.relname = $1 group by 1`,
    [table],
  )
  const [found] = rows
  if (found === undefined) throw new Refused(`There is no table ${table} whose rows have a key`)
  if (found.columns.toSorted().join() !== Object.keys(key).toSorted().join()) {
    throw new Refused(`A row of ${table} is named by ${found.columns.join(', ')}`)
  }
  return {
    name: found.name,
    where: found.columns.map((column, index) => `${pg.escapeIdentifier(column)}::text = $${index + 1}`).join(' and '),
    values: found.columns.map((column) => key[column]),
  }
}

/** Tables and grounds go into the audit record; never what was erased. */
async function tell(ownerUrl: string, action: string, erasures: readonly Erasure[]): Promise<void> {
  const force = await findForce(ownerUrl)
  if (force === null) return
  const db = openDb(appUrl(ownerUrl), { connections: 1 })
  try {
    for (const { id, table, authority } of erasures) {
      await db.write(systemActor(force.forceId), (tx) =>
        audit(tx, { action, subjectType: 'erasure', subjectId: id, detail: { table, authority } }),
      )
    }
  } finally {
    await db.close()
  }
}
