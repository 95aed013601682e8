import { countNewlines } from './decode.ts'
import type { Column } from './importer.ts'
import { longestRecord, parser, tooLong } from './records.ts'
import { UnreadableFile } from './unreadable-file.ts'

/** Where each of the importer's columns stands in the file, by place in the importer's list; -1 where it is absent. */
export interface Headings {
  readonly delimiter: string
  readonly positions: readonly number[]
  /** Cells in a row: a row with more or fewer is at fault. */
  readonly width: number
  readonly notes: readonly string[]
  /** The text after the heading line, and the line of the file on which it begins. */
  readonly rest: string
  readonly nextLine: number
}

const plain = (heading: string): string =>
  heading
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_.-]+/g, '')
const quote = (heading: string): string => `“${heading.length > 60 ? `${heading.slice(0, 60)}…` : heading}”`
const named = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const listed = (headings: readonly string[]): string => {
  const shown = headings.slice(0, 30).map(quote)
  return headings.length > 30 ? `${shown.join(', ')} and ${headings.length - 30} more` : named.format(shown)
}

function namesOf(columns: readonly Column[]): Map<string, number> {
  const names = new Map<string, number>()
  columns.forEach((column, index) => {
    for (const name of new Set([column.heading, column.id, ...(column.aliases ?? [])].map(plain))) {
      const other = names.get(name)
      if (other !== undefined)
        throw new Error(`The heading "${name}" stands for ${columns[other]?.id} and ${column.id}`)
      names.set(name, index)
    }
  })
  return names
}

const delimiters = [',', '\t', ';']

/** The delimiter whose reading of the heading line finds most of the columns; where two find as many, most cells. */
function split(
  text: string,
  names: ReadonlyMap<string, number>,
): { delimiter: string; cells: string[]; lines: number } {
  let best = { delimiter: ',', cells: [''], lines: 1, score: -1 }
  for (const delimiter of delimiters) {
    const record = parser(delimiter, 1).parse(text, true).data[0] ?? ['']
    const cells = record.map((cell) => cell.trim())
    const score = cells.filter((cell) => names.has(plain(cell))).length * 10_000 + Math.min(cells.length, 9_999)
    if (score > best.score) best = { delimiter, cells, lines: 1 + countNewlines(record.join('')), score }
  }
  return best
}

/** True when `text` holds the whole heading line, whichever the delimiter. */
const holdsHeading = (text: string): boolean =>
  delimiters.every((delimiter) => parser(delimiter, 1).parse(text, false).data.length > 0)

/** What follows the first `lines` lines of a text. */
function afterLines(text: string, lines: number): string {
  let end = 0
  for (let line = 0; line < lines && end !== -1; line++) end = text.indexOf('\n', end) + 1 || -1
  return end === -1 ? '' : text.slice(end)
}

// Blank lines come from reports with a title area; Excel writes `sep=;` above the headings when told to.
const beforeHeadings = /^(?:[^\S\n]*\n)*(?:sep=.\n)?(?:[^\S\n]*\n)*/i

/**
 * Finds the importer's columns in the first lines of a file by heading, in any order. Null when more text is needed.
 * Throws UnreadableFile where the file is empty, or a column is missing or stands there twice.
 */
export function readHeadings(columns: readonly Column[], text: string, last: boolean): Headings | null {
  const skipped = beforeHeadings.exec(text)?.[0] ?? ''
  const body = text.slice(skipped.length)
  if (!last && !holdsHeading(body)) {
    if (text.length > longestRecord) throw tooLong(text, 1)
    return null
  }
  if (body.trim() === '') throw new UnreadableFile('The file is empty')
  const names = namesOf(columns)
  const { delimiter, cells, lines } = split(body, names)
  const places = cells.map((cell) => (cell === '' ? undefined : names.get(plain(cell))))
  refuseDuplicates(cells)
  const positions = columns.map((_, index) => places.indexOf(index))
  refuseRepeats(columns, cells, places)
  const missing = columns.filter((column, i) => positions[i] === -1 && (column.required || !column.optionalColumn))
  if (missing.length > 0) {
    const [word, verb] = missing.length > 1 ? ['columns', 'are'] : ['column', 'is']
    const wanted = listed(missing.map((column) => column.heading))
    throw new UnreadableFile(`The ${word} ${wanted} ${verb} missing. The headings found are ${listed(cells)}`)
  }
  const unknown = cells.filter((cell, i) => cell !== '' && places[i] === undefined)
  const notes = unknown.length > 0 ? [`Columns that were not read: ${listed(unknown)}`] : []
  const nextLine = 1 + countNewlines(skipped) + lines
  return { delimiter, positions, width: cells.length, notes, rest: afterLines(body, lines), nextLine }
}

function refuseDuplicates(cells: readonly string[]): void {
  const seen = new Set<string>()
  for (const cell of cells) {
    const name = plain(cell)
    if (name !== '' && seen.has(name)) throw new UnreadableFile(`The heading ${quote(cell)} stands there twice`)
    seen.add(name)
  }
}

function refuseRepeats(
  columns: readonly Column[],
  cells: readonly string[],
  places: readonly (number | undefined)[],
): void {
  columns.forEach((column, index) => {
    const same = cells.filter((_, i) => places[i] === index)
    if (same.length > 1) {
      throw new UnreadableFile(`${listed(same)} all stand for the column ${quote(column.heading)}. Keep one of them`)
    }
  })
}
