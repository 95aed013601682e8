/** A kind of file in which a letter comes, as people and forms know it. */
interface LetterKindName {
  /** As a form says it: `a Word document (.docx)`. */
  readonly name: string
  readonly endings: readonly string[]
  readonly mediaType: string
}

/** Every kind that is read. What reads each stands in `letter-kinds.ts`, which only the reading thread loads. */
export const kindNames = {
  mail: { name: 'an e-mail (.eml)', endings: ['.eml'], mediaType: 'message/rfc822' },
  outlook: { name: 'an Outlook message (.msg)', endings: ['.msg'], mediaType: 'application/vnd.ms-outlook' },
  word: {
    name: 'a Word document (.docx)',
    endings: ['.docx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  openDocument: {
    name: 'an OpenDocument text (.odt)',
    endings: ['.odt'],
    mediaType: 'application/vnd.oasis.opendocument.text',
  },
  richText: { name: 'rich text (.rtf)', endings: ['.rtf'], mediaType: 'application/rtf' },
  pdf: { name: 'a PDF with text (.pdf)', endings: ['.pdf'], mediaType: 'application/pdf' },
  page: { name: 'a web page (.html)', endings: ['.html', '.htm'], mediaType: 'text/html' },
  text: { name: 'plain text (.txt)', endings: ['.txt'], mediaType: 'text/plain' },
} as const satisfies Readonly<Record<string, LetterKindName>>

const all: readonly LetterKindName[] = Object.values(kindNames)

/** All kinds in one phrase. */
export const letterKindNames = all
  .map(({ name }) => name)
  .join(', ')
  .replace(/, ([^,]+)$/, ' or $1')

/** What a file field accepts. */
export const letterEndings = all.flatMap(({ endings }) => endings).join(',')

/** How a file of a media type that is read ends; of another, not at all. */
export const endingOfMediaType = (mediaType: string): string =>
  all.find((kind) => kind.mediaType === mediaType)?.endings[0] ?? ''

/** What an officer calls a media type that is read: `a Word document (.docx)`. */
export const kindOfMediaType = (mediaType: string): string | null =>
  all.find((kind) => kind.mediaType === mediaType)?.name ?? null
