import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Assets } from './assets.ts'
import type { WebConfig } from './config.ts'
import { createPublicLayout } from './layout/public-layout.ts'
import { createStaffLayout } from './layout/staff-layout.ts'
import { readCookieState } from './public/cookies.ts'
import type { NavigationGroup, NavigationItem, Page, Reply } from './route.ts'
import { longestCarrying, safePath } from './safe-path.ts'
import { csrfTokenOf, leaveFlash, takeFlash } from './visit.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Where it is not said, a page has the staff layout for somebody signed in and the public layout for all others. */
    layout?: 'staff' | 'public'
  }
}

export type Show = (request: FastifyRequest, reply: FastifyReply, page: Page) => FastifyReply

/** Sends a page in the layout of its route. */
export function createShow(
  assets: Assets,
  config: WebConfig,
  navigation: readonly NavigationItem[],
  groups: readonly NavigationGroup[],
): Show {
  const staff = createStaffLayout(assets, config, navigation, groups)
  const forPublic = createPublicLayout(assets, config)

  return (request, reply, page) => {
    const { path, session } = request.visit
    const layout = request.routeOptions.config.layout ?? (session ? 'staff' : 'public')
    const flash = takeFlash(request, reply)
    const text =
      layout === 'staff'
        ? staff(page, { actor: session?.actor ?? null, path, flash, csrfToken: () => csrfTokenOf(request, reply) })
        : forPublic(page, { path, url: safePath(request.url, '/'), flash, cookies: readCookieState(request, reply) })
    if (page.refreshAfter !== undefined) reply.header('refresh', String(page.refreshAfter))
    return reply
      .code(page.status ?? (page.errors?.length ? 422 : 200))
      .type('text/html; charset=utf-8')
      .send(text)
  }
}

/** RFC 6266: a name in ASCII for old browsers, and the name as it is (RFC 8187), in which fewer signs may stand than in an address. */
const attachment = (fileName: string) =>
  `attachment; filename="${fileName.replace(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(fileName.toWellFormed()).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`

/** Should a browser show a downloaded file all the same, it runs nothing of it and lends it nothing of this site. */
const sandboxed = "default-src 'none'; sandbox"

/** Sends whatever a handler gave. */
export function createAnswer(show: Show, secure: boolean) {
  return (request: FastifyRequest, reply: FastifyReply, given: Reply): FastifyReply => {
    switch (given.kind) {
      case 'page':
        return show(request, reply, given)
      case 'redirect':
        if (given.flash !== undefined) leaveFlash(reply, given.flash, secure)
        return reply.redirect(
          given.to instanceof URL ? given.to.href : safePath(given.to, '/home', longestCarrying),
          303,
        )
      case 'download':
        if (given.bytes !== undefined) reply.header('content-length', given.bytes)
        return reply
          .header('content-disposition', attachment(given.fileName))
          .header('x-content-type-options', 'nosniff')
          .header('content-security-policy', sandboxed)
          .type(given.contentType)
          .send(given.body)
    }
  }
}
