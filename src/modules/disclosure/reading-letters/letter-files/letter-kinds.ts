import { decodeHtml, isHtml } from './html-file.ts'
import { htmlText } from './html-text.ts'
import { internetMail, isInternetMail } from './internet-mail.ts'
import { type LetterRead, wordsAlone } from './letter-read.ts'
import { mailText, type ReadFile } from './mail-message.ts'
import { openDocumentText } from './open-document-text.ts'
import { outlookMail } from './outlook-mail.ts'
import { pdfText } from './pdf-text.ts'
import { plainText } from './plain-text.ts'
import { richText } from './rich-text.ts'
import { wordText } from './word-text.ts'

/** A kind of file in which a letter comes. */
export interface LetterKind {
  /** As the form says it: `a Word document (.docx)`. */
  readonly name: string
  readonly endings: readonly string[]
  readonly mediaType: string
  /** Whether bytes are of the kind. A file's name says little: it decides where bytes cannot. */
  fits(bytes: Buffer, name: string): boolean
  /** Throws RequestUnreadable. `readFile` reads the files within it. */
  read(bytes: Buffer, readFile: ReadFile): LetterRead | Promise<LetterRead>
}

const begins = (bytes: Buffer, start: string): boolean => bytes.subarray(0, start.length).equals(Buffer.from(start, 'latin1'))
const isZip = (bytes: Buffer): boolean => begins(bytes, 'PK\x03\x04')

/** Every kind that is read, in the order in which they are tried. What is none of them and no text is refused. */
export const letterKinds: readonly LetterKind[] = [
  {
    name: 'a PDF with text (.pdf)',
    endings: ['.pdf'],
    mediaType: 'application/pdf',
    fits: (bytes) => bytes.subarray(0, 1024).includes('%PDF-'),
    read: pdfText,
  },
  {
    name: 'a Word document (.docx)',
    endings: ['.docx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    fits: (bytes) => isZip(bytes) && bytes.includes('word/document'),
    read: wordText,
  },
  {
    name: 'an OpenDocument text (.odt)',
    endings: ['.odt'],
    mediaType: 'application/vnd.oasis.opendocument.text',
    fits: (bytes) => isZip(bytes) && bytes.subarray(0, 300).includes('application/vnd.oasis.opendocument.text'),
    read: openDocumentText,
  },
  {
    name: 'rich text (.rtf)',
    endings: ['.rtf'],
    mediaType: 'application/rtf',
    fits: (bytes) => begins(bytes, '{\\rtf'),
    read: richText,
  },
  {
    name: 'an Outlook message (.msg)',
    endings: ['.msg'],
    mediaType: 'application/vnd.ms-outlook',
    fits: (bytes) =>
      begins(bytes, '\xd0\xcf\x11\xe0') && bytes.includes(Buffer.from('__properties_version1.0', 'utf16le')),
    read: (bytes, readFile) => mailText(outlookMail(bytes), readFile),
  },
  {
    name: 'an e-mail (.eml)',
    endings: ['.eml'],
    mediaType: 'message/rfc822',
    fits: isInternetMail,
    read: async (bytes, readFile) => mailText(await internetMail(bytes), readFile),
  },
  {
    name: 'a web page (.html)',
    endings: ['.html', '.htm'],
    mediaType: 'text/html',
    fits: isHtml,
    read: async (bytes) => wordsAlone(await htmlText(decodeHtml(bytes))),
  },
  {
    name: 'plain text (.txt)',
    endings: ['.txt'],
    mediaType: 'text/plain',
    fits: () => true,
    read: (bytes) => wordsAlone(plainText(bytes)),
  },
]
