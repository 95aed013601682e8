import type { FastifyInstance } from 'fastify'
import { CandourError, comeBackSeconds } from '../../../kernel/index.ts'
import { logFailure } from '../../../web/index.ts'

/** Says what went wrong in plain text, which no course can mistake for a page of its own. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    const status = error instanceof CandourError ? error.status : statusOf(error)
    if (status >= 500) logFailure(error, request, status)
    if (status === 503) reply.header('retry-after', String(comeBackSeconds))
    const says = status < 500 ? (error as Error).message : 'The course could not be read. Try again later'
    return reply.code(status).type('text/plain; charset=utf-8').send(says)
  })
}

const statusOf = (error: unknown): number => {
  const { statusCode } = error as { statusCode?: unknown }
  return typeof statusCode === 'number' && statusCode >= 400 ? statusCode : 500
}
