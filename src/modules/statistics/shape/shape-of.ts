import type { Measure } from '../../../kernel/index.ts'
import { type FactsHeld, notKnown } from '../facts-held/held-days.ts'
import { type Figure, type FigureStatistic, figurePeriods } from '../figure.ts'
import { leastShown, maskedNumber } from '../small-counts.ts'
import { filtersOfAll, type Labelling, labellingFor, labellingOf } from '../statistic/dimensions-of.ts'
import { workOut } from '../statistic/work-out.ts'
import type { Called, FigureShape, ShapeCell } from './figure-shape.ts'
import { cellOf, heldPeriods } from './held-periods.ts'
import { layOutRows } from './row-layout.ts'

/** What a shape is made of: a frozen figure, or a run that was counted and not frozen. */
export type Shapeable = Pick<
  Figure,
  | 'measureId'
  | 'measureVersion'
  | 'name'
  | 'definition'
  | 'unit'
  | 'asAt'
  | 'by'
  | 'from'
  | 'to'
  | 'knownAt'
  | 'dimensions'
  | 'filters'
  | 'cells'
> & {
  readonly figureId?: string
  readonly statistic?: FigureStatistic | null
  /** With what is held for each. */
  readonly parts?: readonly (Shapeable & { readonly factsHeld: FactsHeld | null })[]
}

type Dimensions = Pick<Measure, 'dimensions'>

/**
 * A figure in its shape. `measure` gives its dimensions' names and the order of their values; `facts` says from when to
 * when facts are held (see `factsHeld`, `heldOf`), null where that can't be told.
 */
export function shapeOf(figure: Shapeable, measure: Labelling, facts: FactsHeld | null): FigureShape {
  const { statistic, parts = [] } = figure
  if (!statistic) return countedShapeOf(figure, measure, facts)
  const asked = statistic.statistic
  const filters = filtersOfAll(figure.filters, asked)
  const labelling = labellingFor(measure, asked)
  const own = countedShapeOf({ ...figure, filters }, labelling, facts)
  const shapes = parts.map((part) => shapeOf(part, labellingOf(measure, part.measureId), part.factsHeld))
  const worked = workOut({ statistic: asked, of: statistic.of, parts: shapes, own, filters: figure.filters })
  const { measureId, measureVersion, figureId } = own
  return { ...worked, measureId, measureVersion, figureId, filters, called: calledOf(figure, labelling) }
}

function countedShapeOf(figure: Shapeable, measure: Labelling, facts: FactsHeld | null): FigureShape {
  const periods = heldPeriods(figurePeriods(figure), figure.asAt ? 'day' : figure.by, facts)
  const layout = layOutRows(figure, measure)
  const { dimensions, filters } = figure
  return {
    figureId: figure.figureId ?? null,
    measureId: figure.measureId,
    measureVersion: figure.measureVersion,
    unit: figure.unit,
    asAt: figure.asAt,
    by: figure.by,
    asked: { from: figure.from, to: figure.to },
    knownAt: figure.knownAt.toISOString(),
    factsHeld: facts ?? notKnown,
    periods,
    dimensions,
    filters,
    rows: layout.rows.map((values) => ({
      values,
      cells: periods.map((period) => cellOf(period, layout.counted(period.key, values), facts, measure.absent)),
    })),
    totals:
      dimensions.length === 0
        ? null
        : periods.map((period) => cellOf(period, layout.total(period.key), facts, measure.absent)),
    derived: null,
    called: calledOf(figure, measure),
  }
}

/** The names of what the figure is broken down and narrowed by. */
function calledOf({ name, definition, dimensions, filters }: Shapeable, measure: Dimensions): Called {
  const used = [...new Set([...dimensions, ...Object.keys(filters)])]
  return {
    name,
    definition,
    dimensions: used.map((id) => {
      const dimension = measure.dimensions.find((each) => each.id === id)
      const values = dimension?.values ?? []
      return {
        id,
        name: dimension?.name ?? id,
        values: Object.fromEntries(values.map(({ value, label }) => [value, label])),
      }
    }),
  }
}

/**
 * The same as somebody has it who may not have exact numbers: those below 10 are withheld, the others rounded, and there
 * are no totals, which would narrow down the small ones. What is withheld can't be told from nought: every value that
 * the measure declares has its row, and another only where a number is shown. `facts` as this reader may know them.
 */
export function maskedShapeOf(figure: Shapeable, measure: Dimensions, facts: FactsHeld): FigureShape {
  const declared = (id: string) => measure.dimensions.find((each) => each.id === id)?.values ?? []
  const rowsFor = Object.fromEntries(figure.dimensions.map((id) => [id, declared(id).map(({ value }) => value)]))
  // Left out before they are laid out, so that small and nought are one also in years of which nothing is held.
  const cells = figure.cells.filter(({ isTotal, value }) => !isTotal && value >= leastShown)
  const known = facts.from === null || facts.to === null ? null : facts
  const shape = shapeOf({ ...figure, cells, filters: rowsFor }, measure, known)
  return {
    ...shape,
    filters: figure.filters,
    rows: shape.rows.map((row) => ({ ...row, cells: row.cells.map(masked) })),
    totals: null,
  }
}

const masked = (cell: ShapeCell): ShapeCell => (cell.kind === 'value' ? maskedNumber(cell.value) : cell)
