import type { FastifyInstance } from 'fastify'
import { audit, type Db, type Force, systemActor, tables } from '../../../kernel/index.ts'
import type { Service } from '../../../web/index.ts'
import { endSessions } from '../session.queries.ts'
import type { AccessTables } from '../tables.ts'
import { findBoundUserId } from './external-identity.queries.ts'
import type { LogoutToken } from './logout-token.ts'
import type { Provider } from './provider.ts'

/** A token is refused for its age after some minutes, so that nothing has to be known of it after a day. */
const keptMilliseconds = 24 * 3_600_000

const prefix = '/sign-in/oidc/back-channel-logout'

/**
 * Where the provider says that it has ended somebody's session, so that ours ends at once (OpenID Connect Back-Channel
 * Logout 1.0). It is a program that posts here: there is no page, no cookie and no form's token; the signature counts.
 */
export const backChannelLogout = (provider: () => Provider | null): Service => ({
  prefix,
  hosts: ['site'],
  async register(app, { db, force }) {
    app.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 16_384 },
      (_request, body, done) => done(null, new URLSearchParams(String(body))),
    )
    addRoute(app, provider, db, force)
  },
})

function addRoute(app: FastifyInstance, provider: () => Provider | null, db: Db, force: Force): void {
  app.post(prefix, async (request, reply) => {
    reply.header('cache-control', 'no-store')
    const from = provider()
    const text = request.body instanceof URLSearchParams ? request.body.get('logout_token') : null
    if (!from || text === null) return reply.code(400).send({ error: 'invalid_request' })
    const token = await from.readLogoutToken(text).catch(() => null)
    if (!token || !(await takeLogout(db, force, token))) return reply.code(400).send({ error: 'invalid_request' })
    return reply.code(200).send()
  })
}

/** Ends the sessions that a logout token means, audited. False where the token was taken before. */
const takeLogout = (db: Db, force: Force, token: LogoutToken): Promise<boolean> =>
  db.write(systemActor(force.forceId), async (tx) => {
    const { numInsertedOrUpdatedRows: taken = 0n } = await tables<AccessTables>(tx)
      .insertInto('access.logout_token')
      .values({ force_id: tx.forceId, issuer: token.issuer, token_id: token.tokenId, received_at: tx.at })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (taken === 0n) return false
    await tables<AccessTables>(tx)
      .deleteFrom('access.logout_token')
      .where('force_id', '=', tx.forceId)
      .where('received_at', '<', new Date(tx.at.getTime() - keptMilliseconds))
      .execute()
    const ended = await endSessions(tx, token)
    const bound = token.subject === null ? undefined : await findBoundUserId(tx, token.issuer, token.subject)
    const [userId = bound ?? null] = ended
    await audit(tx, {
      action: 'end-sessions-by-provider',
      subjectType: 'user',
      subjectId: userId,
      detail: { sessions: ended.length },
    })
    return true
  })
