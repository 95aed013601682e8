import { randomUUID } from 'node:crypto'
import type { IncomingMessage, RequestListener, Server } from 'node:http'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import { type Db, type Force, NotFound } from '../kernel/index.ts'
import type { WebConfig } from './config.ts'
import { isCourseHost } from './course-origin.ts'
import { guardedServer } from './listen.ts'
import { frameworkLogger, watchAnswers } from './request-log.ts'
import { refuseUnreadable } from './unreadable.ts'

/** What a service is given to answer from. */
export interface ServiceContext {
  readonly db: Db
  readonly force: Force
  /** Where the site is reached, without a slash at the end; null takes it from each request. */
  readonly origin: string | null
  /** Where course packages are served, without a slash at the end; null takes it from each request. */
  readonly courseOrigin: string | null
  /** Whether an address is that of a proxy whose word is taken for whom it passes on. */
  readonly trustsProxy: (address: string | undefined) => boolean
}

/**
 * An address space for programs, which speak a protocol of their own: no pages, no cookies, no sessions, no forms.
 * Whoever registers it brings its own body parsers, limits, authentication and errors.
 */
export interface Service {
  /** What its addresses begin with: `/xapi/`. */
  readonly prefix: string
  /** At which of the two hosts it answers. */
  readonly hosts: readonly ('site' | 'courses')[]
  register(app: FastifyInstance, context: ServiceContext): Promise<void>
}

/**
 * Puts the services before the site: a second application on the same socket, so that no hook, parser or header of the
 * pages reaches them, and none of theirs the pages.
 */
export function serviceServer(
  services: readonly Service[],
  context: ServiceContext,
  config: WebConfig,
): { readonly app: FastifyInstance; readonly serverFactory: (site: RequestListener) => Server } {
  const app = Fastify({
    loggerInstance: frameworkLogger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: config.trustsProxy,
    genReqId: () => randomUUID().slice(0, 8),
  })
  watchAnswers(app, config.observe)
  app.addHook('onRequest', async ({ raw }) => refuseUnreadable(config, raw))
  const hostOf = (request: IncomingMessage) => (isCourseHost(config, request) ? 'courses' : 'site')
  for (const service of services) {
    app.register(async (scope) => {
      scope.addHook('onRequest', async ({ raw }) => {
        if (!service.hosts.includes(hostOf(raw))) throw new NotFound()
      })
      await service.register(scope, context)
    })
  }
  // Nothing of the site itself is ever served at the courses' host.
  const isFor = (request: IncomingMessage) =>
    hostOf(request) === 'courses' ||
    services.some(({ prefix, hosts }) => hosts.includes('site') && request.url?.startsWith(prefix))
  return {
    app,
    serverFactory: (site) =>
      guardedServer(
        (request, response) => (isFor(request) ? app.routing(request, response) : site(request, response)),
        () => app.log,
      ),
  }
}
