import { CandourError } from '../kernel/index.ts'
import { type Asked, askedHost } from './asked-host.ts'
import type { WebConfig } from './config.ts'

/** What was sent cannot be meant: 400 Bad Request. Which part of it is not told, for nobody sends it by mistake. */
export class Unreadable extends CandourError {
  override readonly status = 400
  constructor(message = 'Sorry, we could not read what was sent') {
    super(message)
  }
}

/** More is sent than any form of this site has fields. */
export class TooManyFields extends CandourError {
  override readonly status = 413
}

/** The database keeps no NUL, and text of half a character is not text. No handler has to look for either. */
export const isText = (text: string): boolean => !text.includes('\0') && text.isWellFormed()

/** Throws Unreadable where a request's host or address cannot be meant, before anything looks at them. */
export function refuseUnreadable(
  config: Pick<WebConfig, 'trustsProxy'>,
  request: Asked & { url?: string | undefined },
): void {
  const { url = '/' } = request
  if (askedHost(config, request) === null) throw new Unreadable()
  if (!url.startsWith('/') || /%00|\0/.test(url)) throw new Unreadable()
}

const mostFields = 5_000

/** Throws Unreadable where a field of a form, or its name, is not text, and TooManyFields. */
export function refuseUnreadableForm(form: URLSearchParams): void {
  if (form.size > mostFields) throw new TooManyFields(`A form here has no more than ${mostFields} fields`)
  for (const [name, value] of form) if (!isText(name) || !isText(value)) throw new Unreadable()
}
