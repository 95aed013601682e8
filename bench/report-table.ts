/** A table of measurements. Columns of numbers stand to the right. */
export interface ReportTable {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
  /** What has to be known to read the numbers. */
  readonly notes?: readonly string[]
}

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })

/** `1,234`; `0.27` below ten. */
export const writeNumber = (value: number): string =>
  Math.abs(value) >= 10 || Number.isInteger(value) ? whole.format(value) : value.toFixed(2)

const write = (cell: string | number): string => (typeof cell === 'number' ? writeNumber(cell) : cell)

/** The table as aligned Markdown, which a terminal and a document both show well. */
export function writeTable({ title, columns, rows, notes = [] }: ReportTable): string {
  const cells = rows.map((row) => columns.map((_, i) => write(row[i] ?? '')))
  const widths = columns.map((column, i) => Math.max(3, column.length, ...cells.map((row) => row[i]?.length ?? 0)))
  const isNumeric = columns.map((_, i) => rows.some((row) => typeof row[i] === 'number'))
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, i) => (isNumeric[i] ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0))).join(' | ')} |`
  const rule = `| ${widths.map((width, i) => (isNumeric[i] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`
  return [`### ${title}`, '', line(columns), rule, ...cells.map(line), '', ...notes.flatMap((note) => [note, ''])].join(
    '\n',
  )
}
