import { decodeHtml, isHtml } from './html-file.ts'
import { htmlText } from './html-text.ts'
import { internetMail, isInternetMail } from './internet-mail.ts'
import { kindNames } from './kind-names.ts'
import { type LetterRead, wordsAlone } from './letter-read.ts'
import { mailText, type ReadFile } from './mail-message.ts'
import { openDocumentText } from './open-document-text.ts'
import { outlookMail } from './outlook-mail.ts'
import { pdfText } from './pdf-text.ts'
import { plainText } from './plain-text.ts'
import { richText } from './rich-text.ts'
import { wordText } from './word-text.ts'

/** What reads a kind of file in which a letter comes. */
export interface LetterKind {
  readonly mediaType: string
  /** Whether bytes are of the kind. A file's name says little: it decides where bytes cannot. */
  fits(bytes: Buffer, name: string): boolean
  /** Throws RequestUnreadable. `readFile` reads the files within it. */
  read(bytes: Buffer, readFile: ReadFile): LetterRead | Promise<LetterRead>
}

const begins = (bytes: Buffer, start: string): boolean =>
  bytes.subarray(0, start.length).equals(Buffer.from(start, 'latin1'))
const isZip = (bytes: Buffer): boolean => begins(bytes, 'PK\x03\x04')

/** Every kind that is read, in the order in which they are tried. What is none of them and no text is refused. */
export const letterKinds: readonly LetterKind[] = [
  {
    mediaType: kindNames.pdf.mediaType,
    fits: (bytes) => begins(bytes, '%PDF') || bytes.subarray(0, 1024).includes('%PDF-'),
    read: pdfText,
  },
  {
    mediaType: kindNames.word.mediaType,
    fits: (bytes) => isZip(bytes) && bytes.includes('word/document'),
    read: wordText,
  },
  {
    mediaType: kindNames.openDocument.mediaType,
    fits: (bytes) => isZip(bytes) && bytes.subarray(0, 300).includes('application/vnd.oasis.opendocument.text'),
    read: openDocumentText,
  },
  {
    mediaType: kindNames.richText.mediaType,
    fits: (bytes) => begins(bytes, '{\\rtf'),
    read: richText,
  },
  {
    mediaType: kindNames.outlook.mediaType,
    fits: (bytes) =>
      begins(bytes, '\xd0\xcf\x11\xe0') && bytes.includes(Buffer.from('__properties_version1.0', 'utf16le')),
    read: (bytes, readFile) => mailText(outlookMail(bytes), readFile),
  },
  {
    mediaType: kindNames.mail.mediaType,
    fits: isInternetMail,
    read: async (bytes, readFile) => mailText(await internetMail(bytes), readFile),
  },
  {
    mediaType: kindNames.page.mediaType,
    fits: isHtml,
    read: (bytes) => wordsAlone(htmlText(decodeHtml(bytes))),
  },
  {
    mediaType: kindNames.text.mediaType,
    fits: () => true,
    read: (bytes) => wordsAlone(plainText(bytes)),
  },
]
