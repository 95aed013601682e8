import { sql } from 'kysely'
import { awaitTurn, type Tx, tables } from '../../../kernel/index.ts'
import type { AssignableUnit } from '../packages/course-package.ts'
import type { ElearningTables, LaunchMode } from '../tables.ts'

/** A sitting of a cmi5 unit, as it was launched. */
export interface Cmi5Session {
  readonly sessionId: string
  readonly registrationId: string
  readonly personId: string
  /** An Agent, in JSON. */
  readonly agent: string
  readonly mode: LaunchMode
  readonly activityId: string
  readonly details: AssignableUnit
  readonly packageId: string
  readonly courseActivityId: string
  readonly returnTo: string
  readonly launchedAt: Date
  readonly lastSeenAt: Date | null
}

const sessions = sql`
  select s.session_id as "sessionId", s.registration_id as "registrationId", s.person_id as "personId", r.agent,
    s.launch_mode as mode, u.activity_id as "activityId", u.details, p.package_id as "packageId",
    p.activity_id as "courseActivityId", s.return_to as "returnTo", s.launched_at as "launchedAt",
    s.last_seen_at as "lastSeenAt"
  from elearning.session as s
  join elearning.registration as r on r.force_id = s.force_id and r.registration_id = s.registration_id
  join elearning.unit as u on u.force_id = s.force_id and u.unit_id = s.unit_id
  join elearning.package as p on p.force_id = u.force_id and p.package_id = u.package_id and p.standard = 'cmi5'`

const isOpen = sql`s.terminated_at is null and s.abandoned_at is null`

/** The sitting of this id whose credential hashes so, open or not. */
export async function sessionByAccess(tx: Tx, sessionId: string, hash: Buffer): Promise<Cmi5Session | undefined> {
  const { rows } = await sql<Cmi5Session>`${sessions}
    where s.force_id = ${tx.forceId} and s.session_id = ${sessionId} and s.access_hash = ${hash}`.execute(tx.connection)
  return rows[0]
}

/** The open sittings of a registration. */
export async function openSessions(tx: Tx, registrationId: string): Promise<readonly Cmi5Session[]> {
  const { rows } = await sql<Cmi5Session>`${sessions}
    where s.force_id = ${tx.forceId} and s.registration_id = ${registrationId} and ${isOpen}
    order by s.launched_at`.execute(tx.connection)
  return rows
}

/** One open sitting; undefined where it is over, or no cmi5 unit's. */
export async function openSession(tx: Tx, sessionId: string): Promise<Cmi5Session | undefined> {
  const { rows } = await sql<Cmi5Session>`${sessions}
    where s.force_id = ${tx.forceId} and s.session_id = ${sessionId} and ${isOpen}`.execute(tx.connection)
  return rows[0]
}

/** The registrations of some sittings that are open beyond their time. */
export async function expiredSessions(tx: Tx, limit: number): Promise<readonly Cmi5Session[]> {
  const { rows } = await sql<Cmi5Session>`${sessions}
    where s.force_id = ${tx.forceId} and s.expires_at <= clock_timestamp() and ${isOpen}
    order by s.expires_at limit ${limit}`.execute(tx.connection)
  return rows
}

/** Whether a sitting may still be spoken in: neither ended, nor beyond its time, nor its registration begun anew. */
export async function isSessionOpen(tx: Tx, sessionId: string): Promise<boolean> {
  const { rows } = await sql`
    select from elearning.session as s
    join elearning.registration as r on r.force_id = s.force_id and r.registration_id = s.registration_id
    where s.force_id = ${tx.forceId} and s.session_id = ${sessionId} and ${isOpen}
      and s.expires_at > clock_timestamp() and r.ended_at is null`.execute(tx.connection)
  return rows.length > 0
}

/**
 * Has everyone wait who would speak in a registration, end one of its sittings or say what it comes to, until the
 * transaction ends. Taken before any row and before the record's own locks.
 */
export async function holdRegistration(tx: Tx, registrationId: string): Promise<void> {
  await awaitTurn(tx, `sittings ${tx.forceId} ${registrationId}`)
}

type Changed = Partial<
  Pick<
    ElearningTables['elearning.session'],
    | 'fetch_hash'
    | 'preferences_read_at'
    | 'initialized_at'
    | 'said_through'
    | 'judged_at'
    | 'last_seen_at'
    | 'terminated_at'
    | 'abandoned_at'
    | 'seconds'
  >
>

export async function changeSession(tx: Tx, sessionId: string, changed: Changed): Promise<void> {
  await tables<ElearningTables>(tx)
    .updateTable('elearning.session')
    .set(changed)
    .where('force_id', '=', tx.forceId)
    .where('session_id', '=', sessionId)
    .execute()
}

/** Exchanges a fetch token for a credential, once; undefined where it cannot be exchanged any more. */
export async function exchangeToken(tx: Tx, fetchHash: Buffer, accessHash: Buffer): Promise<string | undefined> {
  const { rows } = await sql<{ sessionId: string }>`
    update elearning.session as s set fetched_at = ${tx.at}, access_hash = ${accessHash}
    where s.force_id = ${tx.forceId} and s.fetch_hash = ${fetchHash} and s.fetched_at is null and ${isOpen}
      and s.expires_at > clock_timestamp()
    returning s.session_id as "sessionId"`.execute(tx.connection)
  return rows[0]?.sessionId
}

/** Whether a fetch token was ever given out. */
export async function isFetchToken(tx: Tx, fetchHash: Buffer): Promise<boolean> {
  const { rows } = await sql`
    select from elearning.session as s where s.force_id = ${tx.forceId} and s.fetch_hash = ${fetchHash}`.execute(
    tx.connection,
  )
  return rows.length > 0
}
