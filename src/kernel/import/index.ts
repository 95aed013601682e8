export type { CellType, Reading, SqlType } from './cell.ts'
export { code, decimal, list, oneOf, text, wholeNumber, yesNo } from './cells.ts'
export { date, dateTime } from './date-cells.ts'
export type { ApplyCounts, Check, Column, DocumentRow, FailedRow, ImportContext, Importer } from './importer.ts'
export type {
  ImportFile,
  ImportMode,
  ImportOptions,
  ImportPhase,
  ImportProblem,
  ImportProgress,
  ImportReport,
  ImportStatus,
} from './report.ts'
export { UnreadableFile } from './unreadable-file.ts'
