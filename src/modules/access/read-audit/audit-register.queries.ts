import { type Tx, tables } from '../../../kernel/index.ts'
import { findAuditHead } from '../audit-entry.queries.ts'
import type { AccessTables } from '../tables.ts'
import { findUserIdsNamed } from '../user.queries.ts'
import { type AuditSearch, endOfDay, isEmpty, splitSubject, startOfDay } from './audit-search.ts'

/** A line of the audit register. `body` is the text that the chain protects. */
export interface AuditRow {
  readonly number: number
  readonly at: Date
  readonly userId: string
  readonly action: string
  readonly subjectType: string
  readonly subjectId: string | null
  readonly body: string
}

const identity = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The entries sought, latest first, and how many there are. Only an auditor sees any. */
export async function searchAudit(
  tx: Tx,
  sought: AuditSearch,
  { offset, pageSize }: { readonly offset: number; readonly pageSize: number },
): Promise<{ rows: AuditRow[]; total: number }> {
  const query = await matching(tx, sought)
  const rows = await query
    .select(['number', 'at', 'user_id as userId', 'action', 'subject_type as subjectType', 'body'])
    .select('subject_id as subjectId')
    .orderBy('number', 'desc')
    .limit(pageSize)
    .offset(offset)
    .execute()
  return { rows, total: isEmpty(sought) ? ((await findAuditHead(tx))?.number ?? 0) : await count(query) }
}

async function matching(tx: Tx, { who, action, subject, from, to }: AuditSearch) {
  let query = tables<AccessTables>(tx).selectFrom('kernel.audit_entry').where('force_id', '=', tx.forceId)
  if (who) {
    const users = identity.test(who) ? [who] : await findUserIdsNamed(tx, who)
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

/** Every action that has been done, in alphabetical order: a few dozen, each found by one step down the index. */
export async function listActions(tx: Tx): Promise<string[]> {
  const actions: string[] = []
  for (let last: string | undefined; ; ) {
    let query = tables<AccessTables>(tx).selectFrom('kernel.audit_entry').where('force_id', '=', tx.forceId)
    if (last !== undefined) query = query.where('action', '>', last)
    const next = await query.select('action').orderBy('action').limit(1).executeTakeFirst()
    if (!next) return actions
    actions.push(next.action)
    last = next.action
  }
}
