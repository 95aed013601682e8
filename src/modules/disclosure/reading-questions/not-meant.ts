import type { Unread } from './reading.ts'

/** "Officers with a conviction": whenever they were convicted, and whether they are still here, is not told of who was convicted. */
export function convictedBefore(text: string): Unread[] {
  const found =
    /\b(?:with|have|has|having|had) (?:a |any |previous |prior |criminal |spent |unspent |domestic |abuse |violence ){0,6}convictions?\b/i.exec(
      text,
    )
  return found ? [{ start: found.index, end: found.index + found[0].length, words: found[0] }] : []
}

/** "Which organisation is the training about": what is told of a thing is not what it is about. */
export function aboutWhich(text: string): Unread[] {
  const at = /^\W*which\b/i.test(text) ? text.search(/\babout\W*$/i) : -1
  return at === -1 ? [] : [{ start: at, end: at + 'about'.length, words: text.slice(at, at + 'about'.length) }]
}
