import { markLists } from './listed-quotes.ts'
import { cutInlineLabels, readLabel } from './question-label.ts'
import { readTable, type TableToFill } from './request-table.ts'
import { sentenceKind } from './sentence-kind.ts'

/** A line of a request, without the spaces around it. */
export interface RequestLine {
  readonly text: string
  /** An empty line stands before it. */
  readonly apart: boolean
  /** Leads up to labelled pieces that stand in the same line: "How many were" before "(a) … (b) …". */
  readonly opens?: boolean
  /** Cut from the line before it. */
  readonly cut?: boolean
  /** A table to fill in, instead of text. */
  readonly table?: TableToFill
}

/** A stretch of a letter under one heading; the first has none. */
export interface RequestSection {
  readonly heading: string | null
  readonly lines: readonly RequestLine[]
}

const lineBreak = /\r\n?|[\n\v\f\u0085\u2028\u2029]/
const numbered =
  /^((?:(?:foi|freedom of information)\s+)?(?:request|part|section|topic|enquiry|cais|rhan)\s*(?:(?:no\.?|number|rhif)\s*)?(?:\d{1,2}|[a-z]|one|two|three|four|five|six))\s*(?:[:.)\-–—]\s*(.*)|$)/is
const headingInside = /(?<=[.?!:])\s+(?=(?:request|part)\s\d{1,2}\s*[:.)–-])/i
const ordinal =
  /^((?:my )?(?:first|second|third|fourth|fifth|sixth) (?:request|part|topic|enquiry))\s*(?:[:.\-–—]\s*(.*)|$)/is

/** An amendment's head: the question that takes the place of another begins after it. */
const amending = /\b(?:replac|reword|amend|chang|substitut|should (?:now )?read|revis)/i
const afterAmendment = /(?<=\b(?:with|read|to|by|as|follows|instead)\s?:)\s+(?=["“‘']?\p{Lu})/u

/** The lines of a text, each holding no more than one labelled piece. Marks of a quoted e-mail go; no word does. */
export function requestLines(text: string): RequestLine[] {
  const raws = text.split(lineBreak).map((raw) => raw.replaceAll(/&nbsp;?/g, ' '))
  markLists(raws)
  for (const [at, raw] of raws.entries()) raws[at] = raw.replace(/^\s*(?:>\s*)+/, '')
  withOwnLines(raws)
  const bare = bareNumbers(raws)
  const lines: RequestLine[] = []
  let apart = false
  for (let at = 0; at < raws.length; at += 1) {
    const found = readTable(raws, at)
    if (found !== null) {
      lines.push({ text: '', apart: true, table: found.table })
      at = found.last
      apart = true
      continue
    }
    const raw = (raws[at] ?? '').trim()
    const line = bare.has(at) ? raw.replace(/^(\d{1,3}),?/, '$1.') : raw
    if (line === '') {
      apart = true
      continue
    }
    const heads = amending.test(line) ? line.split(afterAmendment) : [line]
    for (const head of heads.flatMap((each) => each.split(headingInside))) {
      const pieces = cutInlineLabels(head)
      for (const [index, piece] of pieces.entries()) {
        const opens = index === 0 && pieces.length > 1 && readLabel(piece) === null && !/[.?!]["”’)]*$/.test(piece)
        lines.push({ text: piece, apart, ...(opens ? { opens } : {}), ...(index > 0 ? { cut: true } : {}) })
        apart = false
      }
    }
  }
  return lines
}

const ownLine = /^(?:dataset|variable|measure|indicator|item|field)\s?\d{1,2}\s?[:.)]?$/i

/** "DATASET 1" by itself labels the line below it; a dash at the end of a line leads on as a colon does. */
function withOwnLines(raws: string[]): void {
  for (const [at, raw] of raws.entries()) {
    const line = raw.trim()
    const below = raws.slice(at + 1, at + 3).findIndex((each) => each.trim() !== '')
    const next = below < 0 ? '' : (raws[at + 1 + below] ?? '').trim()
    if (next === '') continue
    if (ownLine.test(line) && !ownLine.test(next)) {
      raws[at] = `${line.replace(/\s?[:.)]$/, '')}: ${next}`
      raws[at + 1 + below] = ''
    } else if (/\S [-–—]$/.test(line.slice(-3))) raws[at] = line.replace(/ [-–—]$/, ':')
  }
}

const bareNumber =
  /^\s*(\d{1,3})(?:,\s*|\s+)(?=["“‘'(]?\p{L})(?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)/iu

/** Lines that number questions without a point, or with a comma: only where they count up from 1 and no line is numbered otherwise. */
function bareNumbers(raws: readonly string[]): ReadonlySet<number> {
  const none = new Set<number>()
  const found = new Set<number>()
  let next = 1
  for (const [at, raw] of raws.entries()) {
    const line = raw.trim()
    const number = bareNumber.exec(line)?.[1]
    if (number === undefined) {
      if (readLabel(line)?.kind === 'number') return none
      continue
    }
    if (Number(number) !== next) continue
    found.add(at)
    next += 1
  }
  return found.size < 2 ? none : found
}

/** Cuts a letter that holds several requests at its headings: "Request 2", "Part B: training". */
export function requestSections(lines: readonly RequestLine[]): RequestSection[] {
  const sections: { heading: string | null; lines: RequestLine[] }[] = [{ heading: null, lines: [] }]
  for (const [at, line] of lines.entries()) {
    const found = numbered.exec(line.text) ?? ordinal.exec(line.text)
    if (found === null) {
      sections.at(-1)?.lines.push(line)
      continue
    }
    const rest = found[2] ?? ''
    // "Part One: what came in" over numbered questions is their title.
    const below = readLabel(lines[at + 1]?.text ?? '')
    const overLabels = below !== null && below.kind !== 'bullet' && !/[?.]$/.test(rest) && rest.split(' ', 7).length < 7
    const title = rest !== '' && rest.length < 80 && (sentenceKind(rest) === 'statement' || overLabels)
    const heading = title ? line.text : (found[1] ?? '')
    sections.push({ heading, lines: title || rest === '' ? [] : [{ text: rest, apart: true }] })
  }
  return sections
}
