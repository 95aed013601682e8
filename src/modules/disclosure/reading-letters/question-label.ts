/** How a line is labelled: by a number, by a letter, by a small Roman numeral or by a bullet. */
export type LabelKind = 'number' | 'letter' | 'roman' | 'bullet'

export interface LabelledLine {
  readonly kind: LabelKind
  /** As written: `Q1 -`, `(b)`, `•`. */
  readonly label: string
  /** Bare: `1`, `b`, `1a`, `iv`. */
  readonly number: string
  readonly rest: string
}

// A label's number has at most three figures, so that a line beginning with a year is not one. What follows may not be
// a figure, so that 1.5 and 1-7 are not labels either. What is left is taken whole: nothing after it can fail.
const shapes: readonly { kind: LabelKind; shape: RegExp }[] = [
  { kind: 'number', shape: /^(Q(?:uestion)?\s*(?:\.\s*)?(\d{1,3}\s?[a-h]?)(?:\s*[.):\-–—]+|(?=\s|$)))(?!\d)(.*)/is },
  { kind: 'number', shape: /^(\(\s*(\d{1,3}[a-h]?)\s*\)[.:]?)(.*)/is },
  { kind: 'number', shape: /^((\d{1,3}\.\d{1,2})[.):]?)\s(?=\D)(.*)/s },
  { kind: 'number', shape: /^((\d{1,3}\s?(?:\([a-h]\)|[a-h])?)\s*[.):]+)(?!\d)(.*)/is },
  { kind: 'number', shape: /^((\d{1,3}(?:\([a-h]\)|[a-h])?)\s+[-–—])\s(?!\d)(.*)/is },
  { kind: 'number', shape: /^((\d{1,3}\([a-h]\)))\s(.*)/is },
  { kind: 'roman', shape: /^(\(?((?:x|ix|iv|v?i{1,3}|v))\s*[.):]+)\s(.*)/is },
  { kind: 'letter', shape: /^(\(?([a-z])\s*(?:[):]|\.(?![a-z]\.))+)(.*)/is },
  { kind: 'bullet', shape: /^([-–—•●▪‣·*+])\s(.*)/s },
  { kind: 'bullet', shape: /^([•●▪‣·])(.*)/s },
]

const bare = (number: string): string => number.replace(/[\s()]/g, '').toLowerCase()

/** The label a line begins with, or null. Whether a letter carries on a series is for the reader of the lines to say. */
export function readLabel(line: string): LabelledLine | null {
  for (const { kind, shape } of shapes) {
    const found = shape.exec(line)
    if (found === null) continue
    if (kind === 'bullet') return { kind, label: found[1] ?? '', number: '', rest: (found[2] ?? '').trim() }
    return { kind, label: (found[1] ?? '').trim(), number: bare(found[2] ?? ''), rest: (found[3] ?? '').trim() }
  }
  return null
}

/** Whether a letter may follow `before` in a list: the first, the next, a repeated one, or up to two left out. */
export function carriesOn(letter: string, before: string | null): boolean {
  if (before === null) return letter === 'a'
  const step = letter.charCodeAt(0) - before.charCodeAt(0)
  return letter === 'a' || (step >= 0 && step <= 3)
}

interface Cut {
  readonly at: number
  readonly value: number
}

function cutAt(line: string, cuts: readonly Cut[]): string[] {
  const edges = [0, ...cuts.map(({ at }) => at).filter((at) => at > 0), line.length]
  return edges
    .slice(1)
    .map((end, index) => line.slice(edges[index], end).trim())
    .filter((piece) => piece !== '')
}

/** The cuts that count up by one from `first`; a lone label proves nothing. */
function rising(cuts: readonly Cut[], first: number): Cut[] {
  const run: Cut[] = []
  for (const cut of cuts) if (cut.value === first + run.length) run.push(cut)
  return run
}

const numbersInside = /(?<=^|[\s.?!:;,])(?:Q\s?)?\(?(\d{1,3})[.)]\s*(?=[\p{Lu}"“‘])/gu
const lettersInside = /(?<=\s)\(?([a-h])\)\s+(?!and\b|or\b|to\b|above\b|,)(?=\S)/gi

/**
 * Cuts a line that holds several labelled pieces ("1. … 2. …", "a) Yes b) No") into one line each. Only a series that
 * rises by one is cut, so that a section of an Act or a sum in the text is left alone.
 */
export function cutInlineLabels(line: string): string[] {
  const own = readLabel(line)
  const start = own?.kind === 'number' ? Number.parseInt(own.number, 10) : 1
  const found = [...line.matchAll(numbersInside)].map((match) => ({ at: match.index, value: Number(match[1]) }))
  const numbers = rising(found, start)
  const byNumber = numbers.length >= 2 ? cutAt(line, numbers) : [line]
  return byNumber.flatMap((piece) => {
    const letters = [...piece.matchAll(lettersInside)].map((match) => ({
      at: match.index,
      value: (match[1] ?? 'a').toLowerCase().charCodeAt(0) - 96,
    }))
    const heads = readLabel(piece)
    const run = rising(letters, heads?.kind === 'letter' && heads.number === 'a' ? 2 : 1)
    return run.length + (heads?.number === 'a' ? 1 : 0) >= 2 ? cutAt(piece, run) : [piece]
  })
}
