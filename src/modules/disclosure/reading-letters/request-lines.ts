import { cutInlineLabels, readLabel } from './question-label.ts'
import { sentenceKind } from './sentence-kind.ts'

/** A line of a request, without the spaces around it. */
export interface RequestLine {
  readonly text: string
  /** An empty line stands before it. */
  readonly apart: boolean
}

/** A stretch of a letter under one heading; the first has none. */
export interface RequestSection {
  readonly heading: string | null
  readonly lines: readonly RequestLine[]
}

const lineBreak = /\r\n?|[\n\v\f\u0085\u2028\u2029]/
const quoteMark = /^(?:>\s*)+/
const numbered =
  /^((?:(?:foi|freedom of information)\s+)?(?:request|part|section|topic|enquiry|cais|rhan)\s*(?:(?:no\.?|number|rhif)\s*)?(?:\d{1,2}|[a-z]|one|two|three|four|five|six))\s*(?:[:.)\-–—]\s*(.*)|$)/is
const headingInside = /(?<=[.?!:])\s+(?=(?:request|part)\s\d{1,2}\s*[:.)–-])/i
const ordinal =
  /^((?:my )?(?:first|second|third|fourth|fifth|sixth) (?:request|part|topic|enquiry))\s*(?:[:.\-–—]\s*(.*)|$)/is

/** The lines of a text, each holding no more than one labelled piece. Marks of a quoted e-mail go; no word does. */
export function requestLines(text: string): RequestLine[] {
  const lines: RequestLine[] = []
  let apart = false
  for (const raw of text.split(lineBreak)) {
    const line = raw.trim().replace(quoteMark, '').trim()
    if (line === '') {
      apart = true
      continue
    }
    for (const piece of line.split(headingInside).flatMap(cutInlineLabels)) {
      lines.push({ text: piece, apart })
      apart = false
    }
  }
  return lines
}

/** Cuts a letter that holds several requests at its headings: "Request 2", "Part B: training". */
export function requestSections(lines: readonly RequestLine[]): RequestSection[] {
  const sections: { heading: string | null; lines: RequestLine[] }[] = [{ heading: null, lines: [] }]
  for (const line of lines) {
    const found = numbered.exec(line.text) ?? ordinal.exec(line.text)
    if (found === null) {
      sections.at(-1)?.lines.push(line)
      continue
    }
    const rest = found[2] ?? ''
    const title = rest !== '' && sentenceKind(rest) === 'statement' && rest.length < 80
    const heading = title ? line.text : (found[1] ?? '')
    sections.push({ heading, lines: title || rest === '' ? [] : [{ text: rest, apart: true }] })
  }
  return sections
}

/** Joins lines that an e-mail program broke: a long line without a full stop goes on in the next. */
export function joinBrokenLines(lines: readonly RequestLine[]): RequestLine[] {
  const joined: { texts: string[]; apart: boolean; bullet: boolean }[] = []
  for (const { text, apart } of lines) {
    const before = joined.at(-1)
    const last = before?.texts.at(-1) ?? ''
    const label = readLabel(text)
    const goesOn =
      before !== undefined &&
      !apart &&
      label === null &&
      !before.bullet &&
      !/[.?!:;]["”’)]*$/.test(last) &&
      (last.length >= 50 || /^\p{Ll}/u.test(text)) &&
      sentenceKind(last) !== 'greeting'
    if (goesOn) before.texts.push(text)
    else joined.push({ texts: [text], apart, bullet: label?.kind === 'bullet' })
  }
  return joined.map(({ texts, apart }) => ({ text: texts.join(' '), apart }))
}
