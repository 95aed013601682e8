import { sql } from 'kysely'
import { NotFound, type PlainDate, type Tx } from '../../../kernel/index.ts'
import type { LogEntry } from './log-entry.ts'

/** An entry of the public log, with the day it was published. */
export interface PublishedEntry {
  readonly publishedOn: PlainDate
  readonly entry: LogEntry
}

/** The public log, the latest first, searched by the words that its entries show. Reads nothing but what was published, so anyone's transaction will do. */
export async function publishedLog(
  tx: Tx,
  { search, limit, offset }: { readonly search: string; readonly limit: number; readonly offset: number },
): Promise<{ entries: PublishedEntry[]; total: number }> {
  const { rows } = await sql<{ published_on: PlainDate; entry: LogEntry; total: number }>`
    select published_on, entry, count(*) over () as total from disclosure.published
    where force_id = ${tx.forceId} and superseded_at is null
      and (${search} = '' or strpos(lower(words), lower(${search})) > 0)
    order by published_on desc, entry->>'reference' desc limit ${limit} offset ${offset}`.execute(tx.connection)
  return {
    entries: rows.map((row) => ({ publishedOn: row.published_on, entry: row.entry })),
    total: rows[0]?.total ?? 0,
  }
}

/** One published response by its reference. Throws NotFound. */
export async function publishedRequest(tx: Tx, reference: string): Promise<PublishedEntry> {
  const { rows } = await sql<{ published_on: PlainDate; entry: LogEntry }>`
    select published_on, entry from disclosure.published
    where force_id = ${tx.forceId} and superseded_at is null and entry->>'reference' = ${reference.toUpperCase()}`.execute(
    tx.connection,
  )
  const row = rows[0]
  if (!row) throw new NotFound('There is no such entry in the disclosure log')
  return { publishedOn: row.published_on, entry: row.entry }
}
