import { Readable } from 'node:stream'
import type { TypedDocument } from '../typed-document.ts'

/**
 * A document as a tagged PDF (PDF/UA-1): with title, language, headings as bookmarks, and tags for all that is read. It is
 * made page by page as it is read, so that a table of any length is never held whole. The same document makes the same bytes.
 */
export const writePdf = (document: TypedDocument): Readable => Readable.from(bytesOf(document), { objectMode: false })

async function* bytesOf(document: TypedDocument): AsyncGenerator<Buffer> {
  // Type and its shaping take a fifth of a second to load, which whoever makes no PDF need not wait for.
  const { pdfBytes } = await import('./lay-out.ts')
  yield* pdfBytes(document)
}
