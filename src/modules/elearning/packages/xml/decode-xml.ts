import { TextDecoder } from 'node:util'
import type { Inspection } from '../inspection.ts'

/**
 * The text of an XML file: by its byte order mark, else by the encoding it declares, else UTF-8 (XML 1.0 4.3.3 and
 * appendix F). Null where it can't be decoded, and `inspection` says why.
 */
export function decodeXml(bytes: Buffer, inspection: Inspection): string | null {
  const encoding = byteOrder(bytes) ?? declaredEncoding(bytes) ?? 'utf-8'
  let decoder: TextDecoder
  try {
    decoder = new TextDecoder(encoding, { fatal: true })
  } catch {
    inspection.refuse(
      `The file says its encoding is “${encoding.slice(0, 40)}”, which can't be read. Save it as UTF-8.`,
    )
    return null
  }
  try {
    return decoder.decode(bytes)
  } catch {
    const before = new TextDecoder(encoding).decode(bytes).split('�', 1)[0] ?? ''
    inspection.refuse(`The file has bytes that aren't valid ${encoding.toUpperCase()}. Save it again as UTF-8.`, {
      line: before.split('\n').length,
    })
    return null
  }
}

function byteOrder(bytes: Buffer): string | null {
  const start = bytes.subarray(0, 4).toString('hex')
  if (start.startsWith('efbbbf')) return 'utf-8'
  if (start.startsWith('fffe') || start === '3c003f00') return 'utf-16le'
  if (start.startsWith('feff') || start === '003c003f') return 'utf-16be'
  return null
}

/** An ASCII-like file that declares UTF-16 is not UTF-16, or its first bytes would have shown it. */
function declaredEncoding(bytes: Buffer): string | null {
  const start = bytes.subarray(0, 200).toString('latin1')
  return /^<\?xml\s[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(start)?.[1] ?? null
}
