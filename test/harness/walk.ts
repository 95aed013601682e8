import type { BrowserContext } from 'playwright-core'
import type { Role } from '../../src/kernel/index.ts'
import { isPermitted, type Route } from '../../src/web/index.ts'

/** A page to look at, as whoever may open it; null stands for the public. */
export interface Stop {
  readonly role: Role | null
  readonly href: string
  /** False for a file that is downloaded. */
  readonly isPage: boolean
}

interface Template {
  readonly path: string
  readonly pattern: RegExp
  readonly opens: (role: Role | null) => boolean
}

/** Times one visitor opens pages of one template, looking for links to others. */
const tries = 3

const templateOf = ({ path, access }: Route): Template => ({
  path,
  pattern: new RegExp(`^${path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`),
  opens: (role) =>
    access === 'public' || (role !== null && (access === 'signed-in' || isPermitted({ roles: [role] }, access))),
})

export interface Walked {
  /** One stop for each path; a route that nobody is led to is missing. */
  readonly stops: ReadonlyMap<string, Stop>
  /** Links that did not open for the reader they were shown to, each with the page that showed it. */
  readonly broken: readonly string[]
}

/**
 * Finds an address of every GET route by following links, as a person would: from the addresses without parameters,
 * visitor by visitor, until every route has one.
 */
export async function walk(
  routes: readonly Route[],
  visitors: readonly (readonly [Role | null, BrowserContext])[],
): Promise<Walked> {
  const templates = routes
    .filter(({ method }) => method === 'GET')
    .map(templateOf)
    // `/requests/new` is not a request called “new”.
    .sort((a, b) => a.path.split(':').length - b.path.split(':').length)
  const found = new Map<string, Stop>()
  const broken: string[] = []
  for (const [role, context] of visitors) {
    const open = templates.filter(({ opens }) => opens(role))
    if (open.every(({ path }) => found.has(path))) continue
    const visited = new Map<string, number>()
    const queue = open.filter(({ path }) => !path.includes(':')).map(({ path }) => path)
    const shownBy = new Map(queue.map((path) => [path, 'the address bar']))
    for (let href = queue.shift(); href !== undefined; href = queue.shift()) {
      const path = new URL(href, 'http://site').pathname
      const template = templates.find(({ pattern }) => pattern.test(path))
      if (!template || (visited.get(template.path) ?? 0) >= tries) continue
      visited.set(template.path, (visited.get(template.path) ?? 0) + 1)
      const response = await context.request.get(href, { timeout: 60_000 })
      if (response.status() !== 200) {
        broken.push(`${role ?? 'public'}: ${shownBy.get(href)} leads to ${href}: ${response.status()}`)
        continue
      }
      const isPage = /^text\/html/.test(response.headers()['content-type'] ?? '')
      if (!found.has(template.path)) found.set(template.path, { role, href, isPage })
      if (!isPage) continue
      for (const link of linksIn(await response.text(), href)) {
        if (shownBy.has(link)) continue
        shownBy.set(link, href)
        queue.push(link)
      }
    }
  }
  return { stops: found, broken }
}

/** The addresses on this site to which a page links, parts of pages left out. */
function linksIn(markup: string, from: string): string[] {
  const base = new URL(from, 'http://site')
  return [...markup.matchAll(/<a [^>]*href="([^"#]+)/g)].flatMap(([, href = '']) => {
    const url = new URL(href.replaceAll('&amp;', '&'), base)
    return url.origin === base.origin ? [url.pathname + url.search] : []
  })
}
