import { RequestUnreadable, type UnreadableReason } from '../request-unreadable.ts'
import { type LetterKind, letterKinds } from './letter-kinds.ts'
import { deepestMessage, mostBytes } from './letter-limits.ts'
import type { LetterFile } from './letter-read.ts'
import { locked, paste, tooLong } from './letter-refusals.ts'

const picture = (name: string) =>
  `This file is a ${name} picture, which cannot be read as text. Type the words of the request in, or ask the requester for them as text.`

/** Kinds of file that hold no words that are read here, by the bytes they begin with. */
const unread: readonly { begins: readonly number[]; reason: UnreadableReason; message: string }[] = [
  { begins: [0x89, 0x50, 0x4e, 0x47], reason: 'picture', message: picture('PNG') },
  { begins: [0xff, 0xd8, 0xff], reason: 'picture', message: picture('JPEG') },
  { begins: [0x49, 0x49, 0x2a, 0x00], reason: 'picture', message: picture('TIFF') },
  { begins: [0x4d, 0x4d, 0x00, 0x2a], reason: 'picture', message: picture('TIFF') },
  { begins: [0x47, 0x49, 0x46, 0x38], reason: 'picture', message: picture('GIF') },
  { begins: [0x42, 0x4d], reason: 'picture', message: picture('BMP') },
  {
    begins: [0x50, 0x4b],
    reason: 'office_file',
    message: `This file is a packed file, such as a spreadsheet, and no Word document or OpenDocument text. ${paste}`,
  },
  {
    begins: [0xd0, 0xcf, 0x11, 0xe0],
    reason: 'office_file',
    message: `This file is an old Word document (.doc) or a damaged Outlook message. Save it as a .docx, or ${paste.toLowerCase()}`,
  },
]

/** Documents that are locked with a password stand in a file of this old kind, under this name. */
const sealed = Buffer.from('EncryptedPackage', 'utf16le')

/**
 * The words in a letter's file, and those of the files it holds. Its bytes tell what it is. `depth` is how many messages it
 * stands in. Throws RequestUnreadable, in words that say what to do.
 */
export async function readLetterFile(given: Uint8Array, name: string, depth = 0): Promise<LetterFile> {
  if (given.length > mostBytes) throw tooLong()
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength)
  const kind = kindOf(bytes, name)
  const read = await kind.read(bytes, (file) => {
    if (depth >= deepestMessage) throw tooLong()
    return readLetterFile(file.bytes, file.name, depth + 1)
  })
  return { ...read, mediaType: kind.mediaType }
}

function kindOf(bytes: Buffer, name: string): LetterKind {
  const kind = letterKinds.find(({ fits }) => fits(bytes, name))
  const known = unread.find(({ begins }) => begins.every((byte, index) => bytes[index] === byte))
  const isText = kind === undefined || kind.mediaType === 'text/plain'
  if (known?.reason === 'office_file' && isText && bytes.includes(sealed)) throw locked('document')
  if (known !== undefined && isText) throw new RequestUnreadable(known.reason, known.message)
  if (kind === undefined) throw new Error('Text is the last kind that is tried')
  return kind
}
