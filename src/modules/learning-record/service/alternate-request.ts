import type { IncomingHttpHeaders } from 'node:http'
import { readText } from '../specification/json.ts'
import { NotUnderstood } from '../specification/not-understood.ts'
import type { Method } from './request.ts'

/** A request as it came in, or as it stands inside an alternate request. */
export interface PlainRequest {
  readonly method: Method
  readonly params: ReadonlyMap<string, string>
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** Form fields that stand for headers (1.0.3 Communication 1.3). */
const headerFields: Readonly<Record<string, string>> = {
  Authorization: 'authorization',
  'X-Experience-API-Version': 'x-experience-api-version',
  'Content-Type': 'content-type',
  'Content-Length': 'content-length',
  'If-Match': 'if-match',
  'If-None-Match': 'if-none-match',
}

const isMethod = (text: string): text is Method => ['GET', 'PUT', 'POST', 'DELETE'].includes(text)

/**
 * The request inside a POST with `?method=`, for browsers that could send no other: its form's fields are parameters,
 * headers and content. Throws NotUnderstood.
 */
export function readAlternate(outer: PlainRequest): PlainRequest {
  const method = outer.params.get('method') ?? ''
  if (!isMethod(method)) throw new NotUnderstood('The parameter “method” is none of GET, PUT, POST and DELETE')
  if (outer.params.size > 1)
    throw new NotUnderstood('An alternate request takes no parameter but “method” in its address')
  const contentType = outer.headers['content-type'] ?? ''
  if (outer.body.length > 0 && !contentType.toLowerCase().startsWith('application/x-www-form-urlencoded')) {
    throw new NotUnderstood('The body of an alternate request is not a form')
  }
  const params = new Map<string, string>()
  const headers: IncomingHttpHeaders = { ...outer.headers, 'content-type': 'application/json' }
  let content: string | undefined
  for (const [name, value] of new URLSearchParams(readText(outer.body))) {
    const header = headerFields[name]
    if (name === 'content') content = value
    else if (header !== undefined) headers[header] = value
    else if (params.has(name)) throw new NotUnderstood(`The parameter “${name}” is there twice`)
    else params.set(name, value)
  }
  if (content === undefined && (method === 'PUT' || method === 'POST')) {
    throw new NotUnderstood('The form of an alternate request has no “content”')
  }
  return { method, params, headers, body: Buffer.from(content ?? '') }
}
