import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { WebConfig } from './config.ts'

/** As much of a request as tells at which host it was made. */
export interface Asked {
  readonly headers: IncomingHttpHeaders
  readonly rawHeaders?: readonly string[]
  readonly socket?: Pick<IncomingMessage['socket'], 'remoteAddress'>
}

/** A name or an address, and maybe a port (RFC 9110, 7.2), as far as a site has one. */
const host = /^(?:[a-z0-9_][a-z0-9._-]{0,252}|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i

const lastOf = (value: string | string[] | undefined): string | undefined => {
  const text = Array.isArray(value) ? value.at(-1) : value
  return text?.slice(text.lastIndexOf(',') + 1).trim()
}

/**
 * The host that a visitor asked for, in lower case and with the port: what the nearest proxy says, where a trusted one
 * passed it on, otherwise Host. Null where that is no host at all, or Host is there twice. A request of HTTP/1.0 may go
 * without: it is for this machine.
 */
export function askedHost({ trustsProxy }: Pick<WebConfig, 'trustsProxy'>, request: Asked): string | null {
  const { headers, rawHeaders = [], socket } = request
  const hosts = rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host')
  if (hosts.length > 1) return null
  const forwarded = trustsProxy(socket?.remoteAddress) ? lastOf(headers['x-forwarded-host']) : undefined
  const said = (forwarded ?? headers.host ?? 'localhost').toLowerCase()
  return host.test(said) && URL.canParse(`http://${said}`) ? said : null
}
