import { mostCharacters } from './letter-limits.ts'
import { tooLong } from './letter-refusals.ts'

const whole = /[.?!:;]["”’)]*$/

/**
 * The words of a document as lines. A paragraph stands apart by an empty line, so that nobody takes two of them for one that
 * a mail program broke.
 */
class Lines {
  readonly #lines: string[] = []
  #line = ''

  get isAtStart(): boolean {
    return this.#line.trim() === ''
  }

  write(text: string): void {
    this.#line += text
  }

  /** Ends a line that has something on it. */
  endWrapped(): string {
    const line = this.#line.trimEnd()
    this.#line = ''
    if (line.trim() !== '') this.#lines.push(line)
    return line
  }

  /** The same; a line that could be taken for broken is followed by an empty one. */
  endLine(): void {
    const line = this.endWrapped()
    if (line.length >= 50 && !line.includes('\t') && !whole.test(line.slice(-10))) this.apart()
  }

  endRow(row: string): void {
    this.endLine()
    this.#lines.push(row)
  }

  /** An empty line, where there is none yet. */
  apart(): void {
    this.endLine()
    if ((this.#lines.at(-1) ?? '') !== '') this.#lines.push('')
  }

  end(): string {
    this.endLine()
    if (this.#lines.at(-1) === '') this.#lines.pop()
    return this.#lines.join('\n')
  }
}

interface Table {
  cells: string[]
  cell: Lines | null
}

/** Tables within tables beyond this are written as lines. */
const deepestTable = 20
/** A cell with more than this, in several lines, is no cell of a table but a place on a page. */
const longestCell = 400

/**
 * Writes the words of a document with paragraphs and tables: a row is a line, with a tab between its cells. A table that only
 * lays out a page gives its lines as they are. Throws RequestUnreadable where there are more words than a letter has.
 */
export class TextWriter {
  readonly #page = new Lines()
  readonly #tables: Table[] = []
  #characters = 0
  #tooDeep = 0

  get #lines(): Lines {
    return this.#tables.findLast(({ cell }) => cell !== null)?.cell ?? this.#page
  }

  get isAtStart(): boolean {
    return this.#lines.isAtStart
  }

  write(text: string): void {
    this.#characters += text.length
    if (this.#characters > mostCharacters) throw tooLong()
    this.#lines.write(text)
  }

  endLine(): void {
    this.#lines.endLine()
  }

  /** Ends a line that may go on in the next, as on a page of print. */
  endWrapped(): void {
    this.#lines.endWrapped()
  }

  endParagraph(): void {
    this.#lines.apart()
  }

  beginTable(): void {
    if (this.#tables.length >= deepestTable) {
      this.#tooDeep += 1
      return
    }
    this.endParagraph()
    this.#tables.push({ cells: [], cell: null })
  }

  beginRow(): void {
    this.endRow()
  }

  beginCell(): void {
    const table = this.#open()
    if (table === null) return
    this.endCell()
    table.cell = new Lines()
  }

  endCell(): void {
    const table = this.#open()
    if (table?.cell) table.cells.push(table.cell.end())
    if (table) table.cell = null
  }

  endRow(): void {
    const table = this.#open()
    if (table === null) return
    this.endCell()
    const { cells } = table
    table.cells = []
    this.writeRow(cells)
  }

  /** A row of a table, the words of its cells written or not. */
  writeRow(cells: readonly string[]): void {
    if (cells.every((cell) => cell.trim() === '')) return
    const isLayout = cells.length === 1 || cells.some((cell) => cell.length > longestCell && cell.includes('\n'))
    if (!isLayout) {
      this.#lines.endRow(cells.map((cell) => cell.replace(/\s+/g, ' ').trim()).join('\t'))
      return
    }
    for (const cell of cells) {
      for (const line of cell.split('\n')) {
        if (line === '') this.#lines.apart()
        else this.#lines.endRow(line)
      }
    }
  }

  endTable(): void {
    if (this.#tooDeep > 0) {
      this.#tooDeep -= 1
      return
    }
    this.endRow()
    this.#tables.pop()
    this.endParagraph()
  }

  end(): string {
    while (this.#tables.length > 0) this.endTable()
    return this.#page.end()
  }

  #open(): Table | null {
    return this.#tooDeep > 0 ? null : (this.#tables.at(-1) ?? null)
  }
}
