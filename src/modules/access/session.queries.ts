import { type Tx, tables } from '../../kernel/index.ts'
import type { BegunSession, Proof } from '../../web/index.ts'
import { deviceWords } from './device-words.ts'
import { idleMilliseconds, type SessionTimes } from './session.ts'
import type { AccessTables } from './tables.ts'

export interface Session extends SessionTimes {
  readonly userId: string
  readonly kept: Readonly<Record<string, string>>
  readonly sessionId: string
  readonly signedInBy: Proof['by'] | 'unknown'
  readonly provedAt: Date | null
  readonly checkedAt: Date | null
  readonly acr: string | null
  readonly subject: string | null
}

/** Asked for every page. */
export async function findSession(tx: Tx, hash: Buffer): Promise<Session | undefined> {
  const query = tables<AccessTables>(tx)
    .selectFrom('access.session')
    .where('force_id', '=', tx.forceId)
    .where('token_hash', '=', hash)
    .select([
      'user_id as userId',
      'last_seen_at as lastSeenAt',
      'expires_at as expiresAt',
      'ended_at as endedAt',
      'kept',
      'session_id as sessionId',
      'signed_in_by as signedInBy',
      'proved_at as provedAt',
      'checked_at as checkedAt',
      'acr',
      'subject',
    ])
  const [session] = await tx.prepared(query)
  return session
}

export async function insertSession(tx: Tx, hash: Buffer, expiresAt: Date, begun?: BegunSession): Promise<void> {
  const { proof, userAgent, values = {} } = begun ?? {}
  await tables<AccessTables>(tx)
    .insertInto('access.session')
    .values({
      force_id: tx.forceId,
      token_hash: hash,
      user_id: tx.actor.userId,
      created_at: tx.at,
      last_seen_at: tx.at,
      expires_at: expiresAt,
      kept: JSON.stringify(values),
      signed_in_by: proof?.by ?? 'unknown',
      device: deviceWords(userAgent),
      // A clock that runs ahead at the provider makes nothing fresher than now.
      proved_at: proof?.at ? new Date(Math.min(proof.at.getTime(), tx.at.getTime())) : null,
      checked_at: tx.at,
      acr: proof?.acr ?? null,
      amr: proof?.amr ?? [],
      issuer: proof?.issuer ?? null,
      subject: proof?.subject ?? null,
      provider_session: proof?.providerSession ?? null,
    })
    .execute()
}

/** Changes a session that has not ended. True if there was one. */
async function updateSession(
  tx: Tx,
  hash: Buffer,
  change: { last_seen_at: Date } | { checked_at: Date } | { ended_at: Date } | { kept: string },
): Promise<boolean> {
  const result = await tables<AccessTables>(tx)
    .updateTable('access.session')
    .set(change)
    .where('force_id', '=', tx.forceId)
    .where('token_hash', '=', hash)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export const noteUse = (tx: Tx, hash: Buffer) => updateSession(tx, hash, { last_seen_at: tx.at })
export const endSession = (tx: Tx, hash: Buffer) => updateSession(tx, hash, { ended_at: tx.at })
export const noteCheck = (tx: Tx, hash: Buffer) => updateSession(tx, hash, { checked_at: tx.at })
export const keepValues = (tx: Tx, hash: Buffer, values: Readonly<Record<string, string>>) =>
  updateSession(tx, hash, { kept: JSON.stringify(values) })

/** Sessions that have not ended, neither by themselves nor otherwise. */
const liveSessions = (tx: Tx) =>
  tables<AccessTables>(tx)
    .selectFrom('access.session')
    .where('force_id', '=', tx.forceId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', tx.at)
    .where('last_seen_at', '>', new Date(tx.at.getTime() - idleMilliseconds))

/** A session as its own person reads of it. */
export interface LiveSession {
  readonly sessionId: string
  readonly beganAt: Date
  readonly lastSeenAt: Date
  readonly signedInBy: Proof['by'] | 'unknown'
  readonly device: string
  readonly isThis: boolean
}

/** Where a user is signed in now, the latest first; `token` is that of the session which asks. */
export async function listLiveSessions(tx: Tx, userId: string, hash: Buffer): Promise<LiveSession[]> {
  const rows = await liveSessions(tx)
    .where('user_id', '=', userId)
    .select([
      'session_id as sessionId',
      'created_at as beganAt',
      'last_seen_at as lastSeenAt',
      'signed_in_by as signedInBy',
      'device',
      'token_hash as hash',
    ])
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map(({ hash: each, ...session }) => ({ ...session, isThis: each.equals(hash) }))
}

export async function countLiveSessions(tx: Tx, userId: string): Promise<number> {
  const { count } = await liveSessions(tx)
    .where('user_id', '=', userId)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** Which sessions are to end: one of a user's, all of them but one, or all that the provider means. */
export type SessionsMeant =
  | { readonly userId: string; readonly sessionId: string }
  | { readonly userId: string; readonly but?: Buffer }
  | { readonly issuer: string; readonly subject: string | null; readonly providerSession: string | null }

/** Ends sessions; returns whose they were, once for each. */
export async function endSessions(tx: Tx, meant: SessionsMeant): Promise<string[]> {
  let query = tables<AccessTables>(tx)
    .updateTable('access.session')
    .set({ ended_at: tx.at })
    .where('force_id', '=', tx.forceId)
    .where('ended_at', 'is', null)
  if ('issuer' in meant) {
    query = query.where('issuer', '=', meant.issuer)
    if (meant.subject !== null) query = query.where('subject', '=', meant.subject)
    if (meant.providerSession !== null) query = query.where('provider_session', '=', meant.providerSession)
  } else {
    query = query.where('user_id', '=', meant.userId)
    if ('sessionId' in meant) query = query.where('session_id', '=', meant.sessionId)
    else if (meant.but) query = query.where('token_hash', '!=', meant.but)
  }
  const rows = await query.returning('user_id as userId').execute()
  return rows.map(({ userId }) => userId)
}
