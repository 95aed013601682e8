/** A type of file that people know by its name, and that can be told from its bytes. */
interface KnownType {
  readonly mediaType: string
  /** As a sentence says it: `a PDF`. */
  readonly name: string
  readonly endings: readonly string[]
}

const office = 'application/vnd.openxmlformats-officedocument'
const open = 'application/vnd.oasis.opendocument'

/** Types whose bytes say what they are: a file that is named as one of them and is not is said to be none. */
const toldByBytes: readonly KnownType[] = [
  { mediaType: 'application/pdf', name: 'a PDF', endings: ['pdf'] },
  { mediaType: `${office}.wordprocessingml.document`, name: 'a Word document', endings: ['docx'] },
  { mediaType: `${office}.spreadsheetml.sheet`, name: 'an Excel workbook', endings: ['xlsx'] },
  { mediaType: `${office}.presentationml.presentation`, name: 'a PowerPoint presentation', endings: ['pptx'] },
  { mediaType: `${open}.text`, name: 'an OpenDocument text', endings: ['odt'] },
  { mediaType: `${open}.spreadsheet`, name: 'an OpenDocument spreadsheet', endings: ['ods'] },
  { mediaType: 'application/rtf', name: 'a rich text', endings: ['rtf'] },
  { mediaType: 'application/vnd.ms-outlook', name: 'an Outlook message', endings: ['msg'] },
  { mediaType: 'application/zip', name: 'a packed file (zip)', endings: ['zip'] },
  { mediaType: 'image/png', name: 'a PNG picture', endings: ['png'] },
  { mediaType: 'image/jpeg', name: 'a JPEG picture', endings: ['jpg', 'jpeg'] },
  { mediaType: 'image/gif', name: 'a GIF picture', endings: ['gif'] },
  { mediaType: 'image/tiff', name: 'a TIFF picture', endings: ['tif', 'tiff'] },
  { mediaType: 'video/mp4', name: 'an MP4 film', endings: ['mp4'] },
  { mediaType: 'audio/mpeg', name: 'an MP3 recording', endings: ['mp3'] },
  { mediaType: 'audio/wav', name: 'a WAV recording', endings: ['wav'] },
]

const otherNames: Readonly<Record<string, string>> = {
  'message/rfc822': 'an e-mail',
  'text/html': 'a web page',
  'text/plain': 'plain text',
  'application/x-cfb': 'an older Office file',
  'application/octet-stream': 'of no type that is known here',
}

/** What a type is called in a sentence; its media type where it has no name here. */
export const fileTypeName = (mediaType: string): string =>
  toldByBytes.find((type) => type.mediaType === mediaType)?.name ?? otherNames[mediaType] ?? mediaType

/** What a file's name says that it is, where its bytes say another thing; null where they agree, or cannot tell. */
export function namedAsAnother(name: string, mediaType: string): string | null {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const said = toldByBytes.find(({ endings }) => endings.includes(ending))
  return said === undefined || said.mediaType === mediaType || isWider(said.mediaType, mediaType) ? null : said.name
}

/** Whether bytes of a known type are also what the name says, in fewer words. */
const isWider = (said: string, found: string): boolean =>
  (said === 'application/vnd.ms-outlook' && found === 'application/x-cfb') ||
  (said === 'application/zip' && (found.startsWith(office) || found.startsWith(open))) ||
  (said === 'video/mp4' && /^video\/|^audio\/mp4$/.test(found))
