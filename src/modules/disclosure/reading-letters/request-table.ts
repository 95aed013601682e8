/** A table that the requester wants filled in: each column is asked for once for all rows. */
export interface TableToFill {
  readonly columns: readonly string[]
  /** The rows, with what they are: "Year: 2021, 2022". */
  readonly rows: string
  /** What stands in the table already. */
  readonly filled: readonly string[]
}

const most = 200

/** A line's cells, or null where it is no row of a table. A tab or a bar stands between two cells. */
function cellsOf(raw: string): string[] | null {
  if (raw.length > 2000) return null
  const line = raw.replace(/^\s*\|/, '')
  const cells = line.includes('|') ? line.split('|') : line.split('\t')
  if (cells.length < 2) return null
  if (cells.length > 2 && cells.at(-1)?.trim() === '' && raw.trimEnd().endsWith('|') && /^\s*\|/.test(raw)) cells.pop()
  return cells.map((cell) => cell.trim())
}

const isRule = (raw: string): boolean => /^[\s|:+=-]{3,}$/.test(raw) && /[-=]/.test(raw)
const isTime = (cell: string): boolean =>
  /^(?:total|q[1-4]\b.*|(?:fy\s?)?\d{2,4}(?:\s?[/–-]\s?\d{2,4})?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:\s\d{2,4})?)$/i.test(
    cell,
  )

/**
 * The table to fill in that begins at a line, with its last line; null where none does. A table of which most cells are
 * filled gives numbers and asks for none.
 */
export function readTable(raws: readonly string[], at: number): { table: TableToFill; last: number } | null {
  const head = cellsOf(raws[at] ?? '')
  if (head === null || head.slice(1).every((cell) => cell === '') || head.some((cell) => cell.length > 200)) return null
  const rows: string[][] = []
  let last = at
  while (last + 1 < raws.length && rows.length < most) {
    const raw = raws[last + 1] ?? ''
    const cells = isRule(raw) ? [] : rowOf(raw, head[0] === '')
    if (cells === null) break
    if (cells.length > 0) rows.push(cells)
    last += 1
  }
  // "Row | Item | 2023/24 | 2024/25": the last column of words before the days holds what is asked.
  const days = head.findLastIndex((cell) => cell !== '' && !isTime(cell)) + 1
  const asked = days > 1 && days < head.length ? days - 1 : 0
  const inner = rows.flatMap((row) => row.slice(asked + 1))
  const filled = inner.filter((cell) => cell !== '')
  if (rows.length === 0 || filled.length * 2 > inner.length || inner.length === 0) return null
  const corner = head[asked] ?? ''
  const columns = head.slice(asked + 1)
  const labels = rows.map((row) => row[asked] ?? '')
  const numbering =
    asked === 0 ? [] : [head, ...rows].map((row) => row.slice(0, asked).join(' ')).filter((each) => each !== '')
  const table = columns.filter((cell) => cell !== '').every(isTime)
    ? {
        columns: labels.filter((label) => label !== ''),
        rows: named(corner, columns),
        filled: [...numbering, ...filled],
      }
    : { columns: columns.filter((cell) => cell !== ''), rows: named(corner, labels), filled }
  return { table, last }
}

/** A row under the heading. Trailing tabs are lost in many programs: a lone label under a table is a row if it is short. */
const rowOf = (raw: string, named: boolean): string[] | null => {
  const label = raw.trim()
  return cellsOf(raw) ?? (isTime(label) || (named && isLabel.test(label)) ? [label, ''] : null)
}
const isLabel = /^[\p{Lu}\p{N}][^.?!:,]{0,40}$/u

function named(corner: string, labels: readonly string[]): string {
  const all = labels.filter((label) => label !== '').join(', ')
  return corner === '' ? all : `${corner}: ${all}`
}
