import type { RequestText } from './request-text.ts'

const most = 120

/** What a request is about, for lists: the beginning of its first question, which names no requester. */
export function subjectOf(request: RequestText): string {
  const text = (request.questions[0]?.text ?? '').replace(/\s+/g, ' ').trim()
  if (text.length <= most) return text
  const space = text.lastIndexOf(' ', most)
  return `${text.slice(0, space > 0 ? space : most)}…`
}
