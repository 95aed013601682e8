import type { FastifyBaseLogger, FastifyInstance, FastifyRequest } from 'fastify'
import { Forbidden, logEvent } from '../kernel/index.ts'
import { statusOf } from './error-page.ts'
import { ForgedForm } from './gate.ts'
import { probes } from './probes.ts'

/** One request that was answered, for whoever counts them: nothing of its address but the route's pattern. */
export interface AnsweredRequest {
  readonly method: string
  readonly route: string
  readonly status: number
  readonly seconds: number
}

export type Observe = (answered: AnsweredRequest) => void

const slowAfterSeconds = 2

/** The route's own pattern, never the address: that can hold whom somebody looked for. */
const routeOf = (request: FastifyRequest): string => request.routeOptions?.url ?? 'no route'

const about = (request: FastifyRequest) => ({
  method: request.method,
  route: routeOf(request),
  user: request.visit?.session?.actor.userId ?? null,
})

/** Logs what a request came to grief by: an error of ours, a refusal, a forged form. Called for all that is thrown. */
export function logThrown(error: unknown, request: FastifyRequest): void {
  const status = statusOf(error)
  if (status >= 500) logFailure(error, request, status)
  else if (isForged(error)) logEvent('form.forged', about(request))
  else if (error instanceof Forbidden || status === 403) logEvent('access.refused', about(request))
}

/** Logs an error of ours with the reference that the visitor was shown. */
export function logFailure(error: unknown, request: FastifyRequest, status: number): void {
  logEvent('request.failed', { ...about(request), status, reference: request.id }, error)
}

const isForged = (error: unknown): boolean =>
  error instanceof ForgedForm || /^FST_CSRF_/.test(String(Object(error).code))

/** Watches what was answered: what took long, and visitors who ask for one thing after another that is not theirs. */
export function watchAnswers(app: FastifyInstance, observe: Observe): void {
  const probed = probes({ most: 20, milliseconds: 10 * 60_000, remembered: 10_000 })
  app.addHook('onResponse', async (request, reply) => {
    const seconds = reply.elapsedTime / 1000
    const { method } = request
    const route = routeOf(request)
    const status = reply.statusCode
    observe({ method, route, status, seconds })
    if (seconds > slowAfterSeconds) {
      logEvent('request.slow', { ...about(request), status, milliseconds: Math.round(seconds * 1000) })
    }
    // In memory only: the log says which user, and of a stranger nothing.
    const visitor = request.visit?.session?.actor.userId ?? request.ip
    if ((status === 404 || status === 403) && route.includes(':') && probed(visitor, Date.now())) {
      logEvent('access.probed', about(request))
    }
    if (status === 429) logEvent('rate.limited', about(request))
    // Only programs, which have no visits, are answered so.
    if (status === 401 && request.visit === undefined) logEvent('credential.wrong', { method, route })
  })
}

const nothing = () => {}

/**
 * What the framework and its plugins log by themselves: errors become an event, and their words, which can hold an
 * address, are left out. All else is dropped.
 */
export const frameworkLogger: FastifyBaseLogger = {
  level: 'error',
  child: () => frameworkLogger,
  error: (given: unknown) => logEvent('server.fault', {}, errorIn(given)),
  fatal: (given: unknown) => logEvent('server.fault', {}, errorIn(given)),
  warn: nothing,
  info: nothing,
  debug: nothing,
  trace: nothing,
  silent: nothing,
}

const errorIn = (given: unknown): unknown =>
  given instanceof Error ? given : (Object(given).err ?? Object(given).error ?? undefined)
