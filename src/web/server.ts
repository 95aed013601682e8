import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import cookie from '@fastify/cookie'
import csrf from '@fastify/csrf-protection'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import underPressure from '@fastify/under-pressure'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify'
import { type Db, type Force, NotFound, visitorNetwork } from '../kernel/index.ts'
import { accountLimits, TooMany } from './account-limits.ts'
import { createAnswer, createShow } from './answer.ts'
import { readAssets } from './assets.ts'
import { type WebConfig, type WebSettings, webConfig } from './config.ts'
import { errorPage, retryAfter } from './error-page.ts'
import { frontRoute, homeRoute } from './home.ts'
import { beginVisits, checkDoors, readForms } from './hooks.ts'
import type { KeptForms } from './kept-form.ts'
import { keptFormRoute } from './kept-form-page.ts'
import { securityHeaders } from './policy.ts'
import { addAssetRoute } from './public/asset-route.ts'
import { addCookieRoutes } from './public/cookies.ts'
import { addLeaveRoutes } from './public/leave.ts'
import { frameworkLogger, logThrown, watchAnswers } from './request-log.ts'
import type { HomePanel, HomeTasks, NavigationGroup, NavigationItem, Route } from './route.ts'
import { type Service, serviceServer } from './service.ts'
import type { Sessions } from './sessions.ts'
import { multipartLimits, removeFiles } from './uploads.ts'
import { csrfUser, newVisit, pageRequest, sessionCookie } from './visit.ts'

const longestFarewellMilliseconds = 1_000

export interface ServerParts {
  readonly routes: readonly Route[]
  readonly navigation: readonly NavigationItem[]
  /** Where none is given, each entry stands by itself. */
  readonly navigationGroups?: readonly NavigationGroup[]
  readonly homePanels: readonly HomePanel[]
  readonly homeTasks?: readonly HomeTasks[]
  readonly services?: readonly Service[]
  readonly force: Force
  readonly db: Db
  readonly sessions: Sessions
  /** Where it is not given, a form that is sent after its session has ended is lost. */
  readonly keptForms?: KeptForms
  readonly config: WebSettings
}

/**
 * The whole site over the modules' routes. It does not listen yet: `await createServer(parts).listen({ port })`.
 * A module's route stands before the site's own of the same address (`/`, `/home`).
 */
