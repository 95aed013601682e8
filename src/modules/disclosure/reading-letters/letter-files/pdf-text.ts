import { getDocumentProxy } from 'unpdf'
import { RequestUnreadable } from '../request-unreadable.ts'
import { mostPages } from './letter-limits.ts'
import { type LetterRead, wordsAlone } from './letter-read.ts'
import { damaged, locked, paste, tooLong } from './letter-refusals.ts'
import { linesOfPage, type PlacedText } from './pdf-lines.ts'
import { TextWriter } from './text-writer.ts'

const kind = 'PDF'

/**
 * The words of a PDF that holds text. Nothing in it is run. Throws RequestUnreadable where it is a scan, is locked or is
 * damaged.
 */
export async function pdfText(bytes: Uint8Array): Promise<LetterRead> {
  const pages = await pagesOf(bytes)
  const empty = pages.flatMap((lines, at) => (lines.length === 0 ? [at + 1] : []))
  if (empty.length === pages.length) {
    throw new RequestUnreadable(
      'scan',
      'This PDF holds pictures of pages (a scan) and no text. Type the words of the request in, or ask the requester for them as text.',
    )
  }
  const writer = new TextWriter()
  for (const line of pages.flat()) {
    if (line.apart) writer.endParagraph()
    writer.write(line.text)
    writer.endWrapped()
  }
  const advice =
    empty.length === 0
      ? []
      : [
          `${empty.length === 1 ? `Page ${empty[0]} of the PDF holds` : `Pages ${empty.join(', ')} of the PDF hold`} no text, perhaps a scan: look whether anything is asked there. ${paste}`,
        ]
  return wordsAlone(writer.end(), advice)
}

async function pagesOf(bytes: Uint8Array): Promise<ReturnType<typeof linesOfPage>[]> {
  try {
    // The reader takes the bytes it is given for its own.
    const pdf = await getDocumentProxy(Uint8Array.from(bytes), {
      disableFontFace: true,
      useSystemFonts: false,
      verbosity: 0,
    })
    try {
      if (pdf.numPages > mostPages) throw tooLong()
      const pages: ReturnType<typeof linesOfPage>[] = []
      for (let number = 1; number <= pdf.numPages; number += 1) {
        const { items } = await (await pdf.getPage(number)).getTextContent()
        const placed = items.flatMap((item): PlacedText[] =>
          'str' in item
            ? [{ text: item.str, x: item.transform[4], y: item.transform[5], width: item.width, height: item.height }]
            : [],
        )
        pages.push(linesOfPage(placed))
      }
      return pages
    } finally {
      await pdf.loadingTask.destroy()
    }
  } catch (error) {
    if (error instanceof RequestUnreadable) throw error
    throw error instanceof Error && error.name === 'PasswordException' ? locked(kind) : damaged('pdf', kind)
  }
}
