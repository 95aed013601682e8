import { sql } from 'kysely'
import { type Tx, tables } from '../../../../kernel/index.ts'
import type { ScormTables } from '../tables.ts'

export interface Visit {
  readonly sessionId: string
  readonly visit: number
  readonly registrationId: string
  readonly unitId: string
  readonly personId: string
  readonly attempt: number
  readonly begunAt: Date
  readonly lastSeenAt: Date
  readonly endedAt: Date | null
  readonly saidSeconds: number | null
  readonly countedSeconds: number
  readonly isOver: boolean
}

const visits = (tx: Tx) =>
  tables<ScormTables>(tx)
    .selectFrom('elearning.scorm_visit')
    .where('force_id', '=', tx.forceId)
    .select([
      'session_id as sessionId',
      'visit',
      'registration_id as registrationId',
      'unit_id as unitId',
      'person_id as personId',
      'attempt',
      'begun_at as begunAt',
      'last_seen_at as lastSeenAt',
      'ended_at as endedAt',
      'said_seconds as saidSeconds',
      'counted_seconds as countedSeconds',
      'is_over as isOver',
    ])

export const visitsOfSession = (tx: Tx, sessionId: string): Promise<readonly Visit[]> =>
  visits(tx).where('session_id', '=', sessionId).orderBy('visit').execute()

export const visitsOfRegistration = (tx: Tx, registrationId: string): Promise<readonly Visit[]> =>
  visits(tx).where('registration_id', '=', registrationId).orderBy('begun_at').orderBy('visit').execute()

/** The last visit to a unit in a registration; undefined where it was never entered. */
export const lastVisit = (tx: Tx, registrationId: string, unitId: string): Promise<Visit | undefined> =>
  visits(tx)
    .where('registration_id', '=', registrationId)
    .where('unit_id', '=', unitId)
    .orderBy('begun_at', 'desc')
    .orderBy('visit', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Seconds counted for a unit's attempt, over all sittings. */
export async function secondsOfAttempt(
  tx: Tx,
  registrationId: string,
  unitId: string,
  attempt: number,
): Promise<number> {
  const { rows } = await sql<{ seconds: number }>`
    select coalesce(sum(counted_seconds), 0) as seconds from elearning.scorm_visit
    where force_id = ${tx.forceId} and registration_id = ${registrationId} and unit_id = ${unitId}
      and attempt = ${attempt}`.execute(tx.connection)
  return rows[0]?.seconds ?? 0
}

export async function keepVisit(tx: Tx, visit: Visit): Promise<void> {
  const changes = {
    last_seen_at: visit.lastSeenAt,
    ended_at: visit.endedAt,
    said_seconds: visit.saidSeconds,
    counted_seconds: visit.countedSeconds,
    is_over: visit.isOver,
  }
  await tables<ScormTables>(tx)
    .insertInto('elearning.scorm_visit')
    .values({
      force_id: tx.forceId,
      session_id: visit.sessionId,
      visit: visit.visit,
      registration_id: visit.registrationId,
      unit_id: visit.unitId,
      person_id: visit.personId,
      attempt: visit.attempt,
      begun_at: visit.begunAt,
      ...changes,
    })
    .onConflict((conflict) => conflict.columns(['force_id', 'session_id', 'visit']).doUpdateSet(changes))
    .execute()
}

/** What the sitting as a whole is known to have taken, and how far it is. */
export async function markSession(
  tx: Tx,
  sessionId: string,
  { saidSeconds, isOver }: { readonly saidSeconds: number | null; readonly isOver: boolean },
): Promise<void> {
  await sql`
    update elearning.session
    set initialized_at = coalesce(initialized_at, ${tx.at}), last_seen_at = ${tx.at}, seconds = ${saidSeconds},
      terminated_at = case when ${isOver} then coalesce(terminated_at, ${tx.at}) else terminated_at end
    where force_id = ${tx.forceId} and session_id = ${sessionId}`.execute(tx.connection)
}
