import { isAscii, isUtf8 } from 'node:buffer'
import { UnreadableFile } from './unreadable-file.ts'

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

const saveAgain = 'Save it as “CSV UTF-8” and try again'

// How files that people mistake for CSV begin.
const otherFormats: readonly (readonly [bytes: string, message: string])[] = [
  ['504b0304', `This is an Excel workbook or a zip file, not a CSV file. Open it in Excel. ${saveAgain}`],
  ['d0cf11e0a1b11ae1', `This is an old Excel workbook, not a CSV file. Open it in Excel. ${saveAgain}`],
  ['25504446', 'This is a PDF, not a CSV file. Ask for the table as a spreadsheet'],
  ['1f8b', 'This file is compressed. Unpack it and send the CSV file inside'],
]

/** UTF-16 without a byte order mark: text of western Europe has a NUL in every other byte, and only there. */
function nulPattern(sample: Buffer): 'utf-16le' | 'utf-16be' | 'none' | 'binary' {
  const nuls = [0, 0]
  const pairs = Math.floor(sample.length / 2)
  for (let i = 0; i < pairs * 2; i++) if (sample[i] === 0) nuls[i % 2] = (nuls[i % 2] ?? 0) + 1
  const [even = 0, odd = 0] = nuls
  if (even === 0 && odd === 0) return 'none'
  if (odd > pairs / 2 && even < pairs / 20) return 'utf-16le'
  if (even > pairs / 2 && odd < pairs / 20) return 'utf-16be'
  return 'binary'
}

function detect(sample: Buffer): { encoding: Encoding; mark: number } {
  const start = sample.subarray(0, 8).toString('hex')
  for (const [bytes, message] of otherFormats) if (start.startsWith(bytes)) throw new UnreadableFile(message)
  if (start.startsWith('efbbbf')) return { encoding: 'utf-8', mark: 3 }
  if (start.startsWith('fffe')) return { encoding: 'utf-16le', mark: 2 }
  if (start.startsWith('feff')) return { encoding: 'utf-16be', mark: 2 }
  const pattern = nulPattern(sample)
  if (pattern === 'binary') throw new UnreadableFile(`This file is not text. ${saveAgain}`)
  return { encoding: pattern === 'none' ? 'utf-8' : pattern, mark: 0 }
}

// Bytes 80 to 9F of Windows-1252; a space is a byte that has no meaning there. Not TextDecoder: some Node releases
// decode this label as ISO-8859-1.
const windows1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

/** Bytes at the end of `bytes` that begin a UTF-8 character whose other bytes are still to come. */
function unfinishedUtf8(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0
  }
  return 0
}

export function countNewlines(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++
  return count
}

/**
 * Turns a file's bytes into text, piece by piece: UTF-8 or UTF-16 of either order, with or without a byte order mark,
 * else Windows-1252, which it notes. Every line end comes out as `\n`. Throws UnreadableFile at the line where bytes
 * stop being text.
 */
export class Decoder {
  readonly notes: string[] = []
  #encoding: Encoding | null = null
  #held = Buffer.alloc(0)
  #beyondAscii = false
  #carriageReturn = false
  #line = 1

  write(chunk: Buffer): string {
    return this.#take(chunk, false)
  }

  end(): string {
    return this.#take(Buffer.alloc(0), true)
  }

  #take(chunk: Buffer, last: boolean): string {
    let bytes = this.#held.length > 0 ? Buffer.concat([this.#held, chunk]) : chunk
    if (this.#encoding === null) {
      if (bytes.length < 1024 && !last) {
        this.#held = Buffer.from(bytes)
        return ''
      }
      const { encoding, mark } = detect(bytes.subarray(0, 4096))
      this.#encoding = encoding
      bytes = bytes.subarray(mark)
    }
    this.#held = Buffer.alloc(0)
    const text = this.#withPlainLineEnds(
      this.#encoding.startsWith('utf-16') ? this.#utf16(bytes, last) : this.#bytes(bytes, last),
      last,
    )
    const nul = text.indexOf('\0')
    if (nul !== -1) {
      const line = this.#line + countNewlines(text.slice(0, nul))
      throw new UnreadableFile(`This file stops being text on line ${line}. ${saveAgain}`, line)
    }
    this.#line += countNewlines(text)
    return text
  }

  #bytes(bytes: Buffer, last: boolean): string {
    if (this.#encoding === 'windows-1252') return this.#windows1252(bytes)
    const unfinished = last ? 0 : unfinishedUtf8(bytes)
    const whole = bytes.subarray(0, bytes.length - unfinished)
    if (isUtf8(whole)) {
      this.#held = Buffer.from(bytes.subarray(bytes.length - unfinished))
      if (isAscii(whole)) return whole.toString('latin1')
      this.#beyondAscii = true
      return whole.toString('utf8')
    }
    if (this.#beyondAscii) {
      throw new UnreadableFile(
        `This file mixes two encodings: its first accented letters are UTF-8, others near line ${this.#line} are not. ${saveAgain}`,
        this.#line,
      )
    }
    this.#encoding = 'windows-1252'
    this.notes.push(
      'The file is not UTF-8. It was read as Windows-1252: check that accented letters and pound signs are right',
    )
    return this.#windows1252(bytes)
  }

  #windows1252(bytes: Buffer): string {
    return bytes.toString('latin1').replace(/[\x80-\x9f]/g, (byte) => {
      const letter = windows1252[byte.charCodeAt(0) - 0x80]
      if (letter === undefined || letter === ' ') {
        throw new UnreadableFile(`This file is not text in any encoding we can read. ${saveAgain}`, this.#line)
      }
      return letter
    })
  }

  #utf16(bytes: Buffer, last: boolean): string {
    if (last && bytes.length % 2 === 1) {
      throw new UnreadableFile('This UTF-16 file ends in the middle of a character: part of it is missing', this.#line)
    }
    let even = bytes.length - (bytes.length % 2)
    const highByte = this.#encoding === 'utf-16le' ? even - 1 : even - 2
    // The first half of a pair waits for its second.
    if (!last && even >= 2 && ((bytes[highByte] ?? 0) & 0xfc) === 0xd8) even -= 2
    this.#held = Buffer.from(bytes.subarray(even))
    const whole = bytes.subarray(0, even)
    const text = (this.#encoding === 'utf-16le' ? whole : Buffer.from(whole).swap16()).toString('utf16le')
    if (!text.isWellFormed()) {
      throw new UnreadableFile(
        `This UTF-16 file holds half a character near line ${this.#line}. ${saveAgain}`,
        this.#line,
      )
    }
    return text
  }

  #withPlainLineEnds(given: string, last: boolean): string {
    let text = this.#carriageReturn ? `\r${given}` : given
    this.#carriageReturn = !last && text.endsWith('\r')
    if (this.#carriageReturn) text = text.slice(0, -1)
    if (!text.includes('\r')) return text
    const plain = text.replaceAll('\r\n', '\n')
    return plain.includes('\r') ? plain.replaceAll('\r', '\n') : plain
  }
}
