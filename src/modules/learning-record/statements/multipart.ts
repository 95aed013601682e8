import { NotUnderstood } from '../specification/not-understood.ts'

/** A part of a multipart/mixed body (RFC 2046 5.1). Header names are in lower case. */
export interface Part {
  readonly headers: ReadonlyMap<string, string>
  readonly content: Buffer
}

const lineEnd = Buffer.from('\r\n')
const headersEnd = Buffer.from('\r\n\r\n')

/** The boundary a Content-Type names. Throws NotUnderstood where it names none. */
export function boundaryOf(contentType: string): string {
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;]{1,70}))/i.exec(contentType) ?? []
  const boundary = quoted ?? plain
  if (boundary === undefined) throw new NotUnderstood('The Content-Type multipart/mixed names no boundary')
  return boundary
}

/** The parts of a body. Throws NotUnderstood where it does not end as its boundary says, as when it was cut short. */
export function readParts(body: Buffer, boundary: string): Part[] {
  const delimiter = Buffer.from(`\r\n--${boundary}`)
  // The first delimiter may stand at the very beginning, without the line end that belongs to all others.
  const padded = Buffer.concat([lineEnd, body])
  const parts: Part[] = []
  let start = padded.indexOf(delimiter)
  while (start !== -1) {
    const after = start + delimiter.length
    if (padded.subarray(after, after + 2).toString('latin1') === '--') return parts
    const line = padded.indexOf(lineEnd, after)
    const next = line === -1 ? -1 : padded.indexOf(delimiter, line)
    if (next === -1) break
    parts.push(readPart(padded.subarray(line, next)))
    start = next
  }
  throw new NotUnderstood('The multipart body does not end with its boundary')
}

/** A part from the line end before its headers on. */
function readPart(part: Buffer): Part {
  const end = part.indexOf(headersEnd)
  if (end === -1) throw new NotUnderstood('A part of the multipart body has no end to its headers')
  const lines = part.subarray(0, end).toString('latin1').split('\r\n').filter(Boolean)
  const headers = lines.map((line) => {
    const colon = line.indexOf(':')
    if (colon < 1) throw new NotUnderstood('A header of a part of the multipart body has no name')
    return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const
  })
  return { headers: new Map(headers), content: part.subarray(end + headersEnd.length) }
}

export const partHead = (boundary: string, headers: Readonly<Record<string, string>>): string =>
  `--${boundary}\r\n${Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}\r\n`
