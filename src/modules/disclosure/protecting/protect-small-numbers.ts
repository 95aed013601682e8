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
 * column's total, even by somebody who knows this rule: where the total would tell the small cells, the next smallest
 * go too, and all that are equal to them, so that the hidden cells could change places and nothing given would differ.
 * A column of which only small cells hold anything loses its total instead. It protects the table by itself; what was
 * published before is for the person who clears it to weigh.
 */
export function protectSmallNumbers(table: CountTable): ProtectedTable {
  const small = (value: number) => value > 0 && value < smallNumber
  const rows: (number | null)[][] = table.rows.map((row) => row.map((value) => (small(value) ? null : value)))
  const totals = table.totals?.map((value): number | null => (small(value) ? null : value)) ?? null
  if (totals && table.rows.length > 1) {
    for (const column of totals.keys()) protectColumn(rows, totals, column)
  }
  const withheld = [...rows.flat(), ...(totals ?? [])].filter((value) => value === null).length
  return { rows, totals, withheld }
}

function protectColumn(rows: (number | null)[][], totals: (number | null)[], column: number): void {
  const total = totals[column] ?? null
  const hidden = rows.filter((row) => row[column] === null).length
  if (hidden === 0 || total === null) return
  // What a reader takes the hidden cells to add up to: reckoned from the total, since somebody may stand in two rows.
  const left = total - rows.reduce((sum, row) => sum + (row[column] ?? 0), 0)
  // Several small cells hide one another, unless they can only all be ones, or all be as large as small gets.
  if (hidden >= 2 && left > hidden && left < hidden * (smallNumber - 1)) return
  const next = Math.min(...rows.flatMap((row) => row[column] || []))
  if (next === Number.POSITIVE_INFINITY) totals[column] = null
  else for (const row of rows) if (row[column] === next) row[column] = null
}
