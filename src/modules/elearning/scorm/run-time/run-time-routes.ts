import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ServiceContext } from '../../../../web/index.ts'
import { retryTransaction } from '../../../learning-record/index.ts'
import { actorOf, findOpenSession } from '../../serve-content/session.queries.ts'
import { readCommit } from './commit.ts'
import { openRunTime, openUnit } from './open-run-time.ts'
import { takeCommit } from './take-commit.ts'

/** A thousand units' results and a full suspend_data fit. */
const bodyLimit = 4 * 1024 * 1024

const said = (value: unknown): string => JSON.stringify(value)

/** What SCORM's player on the courses' host asks and says. The token in the address is all that opens it. */
export function addRunTimeRoutes(app: FastifyInstance, { db, force }: ServiceContext): void {
  const sessionOf = async (request: FastifyRequest) => {
    const { token = '' } = request.params as Record<string, string>
    const session = await findOpenSession(db, force, token)
    return { session, actor: actorOf(force, session) }
  }

  app.register(async (scope) => {
    scope.addHook('onRequest', async (_request, reply) => {
      reply.headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
      reply.type('application/json; charset=utf-8')
    })
    // What a page sends as it is closed says it is plain text.
    scope.addContentTypeParser('text/plain', { parseAs: 'string' }, (_request, body, done) => done(null, body))

    scope.get('/courses/:token/run-time', async (request) => {
      const { session, actor } = await sessionOf(request)
      return said(await db.read(actor, (tx) => openRunTime(tx, session)))
    })

    scope.get('/courses/:token/run-time/unit', async (request) => {
      const { session, actor } = await sessionOf(request)
      const { item } = request.query as { item?: unknown }
      return said(await db.read(actor, (tx) => openUnit(tx, session, String(item))))
    })

    scope.post('/courses/:token/run-time', { bodyLimit }, async (request, reply) => {
      const { session, actor } = await sessionOf(request)
      const commit = readCommit(request.body)
      // Looking again, or before, never changes the record (SCORM 2004 RTE 4.2.14, cmi.mode).
      if (session.mode !== 'Normal')
        return reply.code(403).type('text/plain; charset=utf-8').send('Nothing is recorded in this mode')
      return said(await retryTransaction(() => db.write(actor, (tx) => takeCommit(tx, session, commit))))
    })
  })
}
