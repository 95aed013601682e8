import { type Actor, type Measure, may, type Statistic } from '../../../kernel/index.ts'
import type { Figure } from '../figure.ts'
import type { FigureShape } from '../shape/figure-shape.ts'
import type { RowsHref } from '../shape/shape-view.ts'
import { writeRun } from '../show-measure/write-run.ts'
import { wholesOf } from '../statistic/whole-of.ts'

type Asked = Pick<Figure, 'asAt' | 'from' | 'to' | 'by' | 'dimensions' | 'filters'> & {
  readonly asked: Statistic | null
}

/** The address of the rows behind one number, as the record was known at a moment. */
function rowsAddress(
  measureId: string,
  { asAt, from, to, by, dimensions, filters, asked }: Asked,
  knownAt: Date,
  period: string,
  values: readonly string[] | null,
): string {
  const span = asAt ? { asAt: from } : { from, to }
  const query = writeRun({ span, by, dimensions, filters, ...(asked ? { statistic: asked } : {}) })
  query.set('known', knownAt.toISOString())
  query.set('period', period)
  for (const value of values ?? []) query.append('v', value)
  if (values === null) query.set('total', 'yes')
  return `/measures/${measureId}/rows?${query}`
}

/** What the rows of a statistic's own numbers are asked with; undefined where it has numbers and no rows of its own. */
function rowsAsked(statistic: Statistic | null): Statistic | null | undefined {
  if (statistic === null || statistic.kind === 'ranking') return null
  return ['share', 'mean', 'change'].includes(statistic.kind) ? undefined : statistic
}

/**
 * The rows behind each number of a figure, as known at a moment, for those who run its measure. A measure that was
 * redefined since counts other rows, and one that is gone counts none. What is worked out of other numbers has rows
 * behind those.
 */
function rowsHref(
  figure: Omit<Asked, 'asked'> & Pick<Figure, 'measureVersion'>,
  measure: Measure | null,
  reader: Actor,
  knownAt: Date,
  statistic: Statistic | null = null,
): RowsHref {
  const asked = rowsAsked(statistic)
  const shows = measure && measure.version === figure.measureVersion && may(reader, measure.may)
  if (!shows || asked === undefined) return () => null
  return (period, values) => rowsAddress(measure.id, { ...figure, asked }, knownAt, period, values)
}

/** The same for a figure in its shape. */
export const shapeRowsHref = (shape: FigureShape, measure: Measure | null, reader: Actor): RowsHref => {
  const filters = shape.derived?.filters ?? shape.filters
  const statistic = shape.derived?.statistic ?? null
  return rowsHref({ ...shape, ...shape.asked, filters }, measure, reader, new Date(shape.knownAt), statistic)
}

/** The same for one of the parts that a figure of this measure was worked out from. */
export const partRowsHref = (part: FigureShape, measure: Measure | null, reader: Actor): RowsHref =>
  shapeRowsHref(part, measure && measureOf(measure, part.measureId), reader)

const measureOf = (measure: Measure, measureId: string): Measure | null =>
  wholesOf(measure).find(({ id }) => id === measureId) ?? null
