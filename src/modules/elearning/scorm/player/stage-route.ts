import type { FastifyInstance } from 'fastify'
import { NotFound } from '../../../../kernel/index.ts'
import { html, type ServiceContext } from '../../../../web/index.ts'
import type { Standard } from '../../packages/course-package.ts'
import { findOpenSession } from '../../serve-content/session.queries.ts'
import { playerAssets } from './player-assets.ts'
import { stagePolicy } from './policy.ts'

const libraries: Readonly<Partial<Record<Standard, string>>> = {
  'scorm-1.2': 'scorm12.min.js',
  'scorm-2004': 'scorm2004.min.js',
}

/** `/courses/<token>/stage`: the frame that holds SCORM's run-time, and in a frame within it the unit. */
export function addStageRoute(app: FastifyInstance, { db, force }: ServiceContext): void {
  app.get('/courses/:token/stage', async (request, reply) => {
    const { token = '' } = request.params as Record<string, string>
    const session = await findOpenSession(db, force, token)
    const library = libraries[session.standard]
    if (library === undefined) throw new NotFound('This course has no SCORM player')
    const site = new URL(session.returnTo).origin
    const assets = playerAssets()
    return reply
      .headers(stagePolicy(site, token, request.host))
      .type('text/html; charset=utf-8')
      .send(
        String(html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>Course</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${assets.href('stage.css')}">
<script type="module" src="${assets.href('stage.js')}"></script>
</head>
<body data-site="${site}" data-library="${assets.href(library)}"><main id="unit"></main></body>
</html>`),
      )
  })
}
