import type { Service } from '../../../web/index.ts'
import { sweepSittings } from '../cmi5/abandon-expired.ts'
import { addElsewhereRoute } from '../cmi5/elsewhere-route.ts'
import { addFetchRoute } from '../cmi5/fetch-token.ts'
import { addStageRoute } from '../scorm/player/stage-route.ts'
import { addRunTimeRoutes } from '../scorm/run-time/run-time-routes.ts'
import type { AddRoutes } from './add-routes.ts'
import { answerErrors } from './errors.ts'
import { addFileRoute } from './file-route.ts'

const parts: readonly AddRoutes[] = [
  addFileRoute,
  addFetchRoute,
  addElsewhereRoute,
  sweepSittings,
  addStageRoute,
  addRunTimeRoutes,
]

/** The courses' own host: packages' files and what their units ask of Candour. No cookie is ever looked at. */
export const courseService: Service = {
  prefix: '/courses/',
  hosts: ['courses'],
  async register(app, context) {
    for (const add of parts) add(app, context)
    answerErrors(app)
  },
}
