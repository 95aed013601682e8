import { createHash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import pg from 'pg'
import { CandourError, NotFound } from './errors.ts'
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
  /** Where it tells of something restricted, or that may be: of what is, only named auditors see the entry. */
  readonly restricted?: AuditedThings | { readonly keptOut: null }
}

/** The things that an entry tells of, as whoever does it may read them. */
export interface AuditedThings {
  /**
   * A SELECT of `id`, `denied_person_ids` and `denied_command_ids` of these things, under the transaction's own purpose.
   */
  readonly keptOut: RawBuilder<unknown>
  /** The ids that it must give. Where one is missing, somebody was kept out of it meanwhile: it is not theirs to read. */
  readonly of: readonly string[]
  /** Not all are restricted: `keptOut` has a column `restricted` too, and the entry is restricted where one is. */
  readonly whereSaid?: boolean
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
 * Throws NotFound where the actor was kept out, since they read it, of what the entry tells of.
 */
export async function audit(tx: Tx, event: AuditEvent): Promise<void> {
  const db = tables<AuditTables>(tx)
  const head = await lockAuditHead(tx)
  const readers = await readersOf(tx, event)
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
      about: event.about ?? [],
      ...readers,
    })
    .execute()
    .catch((error: unknown) => refuseBeyondEnd(error, number))
  await tx.prepared(db.updateTable('kernel.audit_head').set({ number, hash }).where('force_id', '=', tx.forceId))
  const seen = told[event.action]
  if (seen) logAfter(tx, seen, { user: tx.actor.userId, action: event.action, subject: event.subjectId })
}

function refuseBeyondEnd(error: unknown, number: number): never {
  if (!(error instanceof pg.DatabaseError && error.code === '23505')) throw error
  logEvent('audit.cannot-write', { entry: number })
  throw new AuditBeyondEnd(`Entry ${number} is in the audit record already, beyond its own end`, { cause: error })
}

/** The end of the force's chain, which nobody else moves until the transaction ends. */
export async function lockAuditHead(tx: Tx): Promise<{ readonly number: number; readonly hash: Buffer }> {
  const held = tables<AuditTables>(tx)
    .selectFrom('kernel.audit_head')
    .select(['number', 'hash'])
    .where('force_id', '=', tx.forceId)
    .forUpdate()
  const [head] = await tx.prepared(held)
  if (head) return head
  await sql`insert into kernel.audit_head (force_id, number, hash) values (${tx.forceId}, 0, ${genesis})
    on conflict (force_id) do nothing`.execute(tx.connection)
  return held.executeTakeFirstOrThrow()
}

type EntryReaders = Pick<AuditTables['kernel.audit_entry'], 'restricted' | 'denied_person_ids' | 'denied_command_ids'>

/** Who does not see the entry: all who are kept out of one of the things, as it is now that the chain is held. */
async function readersOf(tx: Tx, { restricted: things }: AuditEvent): Promise<EntryReaders> {
  const nobody = { denied_person_ids: [], denied_command_ids: [] }
  if (!things?.keptOut) return { restricted: things !== undefined, ...nobody }
  const all = (column: string) => sql`array(
    select distinct u from k cross join lateral unnest(${sql.ref(`k.${column}`)}) as u order by u)`
  const { rows } = await sql<EntryReaders & { ids: string[] }>`
    with k as materialized (${things.keptOut})
    select ${things.whereSaid ? sql`exists (select from k where k.restricted)` : sql`true`} as restricted,
      ${all('denied_person_ids')} as denied_person_ids, ${all('denied_command_ids')} as denied_command_ids,
      array(select k.id::text from k) as ids`.execute(tx.connection)
  const [found] = rows
  if (!found) throw new Error('Nothing says who may read an audit entry')
  const { ids, ...readers } = found
  const seen = new Set(ids)
  if (things.of.some((id) => !seen.has(id))) throw new NotFound()
  return readers.restricted ? readers : { restricted: false, ...nobody }
}
