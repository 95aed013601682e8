import { pieceBytes } from '../serve-content/file.queries.ts'

/** A stream cut into pieces of one size, the last one shorter. An empty one has none. */
export async function* pieces(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = []
  let bytes = 0
  for await (const chunk of content) {
    held.push(chunk)
    bytes += chunk.length
    if (bytes < pieceBytes) continue
    const whole = Buffer.concat(held)
    let start = 0
    for (; start + pieceBytes <= whole.length; start += pieceBytes) yield whole.subarray(start, start + pieceBytes)
    held = [whole.subarray(start)]
    bytes = whole.length - start
  }
  if (bytes > 0) yield Buffer.concat(held)
}
