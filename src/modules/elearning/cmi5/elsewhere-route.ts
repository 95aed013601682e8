import type { FastifyReply, FastifyRequest } from 'fastify'
import { NotFound } from '../../../kernel/index.ts'
import type { ServiceContext } from '../../../web/index.ts'
import { html } from '../../../web/index.ts'
import type { AddRoutes } from '../serve-content/add-routes.ts'
import { findOpenSession } from '../serve-content/session.queries.ts'
import { launchAddress, launchParameters } from './launch-address.ts'

/**
 * `/courses/<token>/elsewhere?<launch parameters>`: leads on to a unit that runs at another host. The site's own form may
 * lead to the courses' host and no other, so the last step is a page's.
 */
export const addElsewhereRoute: AddRoutes = (app, context) => {
  app.get('/courses/:token/elsewhere', (request, reply) => leadOn(context, request, reply))
}

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
} as const

async function leadOn({ db, force }: ServiceContext, request: FastifyRequest, reply: FastifyReply) {
  const { token = '' } = request.params as Record<string, string>
  const { details, title } = await findOpenSession(db, force, token)
  if (details.launch.kind !== 'absolute') throw new NotFound('This course runs here')
  const given = request.query as Readonly<Record<string, unknown>>
  const [endpoint, fetch, actor, registration, activityId] = launchParameters.map((name) => String(given[name] ?? ''))
  if (!endpoint || !fetch || !actor || !registration || !activityId) throw new NotFound('Start the course again')
  const address = launchAddress(details.launch.url, { endpoint, fetch, actor, registration, activityId })
  return reply.headers(headers).send(
    html`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta http-equiv="refresh" content="0; url=${address}"></head>
<body><p>This course runs at another address. <a href="${address}">Go to ${title}</a></p></body></html>`.toString(),
  )
}
