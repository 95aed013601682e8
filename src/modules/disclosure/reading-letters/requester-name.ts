import type { RequestText } from './request-text.ts'
import { RequestUnreadable } from './request-unreadable.ts'

const name = String.raw`\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]*){1,3}`
const signed = new RegExp(`^(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\\.? )?(${name})$`, 'u')
const introduced = new RegExp(String.raw`\b(?:[Mm]y name is|I am) (${name})`, 'gu')
const noName =
  /\b(?:regards|wishes|faithfully|sincerely|thanks?|yours|sir|madam|dear|police|force|service|council|university)\b/i

const unbroken = /[^\s<>"“”]+/gu
const ending = /\.\p{L}{2,}/uy
const telephone = /(?<![\d.])(?:\+44|0)(?:[ -]?\d){9,10}(?!\d)/g

/** The names by which a letter says who wrote it: under its greeting at the end, or where it introduces itself. */
export function requesterNames({ preamble, closing }: Pick<RequestText, 'preamble' | 'closing'>): string[] {
  const below = closing.flatMap((piece) => piece.split('\n')).flatMap((line) => signed.exec(line.trim())?.[1] ?? [])
  const told = [...preamble, ...closing].flatMap((piece) =>
    [...piece.matchAll(introduced)].map((found) => found[1] ?? ''),
  )
  const found = [...below, ...told].map((each) => each.replace(/\.$/, ''))
  return [...new Set(found)].filter((each) => !noName.test(each))
}

/** Each is looked for in every question. */
const mostNames = 100

/** An unbroken run of characters without the e-mail address in it: up to the last ending such as `.uk` after an `@`. */
function withoutAddress(run: string): string {
  const at = run.indexOf('@', 1)
  if (at === -1) return run
  for (let dot = run.lastIndexOf('.'); dot > at + 1; dot = run.lastIndexOf('.', dot - 1)) {
    ending.lastIndex = dot
    if (ending.test(run)) return `[address withheld]${run.slice(ending.lastIndex)}`
  }
  return run
}

/**
 * Takes out of a question's words whatever tells who asked: those who are asked for data, and the public, read
 * questions but not letters. What stands in the letter itself is kept. Throws RequestUnreadable for a host of names.
 */
export function blindToRequester(request: RequestText): (text: string) => string {
  const names = requesterNames(request)
  if (names.length > mostNames) {
    throw new RequestUnreadable(
      'too_long',
      `This text names more than ${mostNames} people as the one who wrote it. Take in one letter at a time.`,
    )
  }
  return (text) =>
    names
      .reduce((left, each) => left.replaceAll(each, '[name withheld]'), text)
      .replace(unbroken, withoutAddress)
      .replace(telephone, '[number withheld]')
}
