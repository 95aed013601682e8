export type { CellType, Choice, Reading, SqlType } from './cell.ts'
export { code, decimal, list, oneOf, text, wholeNumber, yesNo } from './cells.ts'
export { type CoveredByFiles, type CoveredDays, coveredDays, wrongCover } from './covered-days.ts'
export { date } from './date-cells.ts'
export { type Cells, cellsAsHeld, enterRow } from './enter-row.ts'
export {
  countImports,
  findImport,
  findSameFile,
  type ImportRecord,
  listImports,
  readProblems,
} from './import-record.ts'
export type { About, ApplyCounts, Check, Column, DocumentRow, FailedRow, ImportContext, Importer } from './importer.ts'
export { seenImports } from './kept-out.ts'
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
export { rowId } from './row-id.ts'
export { beginImport, giveUpImport, type ImportDb, runImport } from './run-import.ts'
export { applyPurpose, listRowsSetAside, type WaitingRows } from './set-aside.ts'
export { type ColumnDescription, describeColumns, template, whatLeavingOutMeans } from './template.ts'
export { UnreadableFile } from './unreadable-file.ts'
export { readYaml, type YamlEntry } from './yaml.ts'
