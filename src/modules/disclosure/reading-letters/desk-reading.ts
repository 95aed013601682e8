import { offTheLoop } from '../../../kernel/index.ts'
import type { Told, ToRead } from './desk-reading.worker.ts'
import type { Attachment, LetterFile } from './letter-files/letter-read.ts'
import type { PublishedDisclosure } from './published-disclosure.ts'
import type { ReadRequest } from './read-request.ts'
import { RequestUnreadable } from './request-unreadable.ts'

/** What reads a PDF or a message is loaded first, which takes a busy machine seconds. */
const milliseconds = 20_000

const read = offTheLoop<ToRead, Told>(new URL('./desk-reading.worker.ts', import.meta.url), { milliseconds })

/** Reads the words in a letter's file while pages go on answering. Throws RequestUnreadable and TookTooLong. */
export async function readLetterFileApart(bytes: Uint8Array, name: string): Promise<LetterFile> {
  const told = await toldOf({ as: 'file', bytes, name })
  if (!('file' in told)) throw new Error('A file was not read as one')
  return told.file
}

/** The same for the text of a request, with the files that came with it. */
export async function readRequestApart(text: string, attachments: readonly Attachment[] = []): Promise<ReadRequest> {
  const told = await toldOf({ as: 'request', text, attachments })
  if (!('request' in told)) throw new Error('A request was not read as one')
  return told.request
}

/** The same for the text of a published disclosure; null where it is none. */
export async function readDisclosedApart(text: string): Promise<PublishedDisclosure | null> {
  const told = await toldOf({ as: 'published', text })
  if (!('published' in told)) throw new Error('A published page was not read as one')
  return told.published
}

async function toldOf(given: ToRead) {
  const told = await read(given)
  if ('refused' in told) throw new RequestUnreadable(told.refused, told.message)
  return told
}