export function createServer(parts: ServerParts): FastifyInstance {
  const { db, force, sessions } = parts
  const config = webConfig(parts.config, force)
  const assets = readAssets()
  const show = createShow(assets, config, parts.navigation, parts.navigationGroups ?? [])
  const answer = createAnswer(show, config.secure)
  const context = { db, force, sessions, config, limits: accountLimits(config) }

  const showError = (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    logThrown(error, request)
    const wait = error instanceof TooMany ? error.retryAfter : retryAfter(error)
    if (wait !== null) reply.header('retry-after', String(wait))
    const sent = request.method !== 'POST' ? null : request.visit.begun ? 'begun' : 'not begun'
    return show(request, reply, errorPage(error, request.id, sent))
  }
  mustNotHide(parts)
  const { origin, courseOrigin, trustsProxy } = config
  const services = serviceServer(parts.services ?? [], { db, force, origin, courseOrigin, trustsProxy }, config)
  const app = Fastify({
    serverFactory: services.serverFactory,
    loggerInstance: frameworkLogger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID().slice(0, 8),
    trustProxy: config.trustsProxy,
    forceCloseConnections: true,
    routerOptions: { ignoreTrailingSlash: true },
    // An address that cannot be decoded never reaches the hooks.
    frameworkErrors: (error, request, reply) => {
      request.visit = newVisit('/')
      request.cookies = {}
      showError(error, request, reply)
    },
  })

  app.addHook('onReady', async () => void (await services.app.ready()))
  app.addHook('onClose', () => services.app.close())
  beginVisits(app)
  watchAnswers(app, config.observe)
  addPlugins(app, config)
  app.setErrorHandler(showError)

  // The plugins have to stand first: their hooks read the cookies and see the routes.
  app.after((error) => {
    if (error) throw error
    checkDoors(app, assets, context)
    readForms(app, config, db, parts.keptForms ?? null)
    app.setNotFoundHandler((request, reply) => show(request, reply, errorPage(new NotFound(), request.id)))

    addAssetRoute(app, assets)
    addCookieRoutes(app, config, show)
    addLeaveRoutes(app, config, async (request) => {
      const token = request.cookies[sessionCookie(config.secure)]
      if (token === undefined) return
      // Whoever leaves in a hurry waits for nothing: the browser forgets at once, and the session ends when it can.
      const ended = sessions.end(token).catch((error) => request.log.error(error))
      await Promise.race([ended, delay(longestFarewellMilliseconds, undefined, { ref: false })])
    })
    app.get('/stay', { config: { access: 'signed-in', recheck: false } }, (_request, reply) => reply.code(204).send())
    const given = new Set(parts.routes.map(({ method, path }) => `${method} ${path}`))
    const own = [
      frontRoute,
      homeRoute(parts.homePanels, parts.homeTasks ?? []),
      keptFormRoute(parts.keptForms ?? null, parts.navigation),
    ].filter(({ method, path }) => !given.has(`${method} ${path}`))
    for (const route of [...own, ...parts.routes]) {
      app.route({
        method: route.method,
        url: route.path,
        config: {
          access: route.access,
          layout: route.layout ?? (route.access === 'public' ? 'public' : 'staff'),
          rateLimit: limitFor(route, config),
          ...(route.fresh ? { fresh: true as const } : {}),
          ...(route.restricted ? { restricted: route.restricted } : {}),
        },
        async handler(request, reply) {
          request.visit.begun = true
          const given = await route.handle(pageRequest(request, reply, context))
          // Whoever hung up meanwhile gets no answer, and no later hook would know that the files are done with.
          await removeFiles(request.upload)
          return answer(request, reply, given)
        },
      })
    }
  })
  return app
}

/** A service answers for all that begins with its prefix: a page there could never be opened. Throws RangeError. */
function mustNotHide({ routes, services = [] }: ServerParts): void {
  for (const { prefix } of services.filter(({ hosts }) => hosts.includes('site'))) {
    const hidden = routes.find(({ path }) => path.startsWith(prefix))
    if (hidden) throw new RangeError(`The page ${hidden.path} would be hidden by the service at ${prefix}`)
  }
}

/** The way to the identity provider and back is open to a whole force behind one address, as the day begins. */
const providerSignIns = 10

/**
 * Posts are limited a minute: by session, so that a force behind one proxy is not one visitor; sign-in by address. What
 * one account does from everywhere is limited beside this (`account-limits.ts`).
 */
function limitFor({ method, path }: Route, config: WebConfig) {
  const signIn = path.startsWith('/sign-in')
  const byProvider = method === 'GET' && path.startsWith('/sign-in/')
  if (method !== 'POST' && !byProvider) return false
  return {
    max: signIn ? config.signInsPerMinute * (byProvider ? providerSignIns : 1) : config.postsPerMinute,
    timeWindow: 60_000,
    keyGenerator: ({ visit, ip }: FastifyRequest) => (signIn ? null : visit.session?.token) ?? visitorNetwork(ip),
  }
}

function addPlugins(app: FastifyInstance, config: WebConfig): void {
  app.register(cookie, { secret: config.secret })
  app.register(helmet, securityHeaders(config))
  app.register(csrf, {
    sessionPlugin: '@fastify/cookie',
    cookieOpts: { path: '/', httpOnly: true, sameSite: 'lax', secure: config.secure },
    csrfOpts: { hmacKey: config.secret },
    getUserInfo: csrfUser,
    getToken: (request) => request.visit.form.get('_csrf') ?? undefined,
  })
  app.register(multipart, {
    throwFileSizeLimit: false,
    limits: multipartLimits(config.uploadLimit),
  })
  app.register(rateLimit, { global: false })
  app.register(underPressure, { maxEventLoopDelay: 5000 })
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, new URLSearchParams(String(body))),
  )
}
