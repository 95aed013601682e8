import type { FastifyInstance } from 'fastify'
import type { Service, ServiceContext } from '../../../web/index.ts'
import { addElsewhereRoute } from '../cmi5/elsewhere-route.ts'
import { addFetchRoute } from '../cmi5/fetch-token.ts'
import { addStageRoute } from '../scorm/player/stage-route.ts'
import { addRunTimeRoutes } from '../scorm/run-time/run-time-routes.ts'
import { answerErrors } from './errors.ts'
import { addFileRoute } from './file-route.ts'

/** What stands at the courses' own host, each part under its own addresses. */
export type AddRoutes = (app: FastifyInstance, context: ServiceContext) => void

const parts: readonly AddRoutes[] = [addFileRoute, addFetchRoute, addElsewhereRoute, addStageRoute, addRunTimeRoutes]

/** The courses' own host: packages' files and what their units ask of Candour. No cookie is ever looked at. */
export const courseService: Service = {
  prefix: '/courses/',
  hosts: ['courses'],
  async register(app, context) {
    for (const add of parts) add(app, context)
    answerErrors(app)
  },
}
