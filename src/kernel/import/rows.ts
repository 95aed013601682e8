import type { Column } from './importer.ts'
import type { ProblemList } from './problem-list.ts'

/** Turns records into lines of COPY's text format, and what is wrong with them into problems. */
export interface RowReader {
  take(line: number, cells: readonly string[], malformed: string | null): void
  /** The lines of COPY made since the last call. */
  drain(): string
  readonly rows: number
  readonly bad: number
}

const control = /[\p{Cc}--[\t\n]]/v
const escaped = /[\\\t\n]/g
const needsCare = /[\p{Cc}\\]/u
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n' }

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

  // What people see of a row without a single filled cell is nothing: spreadsheets save such rows by the thousand.
  const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')

  function widthProblem(cells: readonly string[]): string | null {
    if (cells.length === width) return null
    if (cells.length > width && cells.slice(width).every((cell) => cell.trim() === '')) return null
    return `This row has ${cells.length} cells, the heading line ${width}`
  }

  function take(line: number, cells: readonly string[], malformed: string | null): void {
    const says = malformed ?? (cells.length === width ? null : widthProblem(cells))
    if (says !== null) {
      if (malformed === null && isBlank(cells)) return
      rows++
      bad++
      problems.add({ line, column: null, value: cells.join(', '), says })
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
      } else if (field.free && needsCare.test(reading.value)) {
        if (control.test(reading.value)) {
          problems.add({
            line,
            column: field.column.id,
            value: cell,
            says: 'This holds a character that cannot be shown',
          })
        }
        copied += `\t${reading.value.replace(escaped, (character) => escapes[character] ?? '')}`
      } else {
        copied += `\t${reading.value}`
      }
    }
    if (filled === 0 && isBlank(cells)) return
    rows++
    if (filled < fields.length) addEmpty(line, cells)
    if (problems.length > before) bad++
    else lines += `${copied}\n`
  }

  function addEmpty(line: number, cells: readonly string[]): void {
    for (const { required, position, column } of fields) {
      if (required && (cells[position] ?? '').trim() === '') {
        problems.add({
          line,
          column: column.id,
          value: null,
          says: `“${column.heading}” is empty. It has to be filled in`,
        })
      }
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
