import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import type { Db, Force } from '../kernel/index.ts'
import type { WebConfig } from './config.ts'

/** What a service is given to answer from. */
export interface ServiceContext {
  readonly db: Db
  readonly force: Force
  /** Where the site is reached, without a slash at the end; null takes it from each request. */
  readonly origin: string | null
}

/**
 * An address space for programs, which speak a protocol of their own: no pages, no cookies, no sessions, no forms.
 * Whoever registers it brings its own body parsers, limits, authentication and errors.
 */
export interface Service {
  /** What its addresses begin with: `/xapi/`. */
  readonly prefix: string
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
    logger: config.logger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: config.trustProxy,
  })
  for (const service of services) app.register((scope) => service.register(scope, context))
  const isFor = ({ url = '' }: IncomingMessage) => services.some(({ prefix }) => url.startsWith(prefix))
  return {
    app,
    serverFactory: (site) =>
      createServer((request, response) => (isFor(request) ? app.routing(request, response) : site(request, response))),
  }
}
