import { createRequire } from 'node:module'
import type { Bidi } from 'bidi-js'
import { cleanText } from '../clean-text.ts'
import { followable, type Run } from '../typed-document.ts'
import { type Piece, piecesOf, type Style } from './typefaces.ts'

// Its types tell of an ES module, and Node loads its CommonJS, which is the function itself.
const bidiFactory: () => Bidi = createRequire(import.meta.url)('bidi-js')
const bidi = bidiFactory()

/** Points that a text takes, set in a piece's typeface at a size. */
export type Measure = (piece: Piece, size: number) => number

/** A stretch of a line: one typeface, one run, one direction. */
export interface Atom {
  readonly piece: Piece
  readonly run: Run
  readonly width: number
  /** Odd where it runs from right to left. */
  readonly level: number
}

export interface Line {
  readonly atoms: readonly Atom[]
  readonly width: number
  /** Whether its paragraph begins at the right. */
  readonly fromRight: boolean
}

interface Token extends Atom {
  readonly kind: 'word' | 'space' | 'end'
  /** A line may end before it. */
  readonly breakable: boolean
}

const rightToLeft =
  /[\u0590-\u08FF\u200F\u202B\u202E\u2067\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EEFF}]/u
/** A line end, spaces, or a word. */
const tokens = /\n|[^\S\n\u00A0\u202F]+|[\S\u00A0\u202F]+/gu
/** After a hyphen or slash within a word. */
const withinWord = /(?<=[\p{L}\p{N}][-/\u2010\u2013\u2014])(?=\p{L})/u
const graphemes = new Intl.Segmenter('en-GB', { granularity: 'grapheme' })

const styleOf = ({ strong, emphasis }: Run): Style =>
  strong ? (emphasis ? 'strong-emphasis' : 'strong') : emphasis ? 'emphasis' : 'regular'

/** Where the direction changes: the text of one paragraph cut into stretches of one level, with their places. */
function levelsOf(text: string): { readonly fromRight: boolean; readonly levelAt: (index: number) => number } {
  if (!rightToLeft.test(text)) return { fromRight: false, levelAt: () => 0 }
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text, 'auto')
  return { fromRight: (paragraphs[0]?.level ?? 0) % 2 === 1, levelAt: (index) => levels[index] ?? 0 }
}

/** The stretches of a text that have one level. */
function cutByLevel(
  text: string,
  start: number,
  levelAt: (index: number) => number,
): { text: string; level: number }[] {
  const parts: { text: string; level: number }[] = []
  let at = 0
  for (let end = 1; end <= text.length; end += 1) {
    if (end < text.length && levelAt(start + end) === levelAt(start + at)) continue
    parts.push({ text: text.slice(at, end), level: levelAt(start + at) })
    at = end
  }
  return parts
}

const mirrored = (text: string): string => [...text].map((each) => bidi.getMirroredCharacter(each) ?? each).join('')

function tokensOf(runs: readonly Run[], size: number, measure: Measure): { tokens: Token[]; fromRight: boolean } {
  const clean = runs.map((run) => ({ run, text: cleanText(run.text).replaceAll('\t', ' ') }))
  const { fromRight, levelAt } = levelsOf(clean.map(({ text }) => text).join(''))
  const found: Token[] = []
  let start = 0
  let breakable = false
  for (const { run, text } of clean) {
    for (const { 0: token, index } of text.matchAll(tokens)) {
      if (token === '\n') {
        for (const piece of piecesOf(' ', 'regular'))
          found.push({ kind: 'end', breakable: true, piece, run, width: 0, level: 0 })
        breakable = true
        continue
      }
      const isSpace = /^[^\S\u00A0\u202F]/u.test(token)
      let at = start + index
      for (const word of isSpace ? [' '] : token.split(withinWord)) {
        let first = true
        for (const part of cutByLevel(word, at, levelAt)) {
          for (const piece of piecesOf(part.level % 2 === 1 ? mirrored(part.text) : part.text, styleOf(run))) {
            const width = measure(piece, size)
            const kind = isSpace ? 'space' : 'word'
            found.push({ kind, breakable: breakable && first, piece, run, width, level: part.level })
            first = false
          }
        }
        at += word.length
        breakable = true
      }
      breakable = isSpace || /[-/\u2010\u2013\u2014]$/u.test(token)
    }
    start += text.length
  }
  return { tokens: found, fromRight }
}

