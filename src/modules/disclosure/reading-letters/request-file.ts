import { createReadStream } from 'node:fs'
import { Refused } from '../../../kernel/index.ts'
import { RequestUnreadable, type UnreadableReason } from './request-unreadable.ts'

const paste = 'Open it, copy the words of the request and paste them in, or save it as plain text.'
const picture = (name: string) =>
  `This file is a ${name} picture, which cannot be read as text. Type or paste the words of the request.`

/** Kinds of file that hold no plain text, by the bytes they begin with. */
const kinds: readonly { begins: readonly number[]; reason: UnreadableReason; message: string }[] = [
  {
    begins: [0x25, 0x50, 0x44, 0x46],
    reason: 'pdf',
    message: `This file is a PDF, which cannot be read as text here. ${paste} If it is a scan, type the words in.`,
  },
  { begins: [0x89, 0x50, 0x4e, 0x47], reason: 'picture', message: picture('PNG') },
  { begins: [0xff, 0xd8, 0xff], reason: 'picture', message: picture('JPEG') },
  { begins: [0x49, 0x49, 0x2a, 0x00], reason: 'picture', message: picture('TIFF') },
  { begins: [0x4d, 0x4d, 0x00, 0x2a], reason: 'picture', message: picture('TIFF') },
  { begins: [0x47, 0x49, 0x46, 0x38], reason: 'picture', message: picture('GIF') },
  { begins: [0x42, 0x4d], reason: 'picture', message: picture('BMP') },
  {
    begins: [0x50, 0x4b, 0x03, 0x04],
    reason: 'office_file',
    message: `This file is a Word document or another packed file, which cannot be read as text here. ${paste}`,
  },
  {
    begins: [0xd0, 0xcf, 0x11, 0xe0],
    reason: 'office_file',
    message: `This file is an old Word document or an Outlook message, which cannot be read as text here. ${paste}`,
  },
  {
    begins: [0x7b, 0x5c, 0x72, 0x74, 0x66],
    reason: 'office_file',
    message: `This file is rich text (RTF), which cannot be read as text here. ${paste}`,
  },
]

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

function decode(bytes: Uint8Array): string {
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

/**
 * The text in the bytes of a request file: UTF-8, UTF-16 with or without its mark, or Windows-1252. Throws
 * RequestUnreadable for a PDF, a picture, a Word document and anything else that is no text.
 */
export function requestFileText(bytes: Uint8Array): string {
  const kind = kinds.find(({ begins }) => begins.every((byte, index) => bytes[index] === byte))
  if (kind !== undefined) throw new RequestUnreadable(kind.reason, kind.message)
  const text = decode(bytes)
  const strange = text.match(control)?.length ?? 0
  if (text.includes('\0') || strange > text.length / 100) throw notText()
  return text
}

/** More bytes than the longest request that is read can have, in the widest encoding. */
const mostBytes = 1_000_000

/**
 * The text of a request file on disk, of which no more is read than a request can be long. Throws RequestUnreadable,
 * and Refused where there is no such file.
 */
export async function readRequestText(path: string): Promise<string> {
  const pieces: Buffer[] = []
  try {
    for await (const piece of createReadStream(path, { end: mostBytes })) pieces.push(piece)
  } catch (error) {
    throw new Refused(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
  const bytes = Buffer.concat(pieces)
  if (bytes.length <= mostBytes) return requestFileText(bytes)
  requestFileText(bytes.subarray(0, 4096)) // a picture or a packed file is told as what it is
  throw new RequestUnreadable(
    'too_long',
    'The file is longer than a request can be. Choose a file that holds only the letter.',
  )
}
