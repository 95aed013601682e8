import type { Bench } from './bench.ts'
import type { FileLoad } from './load-record.ts'
import type { ReportTable } from './report-table.ts'

/** Below this a file's time is that of its transaction, not of its rows. */
const fewRows = 10_000

/** Rows a second by each importer, beside the same rows by plain COPY. */
export const importers: Bench = {
  name: 'importers',
  measures: 'load time and rows a second of each importer, beside plain COPY of the same rows',
  async run({ folder: { record } }) {
    return [importersTable(record.files, record.loadedAt)]
  },
}

function importersTable(files: readonly FileLoad[], loadedAt: string): ReportTable {
  const sum = (read: (file: FileLoad) => number) => files.reduce((total, file) => total + read(file), 0)
  const all: FileLoad = {
    kind: 'All',
    rows: sum((f) => f.rows),
    importSeconds: sum((f) => f.importSeconds),
    bareCopySeconds: sum((f) => f.bareCopySeconds),
    likeCopySeconds: sum((f) => f.likeCopySeconds),
    rowsWritten: sum((f) => f.rowsWritten),
  }
  return {
    title: 'Importers, every check on, beside plain COPY',
    columns: [
      'File',
      'Rows',
      'Seconds',
      'Rows/s',
      'Rows written',
      'COPY bare, rows/s',
      'Share of it',
      'COPY like, rows/s',
      'Share of it',
    ],
    rows: [...files, all].map((file) => [
      file.rows < fewRows ? `${file.kind} *` : file.kind,
      file.rows,
      Number(file.importSeconds.toFixed(2)),
      Math.round(file.rows / file.importSeconds),
      file.rowsWritten,
      Math.round(file.rows / file.bareCopySeconds),
      share(file.bareCopySeconds, file.importSeconds),
      Math.round(file.rows / file.likeCopySeconds),
      share(file.likeCopySeconds, file.importSeconds),
    ]),
    notes: [
      `Loaded ${loadedAt.slice(0, 16).replace('T', ' ')}. “COPY bare”: the file itself into a table of its columns as text, without key, index or check. “COPY like”: the rows the importer wrote, derived ones among them, into tables with the same keys, indexes, checks and foreign keys. Shares are rows a second of the importer by those of COPY; the aim is a quarter (0.25) or more.`,
      `* Fewer than ${fewRows} rows: a time of a transaction, not of rows.`,
    ],
  }
}

const share = (copySeconds: number, importSeconds: number): string => (copySeconds / importSeconds).toFixed(2)
