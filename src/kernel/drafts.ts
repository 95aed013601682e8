import { sql } from 'kysely'
import { newId } from './identity.ts'
import type { Tx } from './tx.ts'

/** A form that was begun. Only its writer ever sees it, which the database holds to. */
export interface Draft {
  readonly draftId: string
  readonly kind: string
  /** What was typed so far, by the id of the column. */
  readonly cells: Readonly<Record<string, string>>
  readonly begunAt: Date
  readonly savedAt: Date
}

/** A draft that nobody touched for so long is thrown away when its writer next begins one. */
const keptDays = 60
/** Of one kind and writer at once; the oldest go first. */
const most = 50

const columns = sql`draft_id as "draftId", kind, cells, begun_at as "begunAt", saved_at as "savedAt"`
const own = (tx: Tx) => sql<boolean>`force_id = ${tx.forceId} and user_id = ${tx.actor.userId}`

/** Begins a draft with what is known already. Returns its identity. */
export async function beginDraft(tx: Tx, kind: string, cells: Draft['cells']): Promise<string> {
  const draftId = newId()
  await sql`
    delete from kernel.draft where ${own(tx)} and (saved_at < ${tx.at}::timestamptz - make_interval(days => ${keptDays})
      or kind = ${kind} and draft_id not in (
        select draft_id from kernel.draft where ${own(tx)} and kind = ${kind} order by saved_at desc limit ${most - 1}))`.execute(
    tx.connection,
  )
  await sql`
    insert into kernel.draft (force_id, draft_id, user_id, kind, cells, begun_at, saved_at)
    values (${tx.forceId}, ${draftId}, ${tx.actor.userId}, ${kind}, ${JSON.stringify(cells)}::jsonb, ${tx.at}, ${tx.at})`.execute(
    tx.connection,
  )
  return draftId
}

/** Keeps what one page said, over what it said before. */
export async function saveDraft(tx: Tx, draftId: string, cells: Draft['cells']): Promise<void> {
  await sql`
    update kernel.draft set cells = cells || ${JSON.stringify(cells)}::jsonb, saved_at = ${tx.at}
    where ${own(tx)} and draft_id = ${draftId}`.execute(tx.connection)
}

/** Undefined where it is gone, is of another kind, or is somebody else's. */
export async function findDraft(tx: Tx, kind: string, draftId: string): Promise<Draft | undefined> {
  const { rows } = await sql<Draft>`
    select ${columns} from kernel.draft where ${own(tx)} and kind = ${kind} and draft_id = ${draftId}`.execute(
    tx.connection,
  )
  return rows[0]
}

/** The latest touched first. */
export async function listDrafts(tx: Tx, kind: string): Promise<readonly Draft[]> {
  const { rows } = await sql<Draft>`
    select ${columns} from kernel.draft where ${own(tx)} and kind = ${kind} order by saved_at desc limit ${most}`.execute(
    tx.connection,
  )
  return rows
}

export async function removeDraft(tx: Tx, draftId: string): Promise<void> {
  await sql`delete from kernel.draft where ${own(tx)} and draft_id = ${draftId}`.execute(tx.connection)
}
