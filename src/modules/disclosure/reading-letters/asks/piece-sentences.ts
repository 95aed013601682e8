import { sentencesOf } from '../sentences.ts'

const ended = /[.?!:;]["”’)]*$/
/** A line that begins so goes on with the one before; so does one after a line that ends on such a word. */
const goesOn = /^(?:[\p{Ll}\d(]|I\b)/u
const hangs = /(?:,|(?:^|\s)(?:and|or|of|the|in|to|from|between|for|by|with|a|an|each|was|were))$/i

/** The sentences of a piece of a question, of which a line that a program broke is none. */
export function pieceSentences(text: string): string[] {
  const lines: string[][] = []
  let last = ''
  for (const line of text.split('\n')) {
    const before = lines.at(-1)
    if (before !== undefined && !ended.test(last) && (goesOn.test(line) || hangs.test(last.slice(-20))))
      before.push(line)
    else lines.push([line])
    last = line
  }
  return lines.flatMap((line) => sentencesOf(line.join(' ').replace(/\s+/g, ' ').trim()))
}
