import type { Definition } from '../reading-letters/request-text.ts'
import type { Asked } from './understand.ts'

/** More are no definitions of what is asked. */
const mostDefined = 20
const inWord = /[\p{L}\p{N}]/u

/**
 * A question with each term that its letter defines in the words by which it does, so that every word of the definition is
 * read as well; lines that only define are left out. Null where it says none of them.
 */
export function asDefined(asked: Asked): Asked | null {
  const defined = asked.defined.slice(0, mostDefined)
  const text = defined.reduce((words, definition) => inItsWords(words, definition), asked.text)
  if (text === asked.text) return null
  return { ...asked, text, around: asked.around.filter((line) => !onlyDefines(line, defined)), defined: [] }
}

const defining =
  /\b(?:in|within|throughout|for|the|purposes?|of|this|these|my|requests?|letter|questions?|please|note|by|i|we|means?|meant|and|term|word|phrase|is|defined|as|to|understand|refer|refers)\b/giu

/** Whether a line says nothing but what terms mean: what else it says holds for the question. */
function onlyDefines(line: string, defined: readonly Definition[]): boolean {
  const rest = defined.reduce((words, { term, means }) => words.replace(means, ' ').replace(term, ' '), line)
  return rest !== line && !/[\p{L}\p{N}]/u.test(rest.replace(defining, ' '))
}

/** A term, or several of it ("officers" of "officer"), by what it means. */
function inItsWords(text: string, { term, means }: Definition): string {
  const wanted = term.trim().toLowerCase()
  const written = text.toLowerCase()
  // A letter that is longer in small letters would move what follows it.
  if (wanted === '' || written.length !== text.length) return text
  let said = ''
  let from = 0
  for (let at = written.indexOf(wanted); at !== -1; at = written.indexOf(wanted, from)) {
    const end = at + wanted.length + (written[at + wanted.length] === 's' ? 1 : 0)
    const isWord = !inWord.test(written[at - 1] ?? '') && !inWord.test(written[end] ?? '')
    said += text.slice(from, at) + (isWord ? means.trim() : text.slice(at, end))
    from = end
  }
  return said + text.slice(from)
}
