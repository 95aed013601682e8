import { RequestUnreadable } from '../request-unreadable.ts'
import { mostTextBytes } from './letter-limits.ts'
import { paste, tooLong } from './letter-refusals.ts'

const notText = () => new RequestUnreadable('not_text', `This file is not text that can be read. ${paste}`)

/** UTF-16 without a byte order mark shows by zero bytes in every other place. */
function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const start = bytes.subarray(0, 512)
  const zeros = (odd: 0 | 1) => start.filter((byte, index) => index % 2 === odd && byte === 0).length
  if (zeros(1) > start.length / 4 && zeros(0) === 0) return 'utf-16le'
  return zeros(0) > start.length / 4 && zeros(1) === 0 ? 'utf-16be' : 'utf-8'
}

/** The text in bytes of an encoding that is not told: UTF-8, UTF-16 with or without its mark, or Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes)
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    // Old Windows programs write their own page: every byte is a character of it.
    if (encoding === 'utf-8') return new TextDecoder('windows-1252').decode(bytes)
    throw notText()
  }
}

// Every control character but tab, line feed and their like.
const control = /(?![\t-\r\u0085])\p{Cc}/gu

/** The words of a plain text. Throws RequestUnreadable where it is none, or longer than a letter. */
export function plainText(bytes: Uint8Array): string {
  if (bytes.length > mostTextBytes) throw tooLong()
  const text = decodeText(bytes)
  const strange = text.match(control)?.length ?? 0
  if (text.includes('\0') || strange > text.length / 100) throw notText()
  return text
}
