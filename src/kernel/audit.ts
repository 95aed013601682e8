import { createHash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import pg from 'pg'
import { CandourError } from './errors.ts'
import { logEvent } from './log.ts'
import { logAfter } from './log-after.ts'
import type { LogEvent } from './log-events.ts'
import { type Tx, tables } from './tx.ts'

export interface AuditTables {
  'kernel.audit_entry': {
    force_id: string
    number: number
    at: Date
    user_id: string
    action: string
    subject_type: string
    subject_id: string | null
    body: string
    previous_hash: Buffer
    hash: Buffer
    /** Who may read the entry; no part of what it says. */
    restricted: boolean
    about: readonly string[]
    denied_person_ids: readonly string[]
    denied_command_ids: readonly string[]
  }
  'kernel.audit_head': { force_id: string; number: number; hash: Buffer }
}

/** What was done to what. `detail` holds identities and counts, never a person's nor what a restricted record says. */
export interface AuditEvent {
  readonly action: string
  readonly subjectType: string
  readonly subjectId: string | null
  readonly detail?: Readonly<Record<string, string | number | boolean | null | readonly string[]>>
  /** The identities of all it tells of that may be restricted, now or later, the subject's with them. */
  readonly about?: readonly string[]
  /**
   * Where it tells of something restricted: then only named auditors see it. `keptOut` is a SELECT of
   * `denied_person_ids` and `denied_command_ids` of these things; null where nobody is kept out of them.
   */
  readonly restricted?: { readonly keptOut: RawBuilder<unknown> | null }
}

const genesis = Buffer.alloc(32)

/**
 * There are entries beyond the chain's own end: somebody set the end back. Nothing more is written, and so nothing done,
 * until people have looked: `candour audit verify` says which entry it is.
 */
class AuditBeyondEnd extends CandourError {}

/** Actions that whoever watches the log is told of as well. */
const told: Readonly<Record<string, LogEvent>> = {
  'add-user': 'roles.changed',
  'change-roles': 'roles.changed',
  'deactivate-user': 'roles.changed',
  'reactivate-user': 'roles.changed',
  'link-user': 'roles.changed',
  'propose-roles': 'roles.changed',
  'agree-roles': 'roles.changed',
  'refuse-roles': 'roles.changed',
  'withdraw-roles': 'roles.changed',
  'sign-in': 'sign-in.done',
  'answer a request': 'answer.signed',
  'decide a question': 'answer.signed',
  'publish a response': 'answer.published',
}

/** The hash of an entry: SHA-256 over the entry before it and its own stored text. */
export const auditHash = (previous: Buffer, body: string): Buffer =>
  createHash('sha256').update(previous).update(body, 'utf8').digest()

/**
 * Writes an audit entry in the transaction of the read or write it tells of (Data Protection Act 2018 s.62).
 * Holds the force's chain until the transaction ends: call it last. The transaction must be one that may write.
 */
export async function audit(tx: Tx, event: AuditEvent): Promise<void> {
  const db = tables<AuditTables>(tx)
  await sql`insert into kernel.audit_head (force_id, number, hash) values (${tx.forceId}, 0, ${genesis})
    on conflict (force_id) do nothing`.execute(db)
  const head = await db
    .selectFrom('kernel.audit_head')
    .select(['number', 'hash'])
    .where('force_id', '=', tx.forceId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const number = head.number + 1
  const body = JSON.stringify({
    number,
    at: tx.at.toISOString(),
    user: tx.actor.userId,
    name: tx.actor.name,
    action: event.action,
    subject: [event.subjectType, event.subjectId],
    detail: event.detail ?? {},
  })
  const hash = auditHash(head.hash, body)
  await db
    .insertInto('kernel.audit_entry')
    .values({
      force_id: tx.forceId,
      number,
      at: tx.at,
      user_id: tx.actor.userId,
      action: event.action,
      subject_type: event.subjectType,
      subject_id: event.subjectId,
      body,
      previous_hash: head.hash,
      hash,
      restricted: event.restricted !== undefined,
      about: event.about ?? [],
      denied_person_ids: keptOut(event, 'denied_person_ids'),
      denied_command_ids: keptOut(event, 'denied_command_ids'),
    })
    .execute()
    .catch((error: unknown) => refuseBeyondEnd(error, number))
  await db.updateTable('kernel.audit_head').set({ number, hash }).where('force_id', '=', tx.forceId).execute()
  const seen = told[event.action]
  if (seen) logAfter(tx, seen, { user: tx.actor.userId, action: event.action, subject: event.subjectId })
}

function refuseBeyondEnd(error: unknown, number: number): never {
  if (!(error instanceof pg.DatabaseError && error.code === '23505')) throw error
  logEvent('audit.cannot-write', { entry: number })
  throw new AuditBeyondEnd(`Entry ${number} is in the audit record already, beyond its own end`, { cause: error })
}

/** All who are kept out of one of the things, sorted. */
const keptOut = ({ restricted }: AuditEvent, column: string) =>
  restricted?.keptOut
    ? sql<readonly string[]>`array(select distinct u from (${restricted.keptOut}) as k
        cross join lateral unnest(${sql.ref(`k.${column}`)}) as u order by u)`
    : sql<readonly string[]>`'{}'::uuid[]`
