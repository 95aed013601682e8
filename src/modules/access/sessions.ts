import {
  type Actor,
  audit,
  type Db,
  Forbidden,
  type Force,
  hashToken,
  logEvent,
  newToken,
  rolesByName,
  systemActor,
  type Tx,
} from '../../kernel/index.ts'
import type { BegunSession, Proof, Sessions } from '../../web/index.ts'
import { endSession, findSession, insertSession, keepValues, noteCheck, noteUse } from './session.queries.ts'
import { isDueForNote, isLive, longestMilliseconds } from './session.ts'
import { openAccountChecks } from './sign-in-oidc/account-checks.ts'
import type { Provider } from './sign-in-oidc/provider.ts'
import { findUser } from './user.queries.ts'
import { actorOf, type User } from './user.ts'
import { findCommandToday } from './works-where.queries.ts'

/** The person as they act now: in the command where they are posted today, so that a move changes what they see at once. */
async function actorNow(tx: Tx, user: User): Promise<Actor> {
  const posted = user.personId === null ? undefined : await findCommandToday(tx, user.personId)
  return { ...actorOf(user), commandId: posted ?? user.commandId }
}

/** Somebody as they would act now; null where they may no longer sign in. For work that is done later in their name. */
export const findActorNow = (db: Db, forceId: string, userId: string): Promise<Actor | null> =>
  db.read(systemActor(forceId), async (tx) => {
    const user = await findUser(tx, userId)
    return user?.active ? await actorNow(tx, user) : null
  })

/** Throws Forbidden where this user may not sign in. */
async function mustSignIn(tx: Tx, force: Force, userId: string): Promise<User> {
  const user = await findUser(tx, userId)
  if (!user?.active || (user.sample && !force.isSample)) logEvent('sign-in.failed', { why: 'may not sign in' })
  if (!user?.active) throw new Forbidden('You cannot sign in. Ask an administrator of your force to add you')
  if (user.sample && !force.isSample) throw new Forbidden('Sample people can sign in to a sample force only')
  return user
}

const ways: Record<Proof['by'], string> = { sample: 'sample person', provider: 'person named by the identity provider' }

/**
 * Sessions kept in the force's own database: 30 minutes unused or 12 hours in all, and they end. Whoever no longer
 * may sign in, here or at the force's identity provider, is signed out at their next page.
 */
export function openSessions(db: Db, force: Force, provider: () => Provider | null = () => null): Sessions {
  const candour = systemActor(force.forceId)
  const checks = openAccountChecks(provider)

  async function end(hash: Buffer, action: string): Promise<void> {
    checks.forget(hash)
    const user = await db.read(candour, async (tx) => {
      const session = await findSession(tx, hash)
      return session ? await findUser(tx, session.userId) : undefined
    })
    if (!user) return
    await db.write(actorOf(user), async (tx) => {
      if (await endSession(tx, hash)) await audit(tx, { action, subjectType: 'user', subjectId: user.userId })
    })
  }

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
      if (!found) {
        checks.forget(hash)
        return null
      }
      const { session } = found
      const stands = await checks.stands(hash, session, now)
      if (stands === 'no') {
        await end(hash, 'sign-out-by-provider')
        return null
      }
      if (stands === 'just-asked') await db.write(candour, (tx) => noteCheck(tx, hash))
      if (isDueForNote(session, now)) await db.write(candour, (tx) => noteUse(tx, hash))
      const strong = session.signedInBy === 'sample' || (provider()?.isStrong(session.acr) ?? true)
      const withheld = strong ? [] : found.actor.roles.filter((role) => rolesByName.includes(role))
      return {
        token,
        actor: { ...found.actor, roles: found.actor.roles.filter((role) => !withheld.includes(role)) },
        values: session.kept,
        provedAt: session.provedAt,
        strong,
        withheld,
        mustReturn: stands === 'overdue' || (stands === 'unknown' && 'but-for-files'),
      }
    },

    async create({ userId }, begun?: BegunSession) {
      const user = await db.read(candour, (tx) => mustSignIn(tx, force, userId))
      const token = newToken()
      const hash = hashToken(token)
      const way: Proof['by'] = begun?.proof.by ?? (user.sample ? 'sample' : 'provider')
      await db.write(actorOf(user), async (tx) => {
        await insertSession(tx, hash, new Date(tx.at.getTime() + longestMilliseconds), begun)
        await audit(tx, {
          action: 'sign-in',
          subjectType: 'user',
          subjectId: userId,
          detail: { as: ways[way], acr: begun?.proof.acr ?? null },
        })
      })
      if (begun?.proof.refreshToken) checks.keep(hash, begun.proof.refreshToken)
      return { token }
    },

    async confirm(token, proof) {
      const hash = hashToken(token)
      if (proof.refreshToken) checks.keep(hash, proof.refreshToken)
      await db.write(candour, (tx) => noteCheck(tx, hash))
    },

    async save(token, values) {
      await db.write(candour, (tx) => keepValues(tx, hashToken(token), values))
    },

    end: (token) => end(hashToken(token), 'sign-out'),
  }
}
