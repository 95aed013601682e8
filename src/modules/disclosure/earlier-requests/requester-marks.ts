import { createHash } from 'node:crypto'
import type { LetterPart } from '../reading-letters/mail-parts.ts'
import type { StoredRequest } from '../reading-letters/request-text.ts'
import { requesterNames } from '../reading-letters/requester-name.ts'
import type { RequesterMarkTable } from '../tables.ts'

export type RequesterMark = Pick<RequesterMarkTable, 'mark' | 'kind'>

const from = /^\s{0,5}(?:from|oddi wrth)\s{0,3}:(.*)$/i
const address = /[^\s<>"“”'(),;:[\]]{1,64}@[^\s<>"“”'(),;:[\]]{1,255}\.\p{L}{2,}/u
/** Those of a force pass on what others ask. */
const ofPolice = /[@.]police\.uk$/i
/** Of whom a letter names more, it does not say who wrote it. */
const mostNames = 10

/**
 * By what letters of one requester are known again: the address a message came from and the names under which its writer
 * signs, each hashed for this force. Nothing else is kept of them.
 */
export function requesterMarks(
  forceId: string,
  letter: Pick<StoredRequest, 'preamble' | 'closing'>,
  apart: readonly LetterPart[],
): RequesterMark[] {
  // Whoever passed a message on stands before it: its own heading comes last.
  const heading = apart.findLast(({ kind }) => kind === 'heading')?.text ?? ''
  const senders = heading.split('\n').flatMap((line) => from.exec(line.slice(0, 1_000))?.[1] ?? [])
  const signed = letter.closing.flatMap((piece) => address.exec(piece.slice(0, 2_000))?.[0] ?? [])
  const addresses = [...senders.flatMap((sender) => address.exec(sender.slice(0, 500))?.[0] ?? []), ...signed]
  const names = requesterNames(letter)
  const all = [
    ...addresses
      .filter((each) => !ofPolice.test(each))
      .slice(0, mostNames)
      .map((each) => markOf(forceId, 'address', each)),
    ...(names.length > mostNames ? [] : names).map((each) => markOf(forceId, 'name', each)),
  ]
  return [...new Map(all.map((each) => [each.mark, each])).values()]
}

const markOf = (forceId: string, kind: RequesterMark['kind'], text: string): RequesterMark => ({
  kind,
  mark: createHash('sha256')
    .update(JSON.stringify([forceId, kind, text.toLowerCase().replace(/\s+/gu, ' ').trim()]))
    .digest('hex'),
})
