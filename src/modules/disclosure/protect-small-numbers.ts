/** A table of counts: rows of numbers under the same columns, with totals counted beside them where there are any. */
export interface CountTable {
  readonly rows: readonly (readonly number[])[]
  readonly totals: readonly number[] | null
}

export interface ProtectedTable {
  /** Null where the number is withheld. */
  readonly rows: readonly (readonly (number | null)[])[]
  readonly totals: readonly (number | null)[] | null
  readonly withheld: number
}

/** Numbers above nought and below this are proposed to be withheld: the force's policy, for the law sets none. */
export const smallNumber = 5

/**
 * Proposes which cells of a table to withhold so that no small number can be read from it, or worked out from its
 * column's total: where one cell of a column is withheld and the total is given, the next smallest goes too. A column
 * of which only one cell holds anything loses its total. It protects the table by itself; what was published before
 * is for the person who clears it to weigh.
 */
export function protectSmallNumbers(table: CountTable): ProtectedTable {
  const small = (value: number) => value > 0 && value < smallNumber
  const rows: (number | null)[][] = table.rows.map((row) => row.map((value) => (small(value) ? null : value)))
  const totals = table.totals?.map((value): number | null => (small(value) ? null : value)) ?? null
  if (totals && table.rows.length > 1) {
    for (const column of totals.keys()) protectColumn(table, rows, totals, column)
  }
  const withheld = [...rows.flat(), ...(totals ?? [])].filter((value) => value === null).length
  return { rows, totals, withheld }
}

function protectColumn(table: CountTable, rows: (number | null)[][], totals: (number | null)[], column: number): void {
  const hidden = rows.filter((row) => row[column] === null)
  if (hidden.length === 0 || totals[column] === null) return
  // Even two hidden cells are told if together they can only be split one way.
  const hiddenSum = table.rows.reduce((sum, row, i) => (rows[i]?.[column] === null ? sum + (row[column] ?? 0) : sum), 0)
  if (hidden.length >= 2 && hiddenSum > hidden.length) return
  const next = rows.filter((row) => (row[column] ?? 0) > 0).sort((a, b) => (a[column] ?? 0) - (b[column] ?? 0))[0]
  if (next) next[column] = null
  else totals[column] = null
}
