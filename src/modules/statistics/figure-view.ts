import { type Html, html, paragraph, subheading, wordsOf } from '../../web/index.ts'
import { figureChart } from './shape/figure-chart.ts'
import type { FigureShape } from './shape/figure-shape.ts'
import { figureSentence } from './shape/sentence.ts'
import { type RowsHref, shapeTableView } from './shape/shape-view.ts'

/**
 * A figure as chart and table, each number leading to its rows. What was worked out says how in sentences, and beside it
 * stand the counts that it was worked out from, `partHref` leading to their rows.
 */
export const figureView = (
  shape: FigureShape,
  href: RowsHref,
  partHref: (part: FigureShape) => RowsHref = () => () => null,
): Html => {
  const { derived } = shape
  return html`${derived && paragraph(figureSentence(shape, 'en'))}${figureChart(shape, 'en')}${subheading('The numbers')}${shapeTableView(shape, 'en', href)}
${
  derived &&
  derived.parts.length > 0 &&
  html`${subheading(wordsOf('en').statistics.workedOutFrom)}${derived.parts.map((part) => shapeTableView(part, 'en', partHref(part)))}`
}`
}
