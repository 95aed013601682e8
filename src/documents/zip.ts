import { PassThrough, Readable } from 'node:stream'
import { ZipFile } from 'yazl'

/** A file of a package. */
export interface Part {
  readonly name: string
  readonly content: string | AsyncIterable<string>
  /** Kept as it is: OpenDocument's `mimetype`, which has to be readable without unpacking. */
  readonly stored?: boolean
}

// By the local clock, as zip files are: the same bytes wherever and whenever they are made.
const options = () => ({ mtime: new Date(1980, 0, 1), forceDosTimestamp: true, mode: 0o100644 })

/** Characters put together before they are given on: a row each would be a call each. */
const together = 64 * 1024

async function* gathered(pieces: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let text = ''
  for await (const piece of pieces) {
    text += piece
    if (text.length < together) continue
    yield Buffer.from(text)
    text = ''
  }
  if (text !== '') yield Buffer.from(text)
}

/** Parts as one zip file, in pieces; what is written as it is made is never held whole. The same parts make the same bytes. */
export function zipOfParts(parts: readonly Part[]): Readable {
  const zip = new ZipFile()
  const out = new PassThrough()
  const fail = (error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error)))
  zip.on('error', fail)
  for (const { name, content, stored = false } of parts) {
    if (typeof content === 'string') zip.addBuffer(Buffer.from(content), name, { ...options(), compress: !stored })
    else
      zip.addReadStreamLazy(name, options(), (give) => {
        const stream = Readable.from(gathered(content), { objectMode: false })
        stream.on('error', fail)
        out.once('close', () => stream.destroy())
        give(null, stream)
      })
  }
  zip.end()
  zip.outputStream.pipe(out)
  return out
}
