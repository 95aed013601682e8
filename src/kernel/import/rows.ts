import type { Column } from './importer.ts'
import type { ProblemList } from './problem-list.ts'

/** Turns records into lines of COPY's text format, and what is wrong with them into problems. */
export interface RowReader {
  /** `leftOut`: the ids of the optional columns of which this row says nothing at all. */
  take(line: number, cells: readonly string[], malformed: string | null, leftOut: readonly string[]): void
  /** The lines of COPY made since the last call. */
  drain(): string
  readonly rows: number
  readonly bad: number
}

const control = /[\p{Cc}--[\t\n]]/v
const unshowable = 'This holds a character that cannot be shown. Type the cell again'

// COPY's text format gives these three a meaning. Few cells hold one, so looking comes before replacing.
const special = /[\\\t\n]/
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n' }
const escapeSpecial = (value: string): string =>
  special.test(value) ? value.replace(/[\\\t\n]/g, (character) => escapes[character] ?? '') : value

// What people see of a row without a single filled cell is nothing: spreadsheets save such rows by the thousand.
const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')

/** Empty cells beyond the last heading do no harm. */
const hasRightWidth = (cells: readonly string[], width: number): boolean =>
  cells.length > width && isBlank(cells.slice(width))

/** The optional columns that a table of these positions leaves out. */
export const columnsLeftOut = (columns: readonly Column[], positions: readonly number[]): string[] =>
  columns.filter((column, index) => column.optionalColumn && positions[index] === -1).map(({ id }) => id)

/** `positions` tells at which place of a record each column stands; `width` how many cells a record has. */
export function rowReader(
  columns: readonly Column[],
  positions: readonly number[],
  width: number,
  problems: ProblemList,
): RowReader {
  const fields = columns.map((column, index) => ({
    column,
    position: positions[index] ?? -1,
    required: column.required,
    type: column.type,
    free: column.type.sqlType === 'text' || column.type.sqlType === 'text[]',
  }))
  let [rows, bad, lines] = [0, 0, '']

  function refuse(line: number, cells: readonly string[], says: string): void {
    rows++
    bad++
    problems.add({ line, column: null, value: cells.join(', '), says })
  }

  function take(line: number, cells: readonly string[], malformed: string | null, leftOut: readonly string[]): void {
    if (malformed !== null) {
      refuse(line, cells, malformed)
      return
    }
    if (cells.length !== width && !hasRightWidth(cells, width)) {
      if (isBlank(cells)) return
      const number = cells.length === 1 ? '1 cell' : `${cells.length} cells`
      refuse(line, cells, `This row has ${number}, the heading line ${width}`)
      return
    }
    const before = problems.length
    let filled = 0
    let copied = String(line)
    for (const field of fields) {
      const cell = field.position === -1 ? '' : (cells[field.position] ?? '').trim()
      if (cell === '') {
        copied += '\t\\N'
        continue
      }
      filled++
      const reading = field.type.read(cell)
      if ('problem' in reading) {
        problems.add({ line, column: field.column.id, value: cell, says: reading.problem })
      } else if (field.free && control.test(reading.value)) {
        problems.add({ line, column: field.column.id, value: cell, says: unshowable })
      } else {
        copied += `\t${field.free ? escapeSpecial(reading.value) : reading.value}`
      }
    }
    if (filled === 0 && isBlank(cells)) return
    rows++
    if (filled < fields.length) addEmpty(line, cells)
    if (problems.length > before) bad++
    else lines += leftOut.length === 0 ? `${copied}\t\\N\n` : `${copied}\t{${leftOut.join(',')}}\n`
  }

  function addEmpty(line: number, cells: readonly string[]): void {
    for (const { required, position, column } of fields) {
      if (!required || (cells[position] ?? '').trim() !== '') continue
      const says = `“${column.heading}” is empty. It has to be filled in`
      problems.add({ line, column: column.id, value: null, says })
    }
  }

  return {
    take,
    drain() {
      const made = lines
      lines = ''
      return made
    },
    get rows() {
      return rows
    },
    get bad() {
      return bad
    },
  }
}