/** A word that is wider than a line, in stretches that are not. */
function* broken(token: Token, width: number, size: number, measure: Measure): Generator<Token> {
  if (token.width <= width || token.piece.actual !== undefined) {
    yield token
    return
  }
  const { face } = token.piece
  const known = new Map<string, number>()
  let [text, taken] = ['', 0]
  const made = (): Token => ({ ...token, breakable: true, piece: { text, face }, width: taken })
  for (const { segment } of graphemes.segment(token.piece.text)) {
    const wide = known.get(segment) ?? measure({ text: segment, face }, size)
    known.set(segment, wide)
    if (text !== '' && taken + wide > width) {
      yield made()
      ;[text, taken] = ['', 0]
    }
    text += segment
    taken += wide
  }
  if (text !== '') yield made()
}

/** Reverses what runs from right to left, from the deepest level up (Unicode Annex 9, rule L2). */
function inOrderSeen(atoms: readonly Token[]): Token[] {
  const seen = [...atoms]
  const deepest = Math.max(0, ...atoms.map(({ level }) => level))
  for (let level = deepest; level > 0; level -= 1) {
    let at = 0
    while (at < seen.length) {
      if ((seen[at]?.level ?? 0) < level) {
        at += 1
        continue
      }
      let end = at
      while (end < seen.length && (seen[end]?.level ?? 0) >= level) end += 1
      seen.splice(at, end - at, ...seen.slice(at, end).reverse())
      at = end
    }
  }
  return seen
}

const isSame = (a: Atom, b: Atom): boolean =>
  a.run === b.run && a.piece.face === b.piece.face && a.level + b.level === 0 && !a.piece.actual && !b.piece.actual

/** Neighbours that are set alike become one. */
function joined(atoms: readonly Token[]): Atom[] {
  const line: Atom[] = []
  for (const atom of atoms) {
    const last = line.at(-1)
    if (last && isSame(last, atom))
      line[line.length - 1] = {
        ...last,
        piece: { text: last.piece.text + atom.piece.text, face: last.piece.face },
        width: last.width + atom.width,
      }
    else line.push(atom)
  }
  return line
}

/**
 * A paragraph in lines of at most `width` points. Lines end at spaces and after hyphens; a word that is wider is broken
 * where it has to be. A line feed ends a line.
 */
export function setText(runs: readonly Run[], size: number, width: number, measure: Measure): Line[] {
  const { tokens, fromRight } = tokensOf(runs, size, measure)
  const lines: Line[] = []
  let line: Token[] = []
  let taken = 0
  const end = () => {
    while (line.at(-1)?.kind === 'space') taken -= line.pop()?.width ?? 0
    const atoms = joined(line.some(({ level }) => level > 0) ? inOrderSeen(line) : line)
    lines.push({ atoms, width: taken, fromRight })
    ;[line, taken] = [[], 0]
  }
  let at = 0
  while (at < tokens.length) {
    const token = tokens[at]
    if (token === undefined) break
    if (token.kind !== 'word') {
      if (token.kind === 'end') end()
      else if (line.length > 0) {
        line.push(token)
        taken += token.width
      }
      at += 1
      continue
    }
    // What may not be parted: a word, and what follows it without a place to break.
    let wide = token.width
    let last = at + 1
    for (let next = tokens[last]; next?.kind === 'word' && !next.breakable; next = tokens[last]) {
      wide += next.width
      last += 1
    }
    if (taken + wide > width && line.length > 0) end()
    for (const part of tokens.slice(at, last)) {
      const pieces = wide <= width ? [part] : broken(part, width, size, measure)
      for (const piece of pieces) {
        if (taken + piece.width > width && taken > 0) end()
        line.push(piece)
        taken += piece.width
      }
    }
    at = last
  }
  if (line.length > 0 || lines.length === 0) end()
  return lines
}

/** What a stretch of a line is tagged as by itself: a link, or words in another language. */
export const apart = (run: Run): 'link' | 'language' | null =>
  followable(run) !== null ? 'link' : run.language !== undefined ? 'language' : null
