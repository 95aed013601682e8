import type { FastifyInstance } from 'fastify'
import { CandourError } from '../../../kernel/index.ts'
import type { Service, ServiceContext } from '../../../web/index.ts'
import { addFileRoute } from './file-route.ts'

/** What stands at the courses' own host, each part under its own addresses. */
export type AddRoutes = (app: FastifyInstance, context: ServiceContext) => void

const parts: readonly AddRoutes[] = [addFileRoute]

/** The courses' own host: packages' files and what their units ask of Candour. No cookie is ever looked at. */
export const courseService: Service = {
  prefix: '/courses/',
  hosts: ['courses'],
  async register(app, context) {
    for (const add of parts) add(app, context)
    app.setErrorHandler((error, _request, reply) => {
      const status = error instanceof CandourError ? error.status : statusOf(error)
      if (status >= 500) app.log.error(error)
      const says = status < 500 ? (error as Error).message : 'The course could not be read. Try again later'
      return reply.code(status).type('text/plain; charset=utf-8').send(says)
    })
  },
}

const statusOf = (error: unknown): number => {
  const { statusCode } = error as { statusCode?: unknown }
  return typeof statusCode === 'number' && statusCode >= 400 ? statusCode : 500
}
