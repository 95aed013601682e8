import type { FastifyInstance } from 'fastify'
import type { ServiceContext } from '../../../web/index.ts'

/** What stands at the courses' own host, each part under its own addresses. */
export type AddRoutes = (app: FastifyInstance, context: ServiceContext) => void
