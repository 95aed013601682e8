import type { Json } from './json.ts'
import { anyObject, refuse, text, within } from './property.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

const isUuid = (value: string): boolean => uuid.test(value)

/** RFC 4122 in its standard string form. Returns it in lower case, which is how two are compared. */
export function readUuid(value: Json | undefined, at: string): string {
  const id = text(value, at)
  return isUuid(id) ? id.toLowerCase() : refuse(at, 'is not a UUID')
}

/** RFC 3987 with a scheme: no blank, control character, quotation mark, bracket or lone surrogate, no broken escape. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what an IRI may not hold
const iri = /^[a-z][a-z0-9+.-]*:(?:[^\u0000-\u0020\u007f-\u009f<>"{}|\\^`%\ud800-\udfff]|%[0-9a-f]{2})+$/iu

export const isIri = (value: string): boolean => iri.test(value)

export function readIri(value: Json | undefined, at: string): string {
  const address = text(value, at)
  return isIri(address) ? address : refuse(at, 'is not an IRI with a scheme, such as https://example.org/course')
}

const mailbox = /^mailto:[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+$/

/** `mailto:` and one address (1.0.3 Data 2.4.2.3). */
export function readMailbox(value: Json | undefined, at: string): string {
  const address = text(value, at)
  return mailbox.test(address) ? address : refuse(at, 'is not an address such as mailto:name@example.org')
}

const sha1 = /^[0-9a-f]{40}$/i

export function readSha1(value: Json | undefined, at: string): string {
  const hash = text(value, at)
  return sha1.test(hash) ? hash.toLowerCase() : refuse(at, 'is not a SHA-1 hash in 40 hexadecimal digits')
}

/** RFC 5646: language, script, region, variants, extensions and private use; and the tags older than it. */
const languageTag =
  /^(?:(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4}|[a-z]{5,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[\da-wyz](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?|x(?:-[a-z\d]{1,8})+|en-gb-oed|i-(?:ami|bnn|default|enochian|hak|klingon|lux|mingo|navajo|pwn|tao|tay|tsu)|sgn-(?:be-fr|be-nl|ch-de)|art-lojban|cel-gaulish|no-bok|no-nyn|zh-(?:guoyu|hakka|min|min-nan|xiang))$/i

export function readLanguageTag(value: Json | undefined, at: string): string {
  const tag = text(value, at)
  return languageTag.test(tag) ? tag : refuse(at, 'is not a language tag of RFC 5646, such as en-GB')
}

/** A text in some languages: each name a language tag, each value a string. */
export function checkLanguageMap(value: Json | undefined, at: string): void {
  for (const [tag, words] of Object.entries(anyObject(value, at))) {
    readLanguageTag(tag, `${at}, the language “${tag.slice(0, 40)}”,`)
    text(words, within(at, tag))
  }
}

/** Extensions: each name an IRI, each value anything at all, null among them (1.0.3 Data 4.1). */
export function checkExtensions(value: Json | undefined, at: string): void {
  for (const name of Object.keys(anyObject(value, at))) readIri(name, `${at}, the name “${name.slice(0, 80)}”,`)
}

/** ISO 8601:2004 4.4.3.2, designators only: years to seconds, or weeks alone; a fraction only in the last part. */
const duration =
  /^P(?!$)(?:\d+(?:[.,]\d+)?W|(?:\d+(?:[.,]\d+(?=Y$))?Y)?(?:\d+(?:[.,]\d+(?=M$))?M)?(?:\d+(?:[.,]\d+(?=D$))?D)?(?:T(?!$)(?:\d+(?:[.,]\d+(?=H$))?H)?(?:\d+(?:[.,]\d+(?=M$))?M)?(?:\d+(?:[.,]\d+)?S)?)?)$/

export function readDuration(value: Json | undefined, at: string): string {
  const length = text(value, at)
  return duration.test(length) ? length : refuse(at, 'is not a duration of ISO 8601, such as PT1H30M')
}

/** A duration as two are compared: what is finer than a hundredth of a second does not count (2.0 4.2.7). */
export const comparableDuration = (length: string): string => length.replace(/([.,]\d\d)\d+(?=S$)/, '$1')
