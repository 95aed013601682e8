import type { IncomingHttpHeaders } from 'node:http'
import type { WebConfig } from './config.ts'

/**
 * Course packages are programs that others wrote. They run at a host name of their own, so that a browser keeps them
 * from the site's pages and sessions. Browsers take every name under `localhost` for this machine (RFC 6761, 6.3), so a
 * site that was given no address needs no name of its own either.
 */
const localName = 'courses.localhost'

type Origins = Pick<WebConfig, 'origin' | 'courseOrigin' | 'trustProxy'>

const hostIn = (headers: IncomingHttpHeaders, trustProxy: boolean): string => {
  const forwarded = trustProxy ? headers['x-forwarded-host'] : undefined
  const first = (Array.isArray(forwarded) ? forwarded[0] : forwarded)?.split(',')[0]?.trim()
  return (first ?? headers.host ?? '').toLowerCase()
}

const localFor = (host: string): string => {
  const port = /:\d+$/.exec(host)?.[0] ?? ''
  return `${localName}${port}`
}

/** Where courses are served for a visitor of this host; null where the site has an address and courses were given none. */
export function courseOriginFor(config: Origins, headers: IncomingHttpHeaders): string | null {
  if (config.courseOrigin !== null) return config.courseOrigin
  return config.origin === null ? `http://${localFor(hostIn(headers, config.trustProxy))}` : null
}

/** Whether a request is for the courses' host. */
export function isCourseHost(config: Origins, headers: IncomingHttpHeaders): boolean {
  const origin = courseOriginFor(config, headers)
  return origin !== null && new URL(origin).host === hostIn(headers, config.trustProxy)
}
