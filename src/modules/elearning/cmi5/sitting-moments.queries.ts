import { sql } from 'kysely'
import type { Tx } from '../../../kernel/index.ts'

/** What a sitting has done so far. */
export interface SittingMoments {
  readonly preferencesReadAt: Date | null
  /** By the unit's clock. */
  readonly initializedAt: Date | null
  /** By the unit's clock. */
  readonly saidThrough: Date | null
  readonly judgedAt: Date | null
}

/** As they are now: the registration has to be held, or another may change them. */
export async function sittingMoments(tx: Tx, sessionId: string): Promise<SittingMoments> {
  const { rows } = await sql<SittingMoments>`
    select preferences_read_at as "preferencesReadAt", initialized_at as "initializedAt",
      said_through as "saidThrough", judged_at as "judgedAt"
    from elearning.session where force_id = ${tx.forceId} and session_id = ${sessionId}`.execute(tx.connection)
  const [found] = rows
  if (!found) throw new Error(`The sitting ${sessionId} is gone`)
  return found
}
