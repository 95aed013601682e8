import { sql } from 'kysely'
import type { Tx } from '../../kernel/index.ts'

export type MailState = 'waiting' | 'kept' | 'sent' | 'refused'

export interface Message {
  readonly mailId: string
  readonly toUserId: string | null
  readonly toAddress: string | null
  readonly subject: string
  readonly body: string
  readonly path: string | null
  readonly writtenAt: Date
  readonly state: MailState
  readonly reason: string | null
  readonly changedAt: Date
}

const columns = sql`mail_id as "mailId", to_user_id as "toUserId", to_address as "toAddress", subject, body, path,
  written_at as "writtenAt", state, reason, changed_at as "changedAt"`

export async function findMessage(tx: Tx, mailId: string): Promise<Message | undefined> {
  const { rows } = await sql<Message>`
    select ${columns} from mail.message where force_id = ${tx.forceId} and mail_id = ${mailId}`.execute(tx.connection)
  return rows[0]
}

/** Messages, newest first. */
export async function listMessages(tx: Tx, { limit = 50, offset = 0 } = {}): Promise<Message[]> {
  const { rows } = await sql<Message>`
    select ${columns} from mail.message where force_id = ${tx.forceId}
    order by written_at desc, mail_id desc limit ${limit} offset ${offset}`.execute(tx.connection)
  return rows
}

export async function countMessages(tx: Tx): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from mail.message where force_id = ${tx.forceId}`.execute(tx.connection)
  return rows[0]?.total ?? 0
}

/** Notes what became of mail, for the purpose `queue`; sent once, it stays so. */
export async function noteMail(tx: Tx, mailId: string, state: MailState, reason: string | null = null): Promise<void> {
  await sql`update mail.message set state = ${state}, reason = ${reason}, changed_at = ${tx.at}
    where force_id = ${tx.forceId} and mail_id = ${mailId} and state <> 'sent'`.execute(tx.connection)
}

/** Mail that was only kept, the oldest first. */
export async function listKept(tx: Tx): Promise<Message[]> {
  const { rows } = await sql<Message>`
    select ${columns} from mail.message
    where force_id = ${tx.forceId} and state = 'kept' order by written_at limit 500`.execute(tx.connection)
  return rows
}
