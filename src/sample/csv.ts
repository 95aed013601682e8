import { Readable } from 'node:stream'

const chunk = 1 << 16

/** A file as a stream: its heading and rows, each without its line end. Nothing is held but the piece being sent. */
export function csvStream(heading: string, rows: Iterable<string>): Readable {
  return Readable.from(pieces(heading, rows), { objectMode: false, highWaterMark: chunk })
}

function* pieces(heading: string, rows: Iterable<string>): Generator<Buffer> {
  let text = `${heading}\n`
  for (const row of rows) {
    text += row
    text += '\n'
    if (text.length >= chunk) {
      yield Buffer.from(text)
      text = ''
    }
  }
  if (text !== '') yield Buffer.from(text)
}

/** A cell of words, quoted where it must be. */
export const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
