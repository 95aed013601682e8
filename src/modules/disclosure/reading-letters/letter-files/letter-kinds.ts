import { decodeHtml, isHtml } from './html-file.ts'
import { isInternetMail } from './is-internet-mail.ts'
import { kindNames } from './kind-names.ts'
import { type LetterRead, wordsAlone } from './letter-read.ts'
import type { ReadFile } from './mail-message.ts'
import { plainText } from './plain-text.ts'

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

/**
 * Every kind that is read, in the order in which they are tried. What is none of them and no text is refused. What reads a
 * kind is loaded with the first file of it: most letters are text, and a thread has but seconds.
 */
export const letterKinds: readonly LetterKind[] = [
  {
    mediaType: kindNames.pdf.mediaType,
    fits: (bytes) => begins(bytes, '%PDF') || bytes.subarray(0, 1024).includes('%PDF-'),
    read: async (bytes) => (await import('./pdf-text.ts')).pdfText(bytes),
  },
  {
    mediaType: kindNames.word.mediaType,
    fits: (bytes) => isZip(bytes) && bytes.includes('word/document'),
    read: async (bytes) => (await import('./word-text.ts')).wordText(bytes),
  },
  {
    mediaType: kindNames.openDocument.mediaType,
    fits: (bytes) => isZip(bytes) && bytes.subarray(0, 300).includes('application/vnd.oasis.opendocument.text'),
    read: async (bytes) => (await import('./open-document-text.ts')).openDocumentText(bytes),
  },
  {
    mediaType: kindNames.richText.mediaType,
    fits: (bytes) => begins(bytes, '{\\rtf'),
    read: async (bytes) => (await import('./rich-text.ts')).richText(bytes),
  },
  {
    mediaType: kindNames.outlook.mediaType,
    fits: (bytes) =>
      begins(bytes, '\xd0\xcf\x11\xe0') && bytes.includes(Buffer.from('__properties_version1.0', 'utf16le')),
    read: async (bytes, readFile) => {
      const { outlookMail } = await import('./outlook-mail.ts')
      return (await import('./mail-message.ts')).mailText(outlookMail(bytes), readFile)
    },
  },
  {
    mediaType: kindNames.mail.mediaType,
    fits: isInternetMail,
    read: async (bytes, readFile) => {
      const { internetMail } = await import('./internet-mail.ts')
      return (await import('./mail-message.ts')).mailText(await internetMail(bytes), readFile)
    },
  },
  {
    mediaType: kindNames.page.mediaType,
    fits: isHtml,
    read: async (bytes) => wordsAlone((await import('./html-text.ts')).htmlText(decodeHtml(bytes))),
  },
  {
    mediaType: kindNames.text.mediaType,
    fits: () => true,
    read: (bytes) => wordsAlone(plainText(bytes)),
  },
]
