import type { FastifyReply } from 'fastify'
import { type Db, type Force, hashToken, systemActor } from '../../../kernel/index.ts'
import type { AddRoutes } from '../serve-content/add-routes.ts'
import { newSittingToken } from '../token.ts'
import { exchangeToken, isFetchToken } from './session.queries.ts'

/** A unit may run at another host, and asks with no cookie. */
const headers = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'POST, OPTIONS',
  'access-control-allow-headers': 'Content-Type',
  'cache-control': 'no-store',
  'content-type': 'application/json',
} as const

type Answer =
  | { readonly 'auth-token': string }
  | { readonly 'error-code': '1' | '2' | '3'; readonly 'error-text': string }

/** `POST /courses/fetch/<token>`: the credential of a sitting, once (cmi5 8.2). An error, too, is answered with 200. */
export const addFetchRoute: AddRoutes = (app, { db, force }) => {
  app.register(async (scope) => {
    // Whatever a unit sends along is not looked at.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: 65_536 }, (_request, _body, done) => done(null))
    const url = '/courses/fetch/:token'
    scope.options(url, async (_request, reply) => reply.code(204).headers(headers).send())
    scope.post<{ Params: { token: string } }>(url, async ({ params }, reply) => {
      const answer = await exchange(db, force, params.token).catch((error: unknown): Answer => {
        scope.log.error(error)
        return { 'error-code': '3', 'error-text': 'The credential could not be given. Launch the course again later.' }
      })
      return send(reply, answer)
    })
  })
}

const send = (reply: FastifyReply, answer: Answer) => reply.code(200).headers(headers).send(JSON.stringify(answer))

async function exchange(db: Db, force: Force, token: string): Promise<Answer> {
  const fetchHash = hashToken(token)
  const secret = newSittingToken()
  return db.write(systemActor(force.forceId), async (tx): Promise<Answer> => {
    const sessionId = await exchangeToken(tx, fetchHash, hashToken(secret))
    if (sessionId !== undefined) {
      return { 'auth-token': Buffer.from(`${sessionId}:${secret}`).toString('base64') }
    }
    return (await isFetchToken(tx, fetchHash))
      ? { 'error-code': '1', 'error-text': 'The credential was given out already, or the sitting is over.' }
      : { 'error-code': '2', 'error-text': 'There is no such sitting.' }
  })
}
