import { createTransport } from 'nodemailer'
import { z } from 'zod'
import {
  addJob,
  type Db,
  type JobContext,
  jobKind,
  Refused,
  readConfig,
  systemActor,
  type Tx,
} from '../../kernel/index.ts'
import { findUser } from '../access/index.ts'
import { findMessage, listKept, type MailState, type Message, noteMail } from './message.queries.ts'
import { type MailSettings, readMailSettings } from './settings.ts'

interface Payload {
  readonly mailId: string
}

/** What a mail server says that will not be otherwise the next time (RFC 5321, 4.2.1: 5yz). */
const isRefusal = (error: unknown): boolean => {
  const { code, responseCode } = Object(error)
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && typeof responseCode === 'number' && responseCode >= 500
}

/**
 * Sends one mail. Killed after the server took it and before that was noted, it is sent again under the same Message-ID, by
 * which mail programs know that they have it already. Where no server is named it is kept.
 */
export const mailJob = jobKind<Payload>({
  kind: 'mail.send',
  title: 'Send mail',
  payload: z.strictObject({ mailId: z.string() }),
  asCandour: true,
  attempts: 60,
  run: ({ db, actor, payload: { mailId } }) => sendOne(db, actor.forceId, mailId, readMailSettings(process.env)),
})

/** Whom it is for, where they sign in here. */
const recipientOf = async (tx: Tx, { toUserId }: Message) =>
  toUserId === null ? undefined : await findUser(tx, toUserId)

async function sendOne(db: Db, forceId: string, mailId: string, settings: MailSettings | null): Promise<void> {
  const candour = systemActor(forceId)
  const note = (state: MailState, reason: string | null = null) =>
    db.write(candour, (tx) => noteMail(tx, mailId, state, reason), 'queue')
  const found = await db.read(candour, async (tx) => {
    const message = await findMessage(tx, mailId)
    return message && { message, user: await recipientOf(tx, message) }
  })
  if (!found || found.message.state === 'sent') return
  const { message, user } = found
  if (message.toUserId !== null && !user?.active) return note('refused', 'Whom it is for may no longer sign in')
  if (user?.sample) return note('kept', 'It is for an invented person')
  if (settings === null) return note('kept', 'No mail server is named')
  try {
    await deliver(settings, message, message.toAddress ?? user?.email ?? '')
  } catch (error) {
    const said = String(Object(error).response ?? Object(error).code ?? 'no answer').slice(0, 200)
    if (!isRefusal(error)) {
      await note('waiting', `The mail server could not take it yet: ${said}`)
      throw error
    }
    await note('refused', `The mail server refused it: ${said}`)
    throw new Refused(`The mail server refused it: ${said}`)
  }
  await note('sent')
}

async function deliver({ url, from }: MailSettings, message: Message, to: string): Promise<void> {
  const { origin } = readConfig(process.env)
  const link = message.path === null ? '' : `\n\n${origin ?? ''}${message.path}`
  const transport = createTransport(url, { from })
  try {
    await transport.sendMail({
      to,
      subject: message.subject,
      text: `${message.body}${link}\n`,
      messageId: `<${message.mailId}@${/@([^\s<>@]+)>?$/.exec(from)?.[1] ?? 'candour.invalid'}>`,
      // An out-of-office answer to a machine helps nobody (RFC 3834, 5).
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
  } finally {
    transport.close()
  }
}

/** Once a server is named, what was kept goes out. */
export const keptMailJob = jobKind<Record<string, never>>({
  kind: 'mail.send-kept',
  title: 'Send mail that was kept',
  payload: z.strictObject({}),
  every: { milliseconds: 3_600_000, firstAfterMilliseconds: 5000 },
  async run({ db, actor }: JobContext<Record<string, never>>) {
    if (readMailSettings(process.env) === null) return 0
    return await db.write(
      actor,
      async (tx) => {
        let sent = 0
        for (const message of await listKept(tx)) {
          if ((await recipientOf(tx, message))?.sample) continue
          const { mailId } = message
          await noteMail(tx, mailId, 'waiting')
          await addJob(tx, mailJob, { mailId }, { key: `${mailId} ${tx.at.toISOString()}` })
          sent += 1
        }
        return sent
      },
      'queue',
    )
  },
})
