import { randomUUID } from 'node:crypto'
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { z } from 'zod'
import { appUrl, audit, findForce, openDb, Refused, systemActor } from '../kernel/index.ts'

/** A row that was erased: enough to erase it again, and nothing of what it said. */
const Erasure = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  /** Schema and name of the table, and the row's primary key. */
  table: z.string(),
  key: z.record(z.string(), z.string()),
  /** On what ground: the decision's reference. */
  authority: z.string(),
})
export type Erasure = z.infer<typeof Erasure>

/** Outside the database, so that a restore of the database does not lose it. It goes into every backup as well. */
export const journalOf = (dataDirectory: string): string => join(dataDirectory, 'erasures.jsonl')

export async function readJournal(path: string): Promise<Erasure[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw new Refused(`${path} cannot be read (${error.code})`)
  })
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => {
      try {
        return Erasure.parse(JSON.parse(line))
      } catch (error) {
        throw new Refused(`Line ${index + 1} of ${path} is no erasure`, { cause: error })
      }
    })
}

/** Adds erasures that are not in a journal yet, and has them on the disk before it returns. */
export async function addToJournal(path: string, erasures: readonly Erasure[]): Promise<void> {
  const known = new Set((await readJournal(path)).map(({ id }) => id))
  const file = await open(path, 'a', 0o600)
  try {
    for (const each of erasures) if (!known.has(each.id)) await file.write(`${JSON.stringify(each)}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** What proves that nothing was changed is never erased row by row. */
const kept = ['candour.migration', 'kernel.audit_entry', 'kernel.audit_head', 'access.audit_checkpoint', 'kernel.force']

/**
 * Erases one row by its primary key: written to the journals first, as what is erased and forgotten would come back with
 * the next restore. Refuses a row that others refer to, as PostgreSQL does.
 */
export async function eraseRow(
  ownerUrl: string,
  journals: readonly string[],
  asked: { table: string; key: Readonly<Record<string, string>>; authority: string },
): Promise<Erasure> {
  const erasure: Erasure = { id: randomUUID(), at: new Date().toISOString(), ...asked, key: { ...asked.key } }
  await withOwner(ownerUrl, async (client) => {
    await client.query('begin')
    if ((await eraseOne(client, erasure)) === 0) throw new Refused(`There is no such row in ${asked.table}`)
    for (const journal of journals) await addToJournal(journal, [erasure])
    await client.query('commit')
  })
  await tell(ownerUrl, 'erase-row', [erasure])
  return erasure
}

/** Erases again what was erased. Gives those whose row had come back. */
export async function eraseAgain(ownerUrl: string, erasures: readonly Erasure[]): Promise<Erasure[]> {
  const again: Erasure[] = []
  await withOwner(ownerUrl, async (client) => {
    await client.query('begin')
    for (const erasure of erasures) if ((await eraseOne(client, erasure)) > 0) again.push(erasure)
    await client.query('commit')
  })
  if (again.length > 0) await tell(ownerUrl, 'erase-again', again)
  return again
}

async function eraseOne(client: pg.Client, { table, key }: Erasure): Promise<number> {
  if (kept.includes(table)) throw new Refused(`${table} is what proves the record whole. Nothing is erased from it`)
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
  const where = found.columns.map((column, index) => `${pg.escapeIdentifier(column)}::text = $${index + 1}`)
  try {
    const { rowCount } = await client.query(
      `delete from ${found.name} where ${where.join(' and ')}`,
      found.columns.map((column) => key[column]),
    )
    return rowCount ?? 0
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '23503') {
      throw new Refused(`Other rows refer to this one of ${table}: erase those first`, { cause: error })
    }
    throw error
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

async function withOwner(ownerUrl: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
