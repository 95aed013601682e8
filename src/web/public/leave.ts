import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Assets } from '../assets.ts'
import type { WebConfig } from '../config.ts'

/** The cookie that says: somebody left in a hurry, show nothing. Its name tells nothing either. */
const marker = 'continue'
const markerSeconds = 15 * 60

/** Paths that answer even while the marker lives. */
const open = /^\/(leave|continue|assets\/.*)$/

export const hasLeft = (request: FastifyRequest, path: string): boolean =>
  request.cookies[marker] !== undefined && !open.test(path)

/** What every page is after leaving: it says nothing of what the site is about, and neither does its title or icon. */
export const continuePage = (assets: Assets): string => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Continue</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="${assets.href('icon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${assets.href('neutral.css')}">
</head>
<body>
<main>
<h1>Press the button to continue</h1>
<form method="post" action="/continue"><button type="submit">Continue</button></form>
</main>
</body>
</html>
`

/**
 * Leaving quickly. POST is the script's beacon; GET is the link without JavaScript. Nothing is counted or logged here.
 * `Clear-Site-Data: "cookies"` is not sent: it would take the marker set by the same answer.
 */
export function addLeaveRoutes(
  app: FastifyInstance,
  config: WebConfig,
  forget: (request: FastifyRequest) => Promise<void>,
) {
  // Answers nothing: a reply is a promise of having been sent, so it must not be awaited here.
  async function leave(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    await forget(request)
    for (const name of Object.keys(request.cookies)) {
      reply.clearCookie(name, { path: '/', secure: config.secure, httpOnly: true, sameSite: 'lax' })
    }
    reply.header('clear-site-data', '"cache", "storage"').setCookie(marker, '1', {
      path: '/',
      maxAge: markerSeconds,
      httpOnly: true,
      sameSite: 'lax',
      secure: config.secure,
    })
  }
  const silent = { logLevel: 'silent', config: { csrf: false } } as const

  app.post('/leave', silent, async (request, reply) => {
    await leave(request, reply)
    return reply.code(204).send()
  })
  app.get('/leave', silent, async (request, reply) => {
    await leave(request, reply)
    return reply.redirect(config.leaveTo, 303)
  })
  // Back to the front page, never to the page that was left.
  app.post('/continue', silent, (_, reply) => reply.clearCookie(marker, { path: '/' }).redirect('/', 303))
}
