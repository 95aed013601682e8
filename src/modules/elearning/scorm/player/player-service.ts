import { NotFound } from '../../../../kernel/index.ts'
import { courseOriginFor, type Service } from '../../../../web/index.ts'
import { answerErrors } from '../../serve-content/errors.ts'
import { actorOf, findOpenSession } from '../../serve-content/session.queries.ts'
import { findCourse } from '../course.queries.ts'
import { playerAssets } from './player-assets.ts'
import { playerPage } from './player-page.ts'
import { playerPolicy } from './policy.ts'

/**
 * The page around a SCORM course. It stands at the site's own host, and the course in a frame of another: a course can
 * change whatever stands on its own host, so that a page there could not hold it. No cookie is looked at: the sitting's
 * token opens the page.
 */
export const playerService: Service = {
  prefix: '/course-player/',
  hosts: ['site'],
  async register(app, context) {
    const { db, force } = context
    app.get('/course-player/:token', async (request, reply) => {
      const { token = '' } = request.params as Record<string, string>
      const session = await findOpenSession(db, force, token)
      const course = await db.read(actorOf(force, session), (tx) => findCourse(tx, session))
      const courseOrigin = courseOriginFor(context, request.raw)
      if (courseOrigin === null) throw new NotFound('Courses cannot be opened yet')
      const stage = `${courseOrigin}/courses/${token}/stage`
      return reply
        .headers(playerPolicy(courseOrigin))
        .type('text/html; charset=utf-8')
        .send(String(playerPage({ session, course, stage, assets: playerAssets() })))
    })
    answerErrors(app)
  },
}

const year = 'public, max-age=31536000, immutable'

/** The player's scripts and style sheets, at both hosts. */
export const playerAssetService: Service = {
  prefix: '/course-player/assets/',
  hosts: ['site', 'courses'],
  async register(app) {
    app.get('/course-player/assets/:version/:file', async (request, reply) => {
      const { version = '', file = '' } = request.params as Record<string, string>
      const asset = playerAssets().find(version, file)
      if (!asset) throw new NotFound()
      const zip = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
      if (zip) reply.header('content-encoding', 'gzip')
      return reply
        .headers({ 'cache-control': year, vary: 'accept-encoding', 'x-content-type-options': 'nosniff' })
        .type(asset.type)
        .send(zip ? asset.zipped : asset.body)
    })
    answerErrors(app)
  },
}
