import { type PublishedDisclosure, readDisclosed } from './published-disclosure.ts'
import { type ReadRequest, readRequest } from './read-request.ts'
import { RequestUnreadable, type UnreadableReason } from './request-unreadable.ts'

export interface ToRead {
  readonly as: 'request' | 'published'
  readonly text: string
}

export type Told =
  | { readonly request: ReadRequest }
  | { readonly published: PublishedDisclosure | null }
  | { readonly refused: UnreadableReason; readonly message: string }

/** Reads a text in a thread of its own. What it refuses it tells: classes do not cross over. */
export default function readText({ as, text }: ToRead): Told {
  try {
    return as === 'request' ? { request: readRequest(text) } : { published: readDisclosed(text) }
  } catch (error) {
    if (!(error instanceof RequestUnreadable)) throw error
    return { refused: error.reason, message: error.message }
  }
}
