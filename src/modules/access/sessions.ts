import {
  type Actor,
  audit,
  type Db,
  Forbidden,
  type Force,
  hashToken,
  logEvent,
  newToken,
  systemActor,
  type Tx,
} from '../../kernel/index.ts'
import type { Sessions } from '../../web/index.ts'
import { endSession, findSession, insertSession, keepValues, noteUse } from './session.queries.ts'
import { isDueForNote, isLive, longestMilliseconds } from './session.ts'
import { findUser } from './user.queries.ts'
import { actorOf, type User } from './user.ts'
import { findCommandToday } from './works-where.queries.ts'

/** The person as they act now: in the command where they are posted today, so that a move changes what they see at once. */
async function actorNow(tx: Tx, user: User): Promise<Actor> {
  const posted = user.personId === null ? undefined : await findCommandToday(tx, user.personId)
  return { ...actorOf(user), commandId: posted ?? user.commandId }
}

/** Throws Forbidden where this user may not sign in. */
async function mustSignIn(tx: Tx, force: Force, userId: string): Promise<User> {
  const user = await findUser(tx, userId)
  if (!user?.active || (user.sample && !force.isSample)) logEvent('sign-in.failed', { why: 'may not sign in' })
  if (!user?.active) throw new Forbidden('You cannot sign in. Ask an administrator of your force to add you')
  if (user.sample && !force.isSample) throw new Forbidden('Sample people can sign in to a sample force only')
  return user
}

/**
 * Sessions kept in the force's own database: 30 minutes unused or 12 hours in all, and they end. Whoever no longer
 * may sign in is signed out at their next page.
 */
export function openSessions(db: Db, force: Force): Sessions {
  const candour = systemActor(force.forceId)

  return {
    async find(token) {
      const hash = hashToken(token)
      const now = new Date()
      const found = await db.read(candour, async (tx) => {
        const session = await findSession(tx, hash)
        if (!session || !isLive(session, now)) return null
        const user = await findUser(tx, session.userId)
        return user?.active ? { session, actor: await actorNow(tx, user) } : null
      })
      if (!found) return null
      if (isDueForNote(found.session, now)) await db.write(candour, (tx) => noteUse(tx, hash))
      return { token, actor: found.actor, values: found.session.kept }
    },

    async create({ userId }) {
      const user = await db.read(candour, (tx) => mustSignIn(tx, force, userId))
      const token = newToken()
      await db.write(actorOf(user), async (tx) => {
        await insertSession(tx, hashToken(token), new Date(tx.at.getTime() + longestMilliseconds))
        await audit(tx, {
          action: 'sign-in',
          subjectType: 'user',
          subjectId: userId,
          detail: { as: user.sample ? 'sample person' : 'person named by the identity provider' },
        })
      })
      return { token }
    },

    async save(token, values) {
      await db.write(candour, (tx) => keepValues(tx, hashToken(token), values))
    },

    async end(token) {
      const hash = hashToken(token)
      const user = await db.read(candour, async (tx) => {
        const session = await findSession(tx, hash)
        return session ? await findUser(tx, session.userId) : undefined
      })
      if (!user) return
      await db.write(actorOf(user), async (tx) => {
        if (await endSession(tx, hash)) {
          await audit(tx, { action: 'sign-out', subjectType: 'user', subjectId: user.userId })
        }
      })
    },
  }
}
