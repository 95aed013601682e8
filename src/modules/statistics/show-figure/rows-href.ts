import { type Actor, hasRole, type Measure } from '../../../kernel/index.ts'
import type { Figure } from '../figure.ts'
import type { FigureShape } from '../shape/figure-shape.ts'
import type { RowsHref } from '../shape/shape-view.ts'

type Asked = Pick<Figure, 'asAt' | 'from' | 'to' | 'by' | 'dimensions' | 'filters'>

/** The address of the rows behind one number, as the record was known at a moment. */
function rowsAddress(
  measureId: string,
  { asAt, from, to, by, dimensions, filters }: Asked,
  knownAt: Date,
  period: string,
  values: readonly string[] | null,
): string {
  const query = new URLSearchParams({ shown: 'yes', ...(asAt ? { on: from } : { from, to, by }) })
  for (const id of dimensions) query.append('d', id)
  for (const [id, wanted] of Object.entries(filters)) for (const value of wanted) query.append(`f.${id}`, value)
  query.set('known', knownAt.toISOString())
  query.set('period', period)
  for (const value of values ?? []) query.append('v', value)
  if (values === null) query.set('total', 'yes')
  return `/measures/${measureId}/rows?${query}`
}

/**
 * The rows behind each number of a figure, as known at a moment, for those who run its measure. A measure that was
 * redefined since counts other rows, and one that is gone counts none.
 */
export const rowsHref =
  (figure: Asked & Pick<Figure, 'measureVersion'>, measure: Measure | null, reader: Actor, knownAt: Date): RowsHref =>
  (period, values) =>
    measure && measure.version === figure.measureVersion && hasRole(reader, ...measure.readers)
      ? rowsAddress(measure.id, figure, knownAt, period, values)
      : null

/** The same for a figure in its shape. */
export const shapeRowsHref = (shape: FigureShape, measure: Measure | null, reader: Actor): RowsHref =>
  rowsHref({ ...shape, ...shape.asked }, measure, reader, new Date(shape.knownAt))
