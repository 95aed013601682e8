import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { CandourError, comeBackSeconds, logEvent } from '../../../kernel/index.ts'
import { logFailure, type Service, type ServiceContext } from '../../../web/index.ts'
import { about } from '../about/get-about.ts'
import { type Authenticate, authenticator, NotAuthenticated } from '../credentials/authenticate.ts'
import { issueToken, TokenRefused } from '../credentials/token-endpoint.ts'
import { TooManyWrong } from '../credentials/wrong-credentials.ts'
import { openMatcher } from '../match-statements/matcher.ts'
import type { CourseSittings } from '../sittings/course-sittings.ts'
import { NotUnderstood } from '../specification/not-understood.ts'
import { type VersionRules, versionRules } from '../specification/version.ts'
import { type PlainRequest, readAlternate } from './alternate-request.ts'
import { consistentThrough } from './consistency.ts'
import { limits, TooLarge } from './limits.ts'
import type { Method, Operation, XapiResponse } from './request.ts'
import { resources } from './resources.ts'

const prefix = '/xapi/'

/** A page of another site may call with a credential of its own; no cookie is ever looked at. */
const crossOrigin = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'HEAD, GET, POST, PUT, DELETE, OPTIONS',
  'access-control-allow-headers':
    'Authorization, Content-Type, Content-Length, If-Match, If-None-Match, Accept-Language, X-Experience-API-Version',
  'access-control-expose-headers':
    'ETag, Last-Modified, X-Experience-API-Version, X-Experience-API-Consistent-Through, Content-Length',
  'access-control-max-age': '86400',
} as const

/** The resource does not do that: 405 Method Not Allowed. */
class NotAllowed extends CandourError {
  override readonly status = 405
}

class NoSuchResource extends CandourError {
  override readonly status = 404
}

/** The Learning Record Store: a base address for each version of the Experience API. */
export const xapiService = (sittings: CourseSittings): Service => ({
  prefix,
  // Courses launched here speak to it at their own host.
  hosts: ['site', 'courses'],
  async register(app, context) {
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: limits.body }, (_request, body, done) =>
      done(null, body),
    )
    const authenticate = authenticator(context.db, context.force, sittings)
    const matcher = openMatcher(context.db, context.force.forceId, (error) =>
      logEvent('work.failed', { work: 'matching learners' }, error),
    )
    matcher.wake()
    app.addHook('onClose', () => matcher.close())
    for (const rules of Object.values(versionRules)) addVersion(app, rules, context, authenticate, matcher.wake)
    addTokenEndpoint(app, context)
    app.setNotFoundHandler(() => {
      throw new NoSuchResource(
        `The base addresses are ${Object.values(versionRules)
          .map(({ folder }) => `${prefix}${folder}/`)
          .join(' and ')}`,
      )
    })
    app.setErrorHandler((error, request, reply) => sendError(error, request, reply))
  },
})

function addVersion(
  app: FastifyInstance,
  rules: VersionRules,
  { db, force }: ServiceContext,
  authenticate: Authenticate,
  stored: () => void,
): void {
  const base = `${prefix}${rules.folder}`
  const through = consistentThrough(db, force.forceId)

  app.options(`${base}/*`, async (_request, reply) => reply.code(204).headers(crossOrigin).send())
  app.route({
    method: ['HEAD', 'GET', 'POST', 'PUT', 'DELETE'],
    url: `${base}/*`,
    bodyLimit: limits.body,
    // Before the body is read: who sends it, and for a search the moment it is consistent through.
    async onRequest(request, reply) {
      reply.headers({ ...crossOrigin, 'x-experience-api-version': rules.version, 'cache-control': 'no-store' })
      const resource = resourceOf(request, base)
      if (resource === '/about') return
      const searches = resource === '/statements' && (request.method !== 'POST' || request.url.includes('?'))
      if (searches) reply.header('x-experience-api-consistent-through', await through())
      if (request.headers.authorization !== undefined) await authenticate(request.headers.authorization, request.ip)
      else admitForm(request, rules)
    },
    async handler(request, reply) {
      const resource = resourceOf(request, base)
      if (resource === '/about') return send(reply, { status: 200, body: JSON.stringify(about(prefix)) })
      const plain = unwrapped(request, rules)
      if (plain.method !== 'GET') db.mustHaveRoom()
      const sender = await authenticate(plain.headers.authorization, request.ip)
      const operation = operationFor(resource, plain)
      checkVersion(plain, rules)
      checkParameters(plain, operation)
      return send(reply, await operation.handle({ ...plain, rules, resource, base, sender, db, stored }))
    },
  })
}

function addTokenEndpoint(app: FastifyInstance, { db, force }: ServiceContext): void {
  const bodyLimit = limits.unknownSender
  app.post(`${prefix}oauth/token`, { bodyLimit }, async ({ body, headers, ip }, reply) => {
    const form = new URLSearchParams(Buffer.isBuffer(body) ? body.toString('utf8') : '')
    const headersSent = { ...crossOrigin, 'cache-control': 'no-store', 'content-type': 'application/json' }
    const issued = await issueToken(db, force, form, headers.authorization, ip)
    return reply.headers(headersSent).send(JSON.stringify(issued))
  })
}

