import { createReadStream } from 'node:fs'
import { Refused } from '../../../kernel/index.ts'
import { readLetterFileApart } from './desk-reading.ts'
import { mostBytes } from './letter-files/letter-limits.ts'
import type { LetterFile } from './letter-files/letter-read.ts'
import { tooLong } from './letter-files/letter-refusals.ts'

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

/** What was pasted: a letter's words, a message or the source of one, or of a page. Throws RequestUnreadable, TookTooLong. */
export async function readPasted(words: string): Promise<ReceivedLetter> {
  const bytes = Buffer.from(words)
  return { ...(await readLetterFileApart(bytes, '')), bytes, fileName: null }
}
