import type { Importer, ImportProblem } from '../../../kernel/import/index.ts'
import type { CsvValue } from '../../../web/index.ts'

/** The heading under which a column is known to whoever wrote the file. */
export const columnHeading = (column: string | null, importer: Importer | undefined): string =>
  column === null ? 'Whole row' : (importer?.columns.find(({ id }) => id === column)?.heading ?? column)

export const problemHeadings = ['Line', 'Column', 'Value', 'What is wrong']

export const problemRow = (problem: ImportProblem, importer: Importer | undefined): CsvValue[] => [
  problem.line,
  columnHeading(problem.column, importer),
  problem.value,
  problem.says,
]
