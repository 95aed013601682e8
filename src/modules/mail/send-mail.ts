import { sql } from 'kysely'
import { addJob, newId, type Tx } from '../../kernel/index.ts'
import { mailJob } from './mail-job.ts'

/** Something to tell somebody by mail. It holds no personal data of a case: a link, for whoever may open it. */
export interface Mail {
  /** Of all mail of one key there is only ever one. */
  readonly key: string
  readonly to: { readonly userId: string } | { readonly address: string }
  readonly subject: string
  readonly text: string
  /** Where to read more on the site: `/imports/…`. */
  readonly path?: string
}

/** Has mail sent if and only if this transaction is in the record. Where it was written already, nothing more is. */
export async function sendMail(tx: Tx, mail: Mail): Promise<void> {
  const mailId = newId()
  const to = { userId: null, address: null, ...mail.to }
  const { rows } = await sql`
    insert into mail.message (force_id, mail_id, key, to_user_id, to_address, subject, body, path, written_by, written_at,
      state, changed_at)
    values (${tx.forceId}, ${mailId}, ${mail.key}, ${to.userId}, ${to.address}, ${mail.subject}, ${mail.text},
      ${mail.path ?? null}, ${tx.actor.userId}, ${tx.at}, 'waiting', ${tx.at})
    on conflict (force_id, key) do nothing returning mail_id`.execute(tx.connection)
  if (rows.length > 0) await addJob(tx, mailJob, { mailId }, { key: mailId })
}
