import { sql } from 'kysely'
import { NotFound, type PlainDate, type Tx } from '../../kernel/index.ts'
import type { RequestDecision } from './decision.ts'
import type { LogEntry } from './log-entry.ts'

/** A disclosure as the public reads it. */
export interface PublishedDisclosure extends LogEntry {
  readonly publishedOn: PlainDate
}

/** A line of the public log. */
export interface PublishedSummary {
  readonly reference: string
  readonly subject: string
  readonly decision: RequestDecision
  readonly publishedOn: PlainDate
}

/** The public log, the latest first. Reads nothing but what was published, so anyone's transaction will do. */
export async function publishedLog(
  tx: Tx,
  { search, limit, offset }: { readonly search: string; readonly limit: number; readonly offset: number },
): Promise<{ rows: PublishedSummary[]; total: number }> {
  const { rows } = await sql<PublishedSummary & { total: number }>`
    select entry->>'reference' as reference, entry->>'subject' as subject, decision, published_on as "publishedOn",
      count(*) over () as total
    from disclosure.published
    where force_id = ${tx.forceId} and superseded_at is null
      and (${search} = '' or strpos(lower(entry::text), lower(${search})) > 0)
    order by published_on desc, reference desc limit ${limit} offset ${offset}`.execute(tx.connection)
  return { rows, total: rows[0]?.total ?? 0 }
}

/** One published response by its reference. Throws NotFound. */
export async function publishedRequest(tx: Tx, reference: string): Promise<PublishedDisclosure> {
  const { rows } = await sql<{ published_on: PlainDate; entry: LogEntry }>`
    select published_on, entry from disclosure.published
    where force_id = ${tx.forceId} and superseded_at is null and entry->>'reference' = ${reference.toUpperCase()}`.execute(
    tx.connection,
  )
  const row = rows[0]
  if (!row) throw new NotFound('There is no such entry in the disclosure log')
  return { ...row.entry, publishedOn: row.published_on }
}
