import { mostTextBytes } from './letter-limits.ts'
import { tooLong } from './letter-refusals.ts'
import { decodeText } from './plain-text.ts'

/** What of a page tells that it is one. */
const looked = 4096

/** Whether bytes are a page, or the source of one that was pasted. */
export function isHtml(bytes: Uint8Array, name: string): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, looked)).replaceAll('\0', '')
  if (
    /^[^<]{0,20}<(?:!doctype html|html|head|body|meta|\?xml[^>]{0,100}>\s{0,20}<(?:!doctype html|html))\b/i.test(start)
  )
    return true
  const tags = start.match(/<\/?(?:p|div|br|li|ol|ul|span|table|tr|td|b|strong|a|font|h[1-6])\b[^<>]{0,500}>/gi) ?? []
  return tags.length >= (/\.html?$/i.test(name) ? 1 : 4) && /^\s{0,100}</.test(start)
}

/** The text of a page's file, by its mark, what it says of itself, or as any text. */
export function decodeHtml(bytes: Uint8Array): string {
  if (bytes.length > mostTextBytes * 5) throw tooLong()
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, looked))
  const said = /<meta[^<>]{1,200}?charset\s{0,5}=\s{0,5}["']?([\w-]{2,40})/i.exec(start)?.[1]
  const isMarked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (said === undefined || isMarked || start.includes('\0')) return decodeText(bytes)
  try {
    return new TextDecoder(said, { fatal: true }).decode(bytes)
  } catch {
    return decodeText(bytes)
  }
}
