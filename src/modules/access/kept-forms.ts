import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { type Db, type Force, newId, systemActor, tables } from '../../kernel/index.ts'
import type { KeptForm, KeptForms } from '../../web/index.ts'
import type { AccessTables } from './tables.ts'

const keptMilliseconds = 12 * 3_600_000
/** Of one person at once; the oldest go first. */
const most = 20

const shape = z.object({
  action: z.string(),
  fields: z.array(z.tuple([z.string(), z.string()])),
  files: z.array(z.string()),
  why: z.enum(['signed-out', 'recheck', 'stronger', 'again']),
}) satisfies z.ZodType<KeptForm>

/**
 * What was typed, sealed with a key that is derived from the secret of the site's cookies (AES-256-GCM) and bound to
 * the person and the row: the database alone tells nobody what it was, and a row moved to somebody else opens for no one.
 */
function sealer(secret: string) {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'candour kept form', 32))
  return {
    seal(form: KeptForm, bound: string): Buffer {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bound))
      const sealed = Buffer.concat([cipher.update(JSON.stringify(form), 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
    },
    /** Null where it was sealed for somebody else, with another key, or was changed. */
    open(sealed: Buffer, bound: string): KeptForm | null {
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12)).setAAD(Buffer.from(bound))
        decipher.setAuthTag(sealed.subarray(12, 28))
        const text = Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8')
        return shape.parse(JSON.parse(text))
      } catch {
        return null
      }
    },
  }
}

/** Forms kept in the force's database for 12 hours, or until they are sent again. */
export function openKeptForms(db: Db, force: Force, secret: string): KeptForms {
  const candour = systemActor(force.forceId)
  const { seal, open } = sealer(secret)
  const boundTo = (userId: string, keptFormId: string) => `${force.forceId} ${userId} ${keptFormId}`

  return {
    keep: (userId, form) =>
      db.write(candour, async (tx) => {
        const kept = tables<AccessTables>(tx)
        const keptFormId = newId()
        await kept
          .deleteFrom('access.kept_form')
          .where('force_id', '=', tx.forceId)
          .where('kept_at', '<', new Date(tx.at.getTime() - keptMilliseconds))
          .execute()
        const newest = kept
          .selectFrom('access.kept_form')
          .where('force_id', '=', tx.forceId)
          .where('user_id', '=', userId)
          .select('kept_form_id')
          .orderBy('kept_at', 'desc')
          .limit(most - 1)
        await kept
          .deleteFrom('access.kept_form')
          .where('force_id', '=', tx.forceId)
          .where('user_id', '=', userId)
          .where('kept_form_id', 'not in', newest)
          .execute()
        await kept
          .insertInto('access.kept_form')
          .values({
            force_id: tx.forceId,
            kept_form_id: keptFormId,
            user_id: userId,
            sealed: seal(form, boundTo(userId, keptFormId)),
            kept_at: tx.at,
          })
          .execute()
        return keptFormId
      }),

    find: (actor, keptFormId) =>
      db.read(actor, async (tx) => {
        const row = await tables<AccessTables>(tx)
          .selectFrom('access.kept_form')
          .where('force_id', '=', tx.forceId)
          .where('kept_form_id', '=', keptFormId)
          .where('user_id', '=', actor.userId)
          .where('kept_at', '>', new Date(tx.at.getTime() - keptMilliseconds))
          .select(['sealed', 'kept_at as keptAt'])
          .executeTakeFirst()
        const form = row ? open(row.sealed, boundTo(actor.userId, keptFormId)) : null
        return row && form ? { ...form, keptAt: row.keptAt } : null
      }),

    remove: (actor, keptFormId) =>
      db.write(actor, async (tx) => {
        await tables<AccessTables>(tx)
          .deleteFrom('access.kept_form')
          .where('force_id', '=', tx.forceId)
          .where('kept_form_id', '=', keptFormId)
          .where('user_id', '=', actor.userId)
          .execute()
      }),
  }
}
