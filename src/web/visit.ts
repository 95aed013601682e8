import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Actor, type Db, Forbidden, type Force } from '../kernel/index.ts'
import type { AccountLimits } from './account-limits.ts'
import type { WebConfig } from './config.ts'
import { courseOriginFor } from './course-origin.ts'
import type { Missing } from './proof.ts'
import type { PageRequest, PageSession, UploadedFile } from './route.ts'
import type { SessionRecord, Sessions } from './sessions.ts'

/** What the hooks learn of a request before its handler runs. */
export interface Visit {
  path: string
  session: SessionRecord | null
  /** Who was signed in last at this browser: theirs are the forms that come when no session lives. */
  earlier: string | null
  /** Why a form that was sent is kept rather than taken. */
  keepFor: 'signed-out' | Missing | null
  form: URLSearchParams
  files: readonly UploadedFile[]
  csrfToken: string | null
  /** The route's own work has begun, and may have written. */
  begun: boolean
}

export const newVisit = (url: string): Visit => ({
  path: url.split('?', 1)[0] ?? '/',
  session: null,
  earlier: null,
  keepFor: null,
  form: new URLSearchParams(),
  files: [],
  csrfToken: null,
  begun: false,
})

/** The parts of the server that a request needs. */
export interface VisitContext {
  readonly db: Db
  readonly force: Force
  readonly sessions: Sessions
  readonly config: WebConfig
  readonly limits: AccountLimits
}

/** A cookie with this prefix is refused by browsers unless it is Secure and this host's own. */
export const sessionCookie = (secure: boolean): string => (secure ? '__Host-session' : 'session')

const flashCookie = 'flash'
const carriedCookie = 'carried'
const carriedSeconds = 10 * 60
const earlierCookie = 'earlier'

/** Who was signed in last at this browser; null where nobody was. */
export const readEarlier = (request: FastifyRequest): string | null => signedValue(request, earlierCookie)

export const leaveFlash = (reply: FastifyReply, message: string, secure: boolean): void => {
  reply.setCookie(flashCookie, message, { path: '/', httpOnly: true, sameSite: 'lax', secure, signed: true })
}

/** The message left by the request before, which is thereby used up. */
export function takeFlash(request: FastifyRequest, reply: FastifyReply): string | null {
  if (request.cookies[flashCookie] === undefined) return null
  reply.clearCookie(flashCookie, { path: '/' })
  return signedValue(request, flashCookie)
}

/** What a signed cookie says; null where there is none or it was tampered with. */
function signedValue(request: FastifyRequest, name: string): string | null {
  const cookie = request.cookies[name]
  const read = cookie === undefined ? null : request.unsignCookie(cookie)
  return read?.valid ? read.value : null
}

function pageSession(request: FastifyRequest, reply: FastifyReply, context: VisitContext): PageSession {
  const { sessions, config, limits } = context
  const { secure } = config
  const cookie = sessionCookie(secure)
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const
  const end = async () => {
    if (request.visit.session) await sessions.end(request.visit.session.token)
    request.visit.session = null
  }
  return {
    get token() {
      return request.visit.session?.token ?? ''
    },
    get: (key) => request.visit.session?.values[key],
    async set(key, value) {
      const { session } = request.visit
      if (!session) throw new Forbidden('Sign in first')
      request.visit.session = { ...session, values: { ...session.values, [key]: value } }
      await sessions.save(session.token, request.visit.session.values)
    },
    flash: (message) => leaveFlash(reply, message, secure),
    async signIn(user, proof) {
      limits.countSignIn(user.userId)
      const before = request.visit.session
      const values = before?.actor.userId === user.userId ? before.values : {}
      await end()
      const { token } = await sessions.create(user, { proof, values, userAgent: request.headers['user-agent'] })
      reply.setCookie(cookie, token, options)
      reply.setCookie(earlierCookie, user.userId, { ...options, signed: true })
    },
    async confirm(proof) {
      if (request.visit.session) await sessions.confirm(request.visit.session.token, proof)
    },
    async signOut() {
      await end()
      reply.clearCookie(cookie, options)
      // Whoever is at this browser next leaves no form in their name.
      reply.clearCookie(earlierCookie, options)
    },
    carried: signedValue(request, carriedCookie) ?? undefined,
    carry(value) {
      if (value === null) reply.clearCookie(carriedCookie, options)
      else reply.setCookie(carriedCookie, value, { ...options, signed: true, maxAge: carriedSeconds })
    },
  }
}

/**
 * Whom a form's token is for: a person at this browser, and not one session of theirs, so that a form that was open
 * while its session ended can be known as theirs.
 */
export const csrfUser = ({ visit }: FastifyRequest): string => visit.session?.actor.userId ?? visit.earlier ?? 'nobody'

/** The token of this visitor's forms: one a request, since each new one would set the cookie again. */
export function csrfTokenOf(request: FastifyRequest, reply: FastifyReply): string {
  request.visit.csrfToken ??= reply.generateCsrf({ userInfo: csrfUser(request) })
  return request.visit.csrfToken
}

/** Where a site without an address of its own is reached; a proxy that is trusted says whether by TLS. */
const originOf = ({ protocol, host }: FastifyRequest): string => `${protocol === 'https' ? 'https' : 'http'}://${host}`

/** The request as a handler sees it. */
export function pageRequest(request: FastifyRequest, reply: FastifyReply, context: VisitContext): PageRequest {
  const { visit } = request
  let query: URLSearchParams | undefined
  return {
    actor: visit.session?.actor ?? null,
    force: context.force,
    origin: context.config.origin ?? originOf(request),
    courseOrigin: courseOriginFor(context.config, request.raw),
    db: context.db,
    params: request.params as Record<string, string>,
    get query() {
      query ??= new URLSearchParams(request.url.slice(visit.path.length))
      return query
    },
    form: visit.form,
    files: visit.files,
    url: request.url,
    get csrfToken() {
      return csrfTokenOf(request, reply)
    },
    get signedIn(): Actor {
      if (!visit.session) throw new Forbidden('Sign in to see this page')
      return visit.session.actor
    },
    session: pageSession(request, reply, context),
  }
}
