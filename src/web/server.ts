import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import csrf from '@fastify/csrf-protection'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import underPressure from '@fastify/under-pressure'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify'
import { type Db, type Force, NotFound } from '../kernel/index.ts'
import { createAnswer, createShow } from './answer.ts'
import { readAssets } from './assets.ts'
import { type WebConfig, type WebSettings, webConfig } from './config.ts'
import { errorPage } from './error-page.ts'
import { frontRoute, homeRoute } from './home.ts'
import { beginVisits, checkDoors, readForms } from './hooks.ts'
import { securityHeaders } from './policy.ts'
import { addAssetRoute } from './public/asset-route.ts'
import { addCookieRoutes } from './public/cookies.ts'
import { addLeaveRoutes } from './public/leave.ts'
import { frameworkLogger, logThrown, watchAnswers } from './request-log.ts'
import type { HomePanel, NavigationItem, Route } from './route.ts'
import { type Service, serviceServer } from './service.ts'
import type { Sessions } from './sessions.ts'
import { removeOldUploads } from './uploads.ts'
import { csrfUser, newVisit, pageRequest, sessionCookie } from './visit.ts'

export interface ServerParts {
  readonly routes: readonly Route[]
  readonly navigation: readonly NavigationItem[]
  readonly homePanels: readonly HomePanel[]
  readonly services?: readonly Service[]
  readonly force: Force
  readonly db: Db
  readonly sessions: Sessions
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
  const show = createShow(assets, config, parts.navigation)
  const answer = createAnswer(show, config.secure)
  const context = { db, force, sessions, config }

  const showError = (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    logThrown(error, request)
    return show(request, reply, errorPage(error, request.id))
  }
  mustNotHide(parts)
  const services = serviceServer(
    parts.services ?? [],
    { db, force, origin: config.origin, courseOrigin: config.courseOrigin },
    config,
  )
  const app = Fastify({
    serverFactory: services.serverFactory,
    loggerInstance: frameworkLogger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID().slice(0, 8),
    trustProxy: config.trustProxy,
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
    checkDoors(app, assets, config, sessions)
    readForms(app, config)
    app.setNotFoundHandler((request, reply) => show(request, reply, errorPage(new NotFound(), request.id)))

    addAssetRoute(app, assets)
    addCookieRoutes(app, config, show)
    addLeaveRoutes(app, config, async (request) => {
      const token = request.cookies[sessionCookie(config.secure)]
      if (token !== undefined) await sessions.end(token)
    })
    const given = new Set(parts.routes.map(({ method, path }) => `${method} ${path}`))
    const own = [frontRoute, homeRoute(parts.homePanels)].filter(({ method, path }) => !given.has(`${method} ${path}`))
    for (const route of [...own, ...parts.routes]) {
      app.route({
        method: route.method,
        url: route.path,
        config: {
          access: route.access,
          layout: route.layout ?? (route.access === 'public' ? 'public' : 'staff'),
          rateLimit: limitFor(route, config),
        },
        handler: async (request, reply) =>
          answer(request, reply, await route.handle(pageRequest(request, reply, context))),
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

/** Posts are limited a minute: by session, so that a force behind one proxy is not one visitor; sign-in by address. */
function limitFor({ method, path }: Route, config: WebConfig) {
  if (method !== 'POST') return false
  const signIn = path.startsWith('/sign-in')
  return {
    max: signIn ? config.signInsPerMinute : config.postsPerMinute,
    timeWindow: 60_000,
    keyGenerator: (request: FastifyRequest) => (signIn ? null : request.visit.session?.token) ?? request.ip,
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
    limits: { fileSize: config.uploadLimit, files: 50, parts: 1000 },
  })
  app.register(rateLimit, { global: false })
  app.register(underPressure, { maxEventLoopDelay: 5000 })
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, new URLSearchParams(String(body))),
  )
  app.addHook('onReady', () => removeOldUploads(config.uploadFolder, new Date()))
}
