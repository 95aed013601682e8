import { type Asked, askedHost } from './asked-host.ts'
import type { WebConfig } from './config.ts'

/**
 * Course packages are programs that others wrote. They run at a host name of their own, so that a browser keeps them
 * from the site's pages and sessions. Browsers take every name under `localhost` for this machine (RFC 6761, 6.3), so a
 * site that was given no address needs no name of its own either.
 */
const localName = 'courses.localhost'

type Origins = Pick<WebConfig, 'origin' | 'courseOrigin' | 'trustsProxy'>

const localFor = (host: string | null): string => {
  const port = /:\d+$/.exec(host ?? '')?.[0] ?? ''
  return `${localName}${port}`
}

/** Where courses are served for whoever asks; null where the site has an address and courses were given none. */
export function courseOriginFor(config: Origins, request: Asked): string | null {
  if (config.courseOrigin !== null) return config.courseOrigin
  return config.origin === null ? `http://${localFor(askedHost(config, request))}` : null
}

/** Whether a request is for the courses' host. One that is for no host at all is not. */
export function isCourseHost(config: Origins, request: Asked): boolean {
  const origin = courseOriginFor(config, request)
  const host = askedHost(config, request)
  if (origin === null || host === null) return false
  const courses = new URL(origin)
  return URL.parse(`${courses.protocol}//${host}`)?.host === courses.host
}
