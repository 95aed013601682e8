import type { Bench } from './bench.ts'
import type { FileLoad, LoadRecord } from './load-record.ts'
import type { ReportTable } from './report-table.ts'

/** A file with fewer rows takes the time of a transaction, not of rows: such files are shown together. */
const fewRows = 10_000

/** Rows a second by each importer, beside the same rows by plain COPY. */
export const importers: Bench = {
  name: 'importers',
  measures: 'load time and rows a second of each importer, beside plain COPY of the same rows',
  async run({ folder: { record } }) {
    return [importersTable(record)]
  },
}

function importersTable({ files, loadedAt }: LoadRecord): ReportTable {
  const small = files.filter(({ rows }) => rows < fewRows)
  const shown = [
    ...files.filter(({ rows }) => rows >= fewRows),
    together(`${small.length} smaller files`, small),
    together('All', files),
  ]
  return {
    title: 'Importers, every check on, beside plain COPY',
    columns: ['File', 'Rows', 'Rows written', 'Seconds', 'Rows/s', 'of COPY like', 'of COPY bare', 'of COPY text'],
    rows: shown.map((file) => [
      file.kind,
      file.rows,
      file.rowsWritten,
      Number(file.importSeconds.toFixed(1)),
      Math.round(file.rows / file.importSeconds),
      share(file, file.likeCopySeconds),
      share(file, file.bareCopySeconds),
      share(file, file.fileCopySeconds ?? 0),
    ]),
    notes: [
      `Loaded ${loadedAt.slice(0, 16).replace('T', ' ')}. Shares are the importer’s rows a second by COPY’s, the COPYs done right before or after the import, each after a checkpoint; the aim is a quarter (0.25). COPY like: the rows the importer wrote, derived ones among them, into tables with the same keys, indexes, checks and foreign keys. COPY bare: the same rows into tables of the same columns with none of these. COPY text: the file as it is into a table of text.`,
    ],
  }
}

function together(kind: string, files: readonly FileLoad[]): FileLoad {
  const sum = (read: (file: FileLoad) => number) => files.reduce((total, file) => total + read(file), 0)
  return {
    kind,
    rows: sum((f) => f.rows),
    rowsWritten: sum((f) => f.rowsWritten),
    importSeconds: sum((f) => f.importSeconds),
    fileCopySeconds: sum((f) => f.fileCopySeconds ?? 0),
    bareCopySeconds: sum((f) => f.bareCopySeconds),
    likeCopySeconds: sum((f) => f.likeCopySeconds),
  }
}

const share = ({ importSeconds }: FileLoad, copySeconds: number): string => (copySeconds / importSeconds).toFixed(2)
