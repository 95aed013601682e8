import { createReadStream } from 'node:fs'
import { type ArrivedFile, type Db, type FileUse, Refused, withArrivedFile } from '../../../kernel/index.ts'
import { readLetterFileApart } from './desk-reading.ts'
import { mostBytes } from './letter-files/letter-limits.ts'
import type { LetterFile } from './letter-files/letter-read.ts'
import { tooLong } from './letter-files/letter-refusals.ts'

/** The files in which letters come. What reads them has said already which types are taken. */
export const letterFiles: FileUse = {
  hangsOn: 'disclosure.letter_received',
  name: 'a letter',
  mostBytes,
  types: null,
}

/** A letter as it came and as it was read. */
export interface ReceivedLetter extends LetterFile {
  readonly bytes: Buffer
  /** Null where it was pasted. */
  readonly fileName: string | null
}

/** A letter's file on disk, of which no more is read than a letter can be long. Throws RequestUnreadable, Refused, TookTooLong. */
export async function readReceivedFile(path: string, fileName: string): Promise<ReceivedLetter> {
  const pieces: Buffer[] = []
  try {
    for await (const piece of createReadStream(path, { end: mostBytes })) pieces.push(piece)
  } catch (error) {
    throw new Refused(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
  const bytes = Buffer.concat(pieces)
  if (bytes.length > mostBytes) throw tooLong()
  return { ...(await readLetterFileApart(bytes, fileName)), bytes, fileName }
}

/** The file of a letter that came as one, ready to be kept with the request; null where it was pasted. */
export const withOriginal = <T>(
  db: Db,
  { fileName, bytes, mediaType }: ReceivedLetter,
  work: (original: ArrivedFile | null) => Promise<T>,
): Promise<T> =>
  fileName === null
    ? work(null)
    : withArrivedFile(db, letterFiles, { name: fileName, content: [bytes], mediaType }, work)

/** What was pasted: a letter's words, a message or the source of one, or of a page. Throws RequestUnreadable, TookTooLong. */
export async function readPasted(words: string): Promise<ReceivedLetter> {
  const bytes = Buffer.from(words)
  return { ...(await readLetterFileApart(bytes, '')), bytes, fileName: null }
}
