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

const numberWords: Readonly<Record<string, string>> = Object.fromEntries(
  'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, index) => [word, String(index + 1)]),
)

const ordinalWords: Readonly<Record<string, string>> = Object.fromEntries(
  'first second third fourth fifth sixth seventh eighth'.split(' ').map((word, index) => [word, String(index + 1)]),
)

// A label's number has at most three figures, so that a line beginning with a year is not one. What follows may not be
// a figure, so that 1.5 and 1-7 are not labels either. What is left is taken whole: nothing after it can fail.
const shapes: readonly { kind: LabelKind; shape: RegExp }[] = [
  { kind: 'number', shape: /^(Q(?:uestion)?\s?(\d{1,3}\s?\((?:[a-h]|[ivx]{1,4})\))\s*[.:\-–—]*)(.*)/is },
  {
    kind: 'number',
    shape:
      /^((?:Q(?:uestion)?|Query|Item|Point|Cwestiwn)\s*(?:\.\s*)?(\d{1,3}\s?(?:\.\d{1,2}|[a-h])?)(?:\s*[.):\-–—]+|(?=\s|$)))(?!\d)(.*)/is,
  },
  {
    kind: 'number',
    shape: new RegExp(`^(Question\\s(${Object.keys(numberWords).join('|')})\\b\\s*[.:)–—-]*)(.*)`, 'is'),
  },
  {
    kind: 'number',
    shape:
      /^((?:Dataset|Data|Table|Figure|Ask|Info(?:rmation)?|Number|Variable|Measure|Indicator|Field)\s(\d{1,2}[a-h]?)\s*[:.)–—-]+)\s(.*)/is,
  },
  { kind: 'number', shape: /^((?:#|No\.)\s?(\d{1,3}[a-h]?)\s*[.):]*)\s(.*)/is },
  { kind: 'number', shape: /^((\d{1,3}\.[a-h])[.):]?)\s(.*)/is },
  { kind: 'number', shape: /^(([a-hv]\d{1,2})\s*[.):]+)\s(.*)/is },
  { kind: 'number', shape: /^(\(\s*(\d{1,3}[a-h]?)\s*\)[.:]?)(.*)/is },
  { kind: 'number', shape: /^((\d{1,3}(?:\.\d{1,2}){1,3})[.):]?(?:\s?[-–—])?)\s(?=\D)(.*)/s },
  { kind: 'number', shape: /^((\d{1,3}\s?(?:\([a-h]\)|[a-h])?)\s*[.):]+)(?!\d)(.*)/is },
  { kind: 'number', shape: /^((\d{1,3}(?:\([a-h]\)|[a-h])?)\s+[-–—])\s(?!\d)(.*)/is },
  { kind: 'number', shape: /^((\d{1,3}\([a-h]\)))\s(.*)/is },
  { kind: 'roman', shape: /^(\(?((?:x|ix|iv|v?i{1,3}|v))\s*[.):]+)\s(.*)/is },
  { kind: 'letter', shape: /^(\(?([a-z])\s*(?:[):]|\.(?![a-z]\.))+)(.*)/is },
  { kind: 'number', shape: /^((\d{1,3})\/)\s(.*)/s },
  { kind: 'number', shape: new RegExp(`^(\\((${Object.keys(ordinalWords).join('|')})(?:ly)?\\)[.:]?)\\s(.*)`, 'is') },
  { kind: 'bullet', shape: /^([-=]{1,2}>)\s?(.*)/s },
  { kind: 'bullet', shape: /^(\[[ x]?\]|[☐☑□○◦➢►])\s?(.*)/is },
  // Word's hollow bullet, as an e-mail program writes it. No English sentence begins with it.
  { kind: 'bullet', shape: /^(o)\s+(?=\p{Lu}|how\b|what\b|which\b|who\b|the\b|any\b|a\b|numbers?\b)(.*)/su },
  { kind: 'bullet', shape: /^([-–—•●▪‣·*+~»→⇒])\s(.*)/s },
  { kind: 'bullet', shape: /^([•●▪‣·])(.*)/s },
  { kind: 'bullet', shape: /^((?!\d)\p{Extended_Pictographic}\uFE0F?)\s+(.*)/su },
  {
    kind: 'bullet',
    shape:
      /^([-–*])(?=(?:how|what['’]?s?|which|who|when|where|why|whether|is|are|do|does|did|has|have|was|were|any|the|an?|numbers?|total|cop(?:y|ies)|details|please)\b)(.*)/is,
  },
]

/** `1(a)` and `1.a` are `1a`; `1.1` stays as it is. */
function bare(number: string): string {
  const plain = number.replace(/[\s()]/g, '').toLowerCase()
  return numberWords[plain] ?? ordinalWords[plain] ?? plain.replace(/\.(?=[a-z])/, '')
}

/** A line that is hardly more than a label. A letter may be made of nothing else, and each is read at every step. */
const shortest = 6
const mostKept = 500
const shortLines = new Map<string, LabelledLine | null>()

/** The label a line begins with, or null. Whether a letter carries on a series is for the reader of the lines to say. */
export function readLabel(line: string): LabelledLine | null {
  if (line.length > shortest) return labelOf(line)
  const known = shortLines.get(line)
  if (known !== undefined) return known
  const label = labelOf(line)
  if (shortLines.size < mostKept) shortLines.set(line, label)
  return label
}

function labelOf(line: string): LabelledLine | null {
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

const leadsToExamples = /\b(?:e\.?g|i\.?e|such as|for example|for instance|namely|like|including)[.,:;]*\s*\(?$/i

/** No cut where the series gives examples: "e.g. 1. a charity, 2. a company". */
function withoutExamples(line: string, cuts: readonly Cut[]): readonly Cut[] {
  const first = cuts.find(({ at }) => at > 0)
  return first !== undefined && leadsToExamples.test(line.slice(Math.max(0, first.at - 20), first.at)) ? [] : cuts
}

const numbersInside = /(?<=^|[\s.?!:;,])(?:(?:Q\s?)?\(?(\d{1,3})[.)]\s*(?=[\p{Lu}"“‘])|\(?(\d{1,2})\)\s+(?=\p{Ll}))/gu
const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']
const romansInside = /(?<=\s)\(?(i|ii|iii|iv|v|vi|vii|viii|ix|x)\)\s+(?!and\b|or\b|to\b|above\b|,)(?=\S)/gi
/** "tell us (first) how many …; (secondly) how many" */
const ordinalsInside = /(?<=\s)\((first|second|third|fourth|fifth|sixth|seventh|eighth)(?:ly)?\)\s+(?=\S)/gi
const lettersInside = /(?<=\s)\(?([a-h])\)\s+(?!and\b|or\b|to\b|above\b|,)(?=\S)/gi

/**
 * Cuts a line that holds several labelled pieces ("1. … 2. …", "a) Yes b) No") into one line each. Only a series that
 * rises by one is cut, so that a section of an Act or a sum in the text is left alone.
 */
export function cutInlineLabels(line: string): string[] {
  // Two labels, each with a word, are longer.
  if (line.length <= shortest) return [line]
  const own = readLabel(line)
  const start = own?.kind === 'number' ? Number.parseInt(own.number, 10) : 1
  const found = [...line.matchAll(numbersInside)].map((match) => ({
    at: match.index,
    value: Number(match[1] ?? match[2]),
  }))
  const numbers = withoutExamples(line, rising(found, start))
  const byNumber = numbers.length >= 2 ? cutAt(line, numbers) : [line]
  return byNumber
    .flatMap(cutDashes)
    .flatMap((piece) => cutLetters(piece, ordinalsInside, (word) => Number(ordinalWords[word] ?? 0)))
    .flatMap((piece) => cutLetters(piece, lettersInside, (letter) => letter.charCodeAt(0) - 96))
    .flatMap((piece) => cutLetters(piece, romansInside, (roman) => romans.indexOf(roman) + 1))
}

const dashesInside =
  /(?<=\s)[-–—•*]\s+(?=(?:the |a )?(?:how (?:many|much|often|long)|what|who|when|where|why|whether|which|(?:total )?numbers? of|no\.? of|cop(?:y|ies) of)\b)/gi

/** "My questions are - how many … - how many …": two dashes at least, each before something asked. */
function cutDashes(piece: string): string[] {
  const found = [...piece.matchAll(dashesInside)].map(({ index }) => ({ at: index, value: 0 }))
  return found.length >= 2 ? cutAt(piece, found) : [piece]
}

function cutLetters(piece: string, inside: RegExp, placeOf: (label: string) => number): string[] {
  const found = [...piece.matchAll(inside)].map((match) => ({
    at: match.index,
    value: placeOf((match[1] ?? '').toLowerCase()),
  }))
  const own = readLabel(piece)
  const leads = own !== null && placeOf(own.number) === 1 && own.kind !== 'number' && own.kind !== 'bullet'
  const run = withoutExamples(piece, rising(found, leads ? 2 : 1))
  return run.length + (leads ? 1 : 0) >= 2 ? cutAt(piece, run) : [piece]
}
