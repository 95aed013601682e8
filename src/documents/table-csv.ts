import { Readable } from 'node:stream'
import { type CsvValue, csvLines } from '../web/index.ts'
import { cleanText } from './clean-text.ts'
import { type Cell, rowsOf, type TableBlock } from './typed-document.ts'

/** Rows that are written at once. */
const batch = 500

const csvValue = (cell: Cell): CsvValue =>
  typeof cell === 'string' ? cleanText(cell) : typeof cell === 'object' ? (cell?.value ?? null) : cell

/** A table as CSV for spreadsheets (see `csvLines`): its headings and rows alone, numbers as numbers. Rows are written as they are read. */
export const tableCsv = (table: TableBlock): Readable =>
  Readable.from(
    csvLines(
      table.columns.map(({ heading }) => cleanText(heading)),
      batches(table),
      { mark: true },
    ),
    { objectMode: false },
  )

async function* batches(table: TableBlock): AsyncGenerator<CsvValue[][]> {
  let rows: CsvValue[][] = []
  for await (const row of rowsOf(table)) {
    rows.push(table.columns.map((_, i) => csvValue(row[i] ?? null)))
    if (rows.length < batch) continue
    yield rows
    rows = []
  }
  yield rows
}
