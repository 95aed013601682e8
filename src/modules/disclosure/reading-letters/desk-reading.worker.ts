import { readLetterFile } from './letter-files/letter-file.ts'
import type { Attachment, LetterFile } from './letter-files/letter-read.ts'
import { type PublishedDisclosure, readDisclosed } from './published-disclosure.ts'
import { type ReadRequest, readRequest } from './read-request.ts'
import { RequestUnreadable, type UnreadableReason } from './request-unreadable.ts'

export type ToRead =
  | { readonly as: 'file'; readonly bytes: Uint8Array; readonly name: string }
  | { readonly as: 'request'; readonly text: string; readonly attachments: readonly Attachment[] }
  | { readonly as: 'published'; readonly text: string }

export type Told =
  | { readonly file: LetterFile }
  | { readonly request: ReadRequest }
  | { readonly published: PublishedDisclosure | null }
  | { readonly refused: UnreadableReason; readonly message: string }

/** Reads a file or a text in a thread of its own. What it refuses it tells: classes do not cross over. */
export default async function readApart(given: ToRead): Promise<Told> {
  try {
    if (given.as === 'file') return { file: await readLetterFile(given.bytes, given.name) }
    return given.as === 'request'
      ? { request: readRequest(given.text, given.attachments) }
      : { published: readDisclosed(given.text) }
  } catch (error) {
    if (!(error instanceof RequestUnreadable)) throw error
    return { refused: error.reason, message: error.message }
  }
}
