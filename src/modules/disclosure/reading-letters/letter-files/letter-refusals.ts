import { RequestUnreadable } from '../request-unreadable.ts'

/** What to do with a file that is not read. */
export const paste = 'Open it, copy the words of the request and paste them in.'

export const damaged = (reason: 'pdf' | 'office_file', name: string): RequestUnreadable =>
  new RequestUnreadable(
    reason,
    `This file is ${name === 'OpenDocument text' ? 'an' : 'a'} ${name}, but it is damaged or cut off. Ask for it again. If it opens, copy the words of the request and paste them in.`,
  )

export const locked = (name: string): RequestUnreadable =>
  new RequestUnreadable(
    'locked',
    `This ${name} is locked with a password. Ask the requester for it without one, or open it, copy the words of the request and paste them in.`,
  )

export const tooLong = (): RequestUnreadable =>
  new RequestUnreadable(
    'too_long',
    'The file is longer than a request can be. Choose a file that holds only the letter, or paste its words in.',
  )
