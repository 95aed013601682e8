import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { NotFound } from '../../../kernel/index.ts'
import type { ServiceContext } from '../../../web/index.ts'
import type { AddRoutes } from './add-routes.ts'
import { type FoundFile, findFile, readPieces } from './file.queries.ts'
import { packagePolicy } from './policy.ts'
import { type ByteRange, readRange } from './range.ts'
import { actorOf, findOpenSession } from './session.queries.ts'

/** `/courses/<token>/files/<path>`: a package's files, to whoever holds the token of a sitting. */
export const addFileRoute: AddRoutes = (app, context) => {
  app.route({
    method: ['GET', 'HEAD'],
    url: '/courses/:token/files/*',
    handler: async (request, reply) => sendFile(context, request, reply),
  })
}

async function sendFile({ db, force }: ServiceContext, request: FastifyRequest, reply: FastifyReply) {
  const { token = '', '*': path = '' } = request.params as Record<string, string>
  // A service worker would outlive the sitting, and answer for files in place of this server.
  if (request.headers['service-worker'] !== undefined) throw new NotFound('A course cannot have a service worker')
  const session = await findOpenSession(db, force, token)
  const actor = actorOf(force, session)
  const file = await db.read(actor, (tx) => findFile(tx, session.packageId, path.normalize('NFC')))
  if (!file) throw new NotFound(`The course has no file ${path.slice(0, 200)}`)
  reply.headers({
    ...packagePolicy(new URL(session.returnTo).origin),
    'content-type': typeOf(file),
    'accept-ranges': 'bytes',
    etag: `"${file.sha256}"`,
    'cache-control': 'private, no-cache',
  })
  if (request.headers['if-none-match'] === `"${file.sha256}"`) return reply.code(304).send()
  const range = readRange(request.headers.range, file.bytes)
  if (range === 'unsatisfiable') return reply.code(416).header('content-range', `bytes */${file.bytes}`).send()
  const part = range ?? { first: 0, last: file.bytes - 1 }
  if (range) reply.code(206).header('content-range', `bytes ${part.first}-${part.last}/${file.bytes}`)
  reply.header('content-length', part.last - part.first + 1)
  if (request.method === 'HEAD') return reply.send()
  return reply.send(Readable.from(contentOf(file, part), { objectMode: false }))

  /** A few pieces at a time, each in a transaction of its own: a slow reader holds none open. */
  async function* contentOf(wanted: FoundFile, { first, last }: ByteRange): AsyncGenerator<Buffer> {
    for (let at = first; at <= last; ) {
      const next = await db.read(actor, (tx) => readPieces(tx, wanted.sha256, at, last))
      if (next.length === 0) throw new Error(`Pieces of ${wanted.sha256} are missing`)
      yield next
      at += next.length
    }
  }
}

/** A page says itself how it is written; courses made before UTF-8 was usual do, and a header would overrule them. */
const typeOf = ({ contentType }: FoundFile): string =>
  contentType.replace(/^(text\/html|application\/xhtml\+xml);.*$/, '$1')
