import type { RequestText } from './request-text.ts'

const most = 250
const least = 60

/** What a request is about, for lists: the beginning of its first question, which names no requester. */
export function subjectOf(request: RequestText): string {
  const text = (request.questions[0]?.text ?? '').replace(/\s+/g, ' ').trim()
  if (text.length <= most) return text
  const cut = text.slice(0, most)
  // Better the end of a sentence or clause than the middle of one.
  const end = Math.max(...[...cut.matchAll(/[.?!;:,](?=\s)/g)].map(({ index }) => index), 0)
  if (end >= least) return cut.slice(0, /[.?!]/.test(cut[end] ?? '') ? end + 1 : end)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > 0 ? space : most)}…`
}
