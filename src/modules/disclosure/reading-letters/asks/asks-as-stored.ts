import type { RequestText, StoredRequest } from '../request-text.ts'
import { readAsks } from './read-asks.ts'
import { surroundingsOf } from './surrounding.ts'

/** A request as stored, with its asks: an earlier version wrote none, and they are made from what it wrote. */
export function asksAsStored(request: StoredRequest): RequestText {
  const plain = request.questions.map(({ asks: _, ...question }) => question)
  const made = request.questions.every(({ asks }) => asks !== undefined)
    ? null
    : readAsks(plain, surroundingsOf(request))
  return {
    ...request,
    questions: request.questions.map((question, index) => ({
      ...question,
      asks: question.asks ?? made?.[index] ?? [],
    })),
    amendments: request.amendments ?? [],
  }
}
