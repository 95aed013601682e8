import { readFileSync } from 'node:fs'

/**
 * Widths of a table's frame, in its own em, below which a table can turn into cards. The widest page is 63 em wide, 75
 * in small text; a telephone 18, a sheet of paper 60.
 */
const widths = [20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60, 64, 68, 72, 76] as const

/** What fits the widest page, in em, with something to spare. */
export const widestPage = 60

const rules = readFileSync(new URL('assets/cards.css', import.meta.url), 'utf8')

/** The rules by which each width has a class of its own: a query of CSS cannot read what a table needs. */
export const cardsCss: string = widths
  .map(
    (width) => `@container table-frame (max-width: ${width}em) {\n${rules.replaceAll('.cards', `.cards-${width}`)}}\n`,
  )
  .join('')

/** The class of a table that needs so many em. */
export const cardsClass = (needed: number): string => `cards-${widths.find((width) => width >= needed) ?? 76}`

/** What a table's columns need, told as its cells are written. */
export interface ColumnWidths {
  heading(column: number, text: string): void
  /** Tells of a cell's markup. `whole` is never broken; `breaks` may break anywhere. */
  see(column: number, markup: string, how: { readonly whole?: boolean; readonly breaks?: boolean }): void
  /** The width in em below which words would run out of their columns. */
  needed(): number
}

/** Words are measured by their letters in the widest of the typefaces a page is shown in. */
const letter = 0.62
const padding = 1.1
/** Text of many words is not squeezed into a column of its longest. */
const roomForText = 7.5
const roomForAddress = 13

export function columnWidths(): ColumnWidths {
  const widest: number[] = []
  return {
    heading(column, text) {
      widest[column] = Math.max(widest[column] ?? 0, lengthsOf(text).word * letter)
    },
    see(column, markup, { whole, breaks }) {
      const { text, word } = lengthsOf(markup)
      const wide = Math.max(word * letter, Math.min(text * letter, roomForText))
      const width = whole ? text * letter : breaks ? Math.min(wide, roomForAddress) : wide
      widest[column] = Math.max(widest[column] ?? 0, width)
    },
    needed: () => widest.reduce((sum, width) => sum + width + padding, 0),
  }
}

const hidden = '<span class="govuk-visually-hidden">'

/** How many characters markup shows, and its longest word, tags left out and entities counted as one. */
function lengthsOf(markup: string): { readonly text: number; readonly word: number } {
  let [text, word, longest] = [0, 0, 0]
  for (let i = 0; i < markup.length; i++) {
    const code = markup.charCodeAt(i)
    if (code === 0x3c) {
      // What screen readers alone are told takes no room.
      const last = markup.startsWith(hidden, i) ? '</span>' : '>'
      const end = markup.indexOf(last, i)
      if (end < 0) break
      i = end + last.length - 1
      continue
    }
    if (code === 0x26) {
      const end = markup.indexOf(';', i)
      if (end > i && end - i < 10) i = end
    }
    text += 1
    if (code === 0x20 || code === 0x0a || code === 0x2d) word = 0
    else {
      word += 1
      if (word > longest) longest = word
    }
  }
  return { text, word: longest }
}
