export { type Count, type CountedCell, type CountedSource, countMeasure } from './count-measure.queries.ts'
export { factsHeld } from './facts-held/facts-held.queries.ts'
export type { FactsHeld } from './facts-held/held-days.ts'
export { heldOf } from './facts-held/held-of.ts'
export { readFigure, readFigures } from './figure.queries.ts'
export { type Figure, writeSpan } from './figure.ts'
export { filtersInWords } from './filters-in-words.ts'
export { type FreezeRequest, freezeFigure } from './freeze-figure/freeze-figure.ts'
export { fileNames } from './import-files.queries.ts'
export { type MeasureRun, type MeasureRunRequest, measureRun } from './measure-run.ts'
export { mustHoldNames } from './must-hold-names.ts'
export { exactReader } from './sees-exactly.queries.ts'
export { figureChart } from './shape/figure-chart.ts'
export {
  allCells,
  type Called,
  type Days,
  type Derived,
  type FigureShape,
  type ShapeCell,
  type ShapePeriod,
  type ShapeRow,
} from './shape/figure-shape.ts'
export { figureSentence } from './shape/sentence.ts'
export { shapeTableBlock } from './shape/shape-blocks.ts'
export { shapeCsv } from './shape/shape-csv.ts'
export { maskedShapeOf, type Shapeable, shapeOf } from './shape/shape-of.ts'
export { shapeTable } from './shape/shape-table.ts'
export { type RowsHref, shapeTableView } from './shape/shape-view.ts'
export { figureSource } from './shape/source.ts'
export { shapeRowsHref } from './show-figure/rows-href.ts'
export { asFigureShape, countRun } from './show-measure/count.ts'
export { type NumberBeside, numberBeside } from './show-measure/number-beside.ts'
export { type ReadRun, readRun } from './show-measure/read-run.ts'
export { refusedAt } from './show-measure/refused-at.ts'
export { runFields } from './show-measure/run-fields.ts'
export { writeRun } from './show-measure/write-run.ts'
export { maskedWords } from './small-counts.ts'
export { type AskedStatistic, asksOf, type PlannedStatistic, planStatistic } from './statistic/plan-statistic.ts'
export { workOutAgain } from './statistic/work-out.ts'
