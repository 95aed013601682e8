import { type RawBuilder, sql } from 'kysely'
import { isId, may, type Tx, tables } from '../../../kernel/index.ts'
import type { AccessTables } from '../tables.ts'
import { findUserIdsNamed } from '../user.queries.ts'
import { type AuditSearch, endOfDay, splitSubject, startOfDay } from './audit-search.ts'

/**
 * A line of the audit register. `body` is the text that the chain protects. `number` is for the program alone: shown, it
 * would tell how many entries a reader does not see, and between which they stand.
 */
export interface AuditRow {
  readonly number: number
  /** The entry's own hash in hexadecimal, by which it is named. */
  readonly hash: string
  readonly at: Date
  readonly userId: string
  readonly action: string
  readonly subjectType: string
  readonly subjectId: string | null
  readonly body: string
  readonly restricted: boolean
  readonly about: readonly string[]
}

/** The entries sought that this auditor may see, latest first, and how many those are. */
export async function searchAudit(
  tx: Tx,
  sought: AuditSearch,
  { offset, pageSize }: { readonly offset: number; readonly pageSize: number },
): Promise<{ rows: AuditRow[]; total: number }> {
  const query = await matching(tx, sought)
  const rows = await query
    .select(['number', 'at', 'user_id as userId', 'action', 'subject_type as subjectType', 'body'])
    .select(['subject_id as subjectId', 'restricted', 'about', sql<string>`encode(hash, 'hex')`.as('hash')])
    .orderBy('number', 'desc')
    .limit(pageSize)
    .offset(offset)
    .execute()
  return { rows, total: await count(query) }
}

/** The entries that a reader could see at all. Said to the planner as well as by the policy, which no index knows. */
function seen(tx: Tx) {
  const query = tables<AccessTables>(tx).selectFrom('kernel.audit_entry').where('force_id', '=', tx.forceId)
  return may(tx.actor, 'audit.read-restricted') ? query : query.where('restricted', '=', false)
}

/** SELECT of who is kept out of what some entries tell of. */
export const keptOutOf = (tx: Tx, rows: readonly AuditRow[]): RawBuilder<unknown> => sql`
  select number as id, denied_person_ids, denied_command_ids from kernel.audit_entry
  where force_id = ${tx.forceId} and number = any(${rows.map(({ number }) => number)}::bigint[])`

async function matching(tx: Tx, { who, action, subject, from, to }: AuditSearch) {
  let query = seen(tx)
  if (who) {
    const users = isId(who) ? [who] : await findUserIdsNamed(tx, who)
    query = users.length > 0 ? query.where('user_id', 'in', users) : query.where('number', '<', 0)
  }
  if (action) query = query.where('action', '=', action)
  if (subject) {
    const { type, id } = splitSubject(subject)
    query = query.where('subject_type', '=', type)
    if (id !== null) query = query.where('subject_id', '=', id)
  }
  if (from) query = query.where('at', '>=', startOfDay(from))
  if (to) query = query.where('at', '<', endOfDay(to))
  return query
}

async function count(query: Awaited<ReturnType<typeof matching>>): Promise<number> {
  const { total } = await query.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return total
}

/** Every action that the reader may know was done, in alphabetical order: each found by one step down the index. */
export async function listActions(tx: Tx): Promise<string[]> {
  const actions: string[] = []
  for (let last: string | undefined; ; ) {
    let query = seen(tx)
    if (last !== undefined) query = query.where('action', '>', last)
    const next = await query.select('action').orderBy('action').limit(1).executeTakeFirst()
    if (!next) return actions
    actions.push(next.action)
    last = next.action
  }
}
