import { fileTypeFromBuffer } from 'file-type'

/** So many of a file's first bytes are looked at, however long it is: what a hostile file can cost is bounded by it. */
const sniffedBytes = 1 << 20

const html = /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i
const unknown = 'application/octet-stream'

/** A file's media type by its first bytes; `application/octet-stream` where they do not say. Nobody's word is taken for it. */
export async function sniffType(start: Uint8Array): Promise<string> {
  const looked = start.subarray(0, sniffedBytes)
  const found = await fileTypeFromBuffer(looked).catch(() => undefined)
  return found?.mime ?? textType(Buffer.from(looked.buffer, looked.byteOffset, looked.byteLength))
}

/** Control signs that no text holds. */
const isBinary = (text: string): boolean => {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13 && code !== 27) return true
  }
  return false
}

function textType(bytes: Buffer): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  // Of one byte a sign, whatever the alphabet, no text holds control signs.
  const text = wide === null ? bytes.toString('latin1') : new TextDecoder(wide).decode(bytes)
  if (isBinary(text)) return unknown
  return html.test(text.replace(/^(?:\u00ef\u00bb\u00bf|\ufeff)/, '')) ? 'text/html' : 'text/plain'
}
