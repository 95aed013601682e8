import { offTheLoop } from '../../../kernel/index.ts'
import type { Told, ToRead } from './desk-reading.worker.ts'
import type { PublishedDisclosure } from './published-disclosure.ts'
import type { ReadRequest } from './read-request.ts'
import { RequestUnreadable } from './request-unreadable.ts'

const read = offTheLoop<ToRead, Told>(new URL('./desk-reading.worker.ts', import.meta.url))

/** Reads the text of a request while pages go on answering. Throws RequestUnreadable and TookTooLong. */
export async function readRequestApart(text: string): Promise<ReadRequest> {
  const told = await toldOf({ as: 'request', text })
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
