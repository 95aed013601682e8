import { sql } from 'kysely'
import { newId, type Tx, tables } from '../../../kernel/index.ts'
import type { LearningRecordTables } from '../tables.ts'
import type { Scope } from './scopes.ts'

/** A credential that is good now, and whose it is. */
export interface GoodCredential {
  readonly credentialId: string
  readonly sourceId: string
  readonly sourceName: string
  /** The Agent that stands as authority in the source's statements, in JSON. */
  readonly authority: string
  readonly secretHash: string
  readonly scopes: readonly Scope[]
}

/** Not revoked, not expired. */
const good = sql<boolean>`c.revoked_at is null and (c.expires_at is null or c.expires_at > clock_timestamp())`

const columns = [
  'c.credential_id as credentialId',
  's.source_id as sourceId',
  's.name as sourceName',
  's.authority',
  'c.secret_hash as secretHash',
] as const

const withSource = (tx: Tx) =>
  tables<LearningRecordTables>(tx)
    .selectFrom('learning_record.credential as c')
    .innerJoin('learning_record.source as s', (join) =>
      join.onRef('s.force_id', '=', 'c.force_id').onRef('s.source_id', '=', 'c.source_id'),
    )
    .where('c.force_id', '=', tx.forceId)
    .where(good)

/** The good credential of this name; undefined where there is none. */
export const findCredential = (tx: Tx, accessKey: string): Promise<GoodCredential | undefined> =>
  withSource(tx)
    .where('c.access_key', '=', accessKey)
    .select([...columns, sql<Scope[]>`c.scopes`.as('scopes')])
    .executeTakeFirst()

/** The good credential that a token which has not expired was issued to, with the token's scopes. */
export const findByToken = (tx: Tx, tokenHash: Buffer): Promise<GoodCredential | undefined> =>
  withSource(tx)
    .innerJoin('learning_record.token as t', (join) =>
      join.onRef('t.force_id', '=', 'c.force_id').onRef('t.credential_id', '=', 'c.credential_id'),
    )
    .where('t.token_hash', '=', tokenHash)
    .where(sql<boolean>`t.expires_at > clock_timestamp()`)
    .select([...columns, sql<Scope[]>`t.scopes`.as('scopes')])
    .executeTakeFirst()

/** Whether the credential still is good: asked in each request's own transaction, so that revoking it works at once. */
export async function isStillGood(tx: Tx, credentialId: string): Promise<boolean> {
  const found = await tx.prepared(sql`
    select from learning_record.credential as c
    where c.force_id = ${tx.forceId}::uuid and c.credential_id = ${credentialId}::uuid and ${good}`)
  return found.length > 0
}

export async function noteUse(tx: Tx, credentialId: string): Promise<void> {
  await tables<LearningRecordTables>(tx)
    .updateTable('learning_record.credential')
    .set({ last_used_at: tx.at })
    .where('force_id', '=', tx.forceId)
    .where('credential_id', '=', credentialId)
    .execute()
}

export async function addToken(
  tx: Tx,
  token: { hash: Buffer; credentialId: string; scopes: readonly Scope[]; seconds: number },
) {
  const db = tables<LearningRecordTables>(tx)
  await db
    .deleteFrom('learning_record.token')
    .where('force_id', '=', tx.forceId)
    .where('credential_id', '=', token.credentialId)
    .where('expires_at', '<', tx.at)
    .execute()
  await db
    .insertInto('learning_record.token')
    .values({
      force_id: tx.forceId,
      token_hash: token.hash,
      credential_id: token.credentialId,
      scopes: token.scopes,
      issued_at: tx.at,
      expires_at: new Date(tx.at.getTime() + token.seconds * 1000),
    })
    .execute()
}

export const findSource = (tx: Tx, name: string) =>
  tables<LearningRecordTables>(tx)
    .selectFrom('learning_record.source')
    .select('source_id')
    .where('force_id', '=', tx.forceId)
    .where('name', '=', name)
    .executeTakeFirst()

export async function addSource(tx: Tx, name: string, homePage: string): Promise<string> {
  const sourceId = newId()
  const authority = { objectType: 'Agent', name, account: { homePage, name: sourceId } }
  await tables<LearningRecordTables>(tx)
    .insertInto('learning_record.source')
    .values({
      force_id: tx.forceId,
      source_id: sourceId,
      name,
      authority: JSON.stringify(authority),
      created_at: tx.at,
      created_by_name: tx.actor.name,
    })
    .execute()
  return sourceId
}

export interface NewCredential {
  readonly sourceId: string
  readonly accessKey: string
  readonly secretHash: string
  readonly scopes: readonly Scope[]
  readonly expiresAt: Date | null
}

export async function addCredential(tx: Tx, credential: NewCredential): Promise<string> {
  const credentialId = newId()
  await tables<LearningRecordTables>(tx)
    .insertInto('learning_record.credential')
    .values({
      force_id: tx.forceId,
      credential_id: credentialId,
      source_id: credential.sourceId,
      access_key: credential.accessKey,
      secret_hash: credential.secretHash,
      scopes: credential.scopes,
      created_at: tx.at,
      created_by_name: tx.actor.name,
      expires_at: credential.expiresAt,
      revoked_at: null,
      revoked_by_name: null,
      last_used_at: null,
    })
    .execute()
  return credentialId
}

/** Revokes a credential and with it every token issued to it. Returns its id; undefined where no good one has this name. */
export async function revokeCredential(tx: Tx, accessKey: string): Promise<string | undefined> {
  const revoked = await tables<LearningRecordTables>(tx)
    .updateTable('learning_record.credential')
    .set({ revoked_at: tx.at, revoked_by_name: tx.actor.name })
    .where('force_id', '=', tx.forceId)
    .where('access_key', '=', accessKey)
    .where('revoked_at', 'is', null)
    .returning('credential_id')
    .executeTakeFirst()
  return revoked?.credential_id
}

export const listCredentials = (tx: Tx) =>
  tables<LearningRecordTables>(tx)
    .selectFrom('learning_record.credential as c')
    .innerJoin('learning_record.source as s', (join) =>
      join.onRef('s.force_id', '=', 'c.force_id').onRef('s.source_id', '=', 'c.source_id'),
    )
    .where('c.force_id', '=', tx.forceId)
    .select([
      's.name as source',
      'c.access_key as accessKey',
      'c.scopes',
      'c.created_at as createdAt',
      'c.created_by_name as createdBy',
      'c.expires_at as expiresAt',
      'c.revoked_at as revokedAt',
      'c.last_used_at as lastUsedAt',
    ])
    .orderBy('s.name')
    .orderBy('c.created_at')
    .execute()