/** Courses join the base address, which ends in a slash, and a resource both with a slash of their own and without. */
const resourceOf = (request: FastifyRequest, base: string): string =>
  (request.url.split('?', 1)[0] ?? '')
    .slice(base.length)
    .replace(/\/{2,}/g, '/')
    .replace(/\/$/, '')

/** Without a credential in its headers only a small form may come in, which may hold one. */
function admitForm({ headers, query, method }: FastifyRequest, { alternateRequests }: VersionRules): void {
  const isForm = alternateRequests && method === 'POST' && Object.hasOwn(query as object, 'method')
  if (!isForm) throw new NotAuthenticated()
  const length = Number(headers['content-length'] ?? Number.NaN)
  if (!(length <= limits.unknownSender)) throw new TooLarge('A form without a credential in the headers is too large')
}

/** The request itself, out of the alternate syntax where it came in that. */
function unwrapped(request: FastifyRequest, rules: VersionRules): PlainRequest {
  const plain: PlainRequest = {
    method: request.method === 'HEAD' ? 'GET' : (request.method as Method),
    params: parametersOf(request.url),
    headers: request.headers,
    body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
  }
  if (!plain.params.has('method')) return plain
  if (!rules.alternateRequests) throw new NotUnderstood('xAPI 2.0 has no alternate request syntax')
  if (request.method !== 'POST') throw new NotUnderstood('An alternate request is a POST')
  return readAlternate(plain)
}

function parametersOf(url: string): ReadonlyMap<string, string> {
  const question = url.indexOf('?')
  const params = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(question === -1 ? '' : url.slice(question))) {
    if (params.has(name)) throw new NotUnderstood(`The parameter “${name.slice(0, 80)}” is there twice`)
    params.set(name, value)
  }
  return params
}

function operationFor(resource: string, { method }: PlainRequest): Operation {
  const found = Object.hasOwn(resources, resource) ? resources[resource] : undefined
  if (!found) throw new NoSuchResource(`There is no resource ${resource.slice(0, 80)}`)
  const operation = found[method]
  if (!operation) throw new NotAllowed(`The resource ${resource} does not take ${method}`)
  return operation
}

function checkVersion({ headers }: PlainRequest, rules: VersionRules): void {
  const said = headers['x-experience-api-version']
  if (typeof said !== 'string') throw new NotUnderstood('The header X-Experience-API-Version is missing')
  if (!rules.header.test(said))
    throw new NotUnderstood(`This address speaks version ${rules.version}, not ${said.slice(0, 20)}`)
}

/** A parameter nobody knows is refused, not ignored (1.0.3 Communication 3.2). */
function checkParameters({ params, headers }: PlainRequest, operation: Operation): void {
  for (const [name, value] of params) {
    if (!operation.params.includes(name))
      throw new NotUnderstood(`The parameter “${name.slice(0, 80)}” is not known here`)
    if (value.includes('\0')) throw new NotUnderstood(`The parameter “${name}” holds a NUL character`)
  }
  if (headers['content-type']?.includes('\0')) throw new NotUnderstood('The Content-Type holds a NUL character')
}

function send(reply: FastifyReply, { status, headers = {}, body }: XapiResponse): FastifyReply {
  if (body !== undefined && headers['content-type'] === undefined) reply.type('application/json')
  return reply.code(status).headers(headers).send(body)
}

function sendError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = statusOf(error)
  if (status >= 500) logFailure(error, request, status)
  if (error instanceof TooManyWrong) reply.header('retry-after', String(error.retryAfter))
  if (status === 503) reply.header('retry-after', String(comeBackSeconds))
  if (status === 401) reply.header('www-authenticate', challengeFor(request))
  const says =
    status < 500 ? (error as Error).message : 'The record could not be reached or written. Send it again later'
  const body =
    error instanceof TokenRefused ? { error: error.reason, error_description: says } : { status, error: says }
  return reply.code(status).type('application/json').send(JSON.stringify(body))
}

/** A browser that is asked for Basic puts its own question for a password before the learner, and the course waits. */
const challengeFor = ({ headers }: FastifyRequest): string =>
  headers.origin === undefined && headers['sec-fetch-mode'] === undefined
    ? 'Basic realm="Learning Record Store", charset="UTF-8"'
    : 'Bearer realm="Learning Record Store"'

/** Ours, or what Fastify itself refuses (a body too large, cut short or of a wrong length). */
function statusOf(error: unknown): number {
  if (error instanceof CandourError) return error.status
  const { statusCode } = error as { statusCode?: unknown }
  return typeof statusCode === 'number' && statusCode >= 400 ? statusCode : 500
}
