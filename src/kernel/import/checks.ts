import { sql } from 'kysely'
import type { Check, ImportContext, Importer } from './importer.ts'
import { mostProblems, type ProblemList } from './problem-list.ts'
import type { ImportProblem } from './report.ts'
import { removeLines, stage } from './staging.ts'

async function runCheck(check: Check, importer: Importer, context: ImportContext): Promise<ImportProblem[]> {
  const column = importer.columns.find(({ id }) => id === check.column)
  if (check.column !== null && !column) throw new Error(`A check of ${importer.kind} names no column: ${check.column}`)
  const cell = column ? sql`s.${sql.ref(column.id)}` : sql`null`
  // Dates are shown as people write them.
  const value = column?.type.sqlType === 'date' ? sql`to_char(${cell}, 'DD/MM/YYYY')` : sql`${cell}::text`
  const { rows } = await sql<{ line: number; says: string; value: string | null }>`
    select distinct failed.line, failed.says, ${value} as value
    from (${check.sql(context)}) as failed join ${stage} as s on s.line = failed.line
    order by failed.line limit ${mostProblems}`.execute(context.tx.connection)
  return rows.map(({ line, says, value }) => ({ line, column: check.column, value, says }))
}

async function runChecks(importer: Importer, context: ImportContext, problems: ProblemList): Promise<Set<number>> {
  const lines = new Set<number>()
  for (const check of importer.checks) {
    for (const problem of await runCheck(check, importer, context)) {
      lines.add(problem.line)
      problems.add(problem)
    }
  }
  return lines
}

/**
 * Runs the importer's checks, takes the rows that fail out of the staging table, and runs them again, since a row may
 * lean on one that has gone, until none fails. Returns how many rows were taken out.
 */
export async function removeFailedRows(
  importer: Importer,
  context: ImportContext,
  problems: ProblemList,
): Promise<number> {
  let removed = 0
  for (;;) {
    const lines = await runChecks(importer, context, problems)
    if (lines.size === 0) return removed
    const gone = await removeLines(context.tx, [...lines])
    // A check that selects lines the file does not have would go round for ever.
    if (gone === 0) return removed
    removed += gone
  }
}
