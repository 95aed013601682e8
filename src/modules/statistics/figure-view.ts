import { type Html, html, subheading } from '../../web/index.ts'
import { figureChart } from './shape/figure-chart.ts'
import type { FigureShape } from './shape/figure-shape.ts'
import { type RowsHref, shapeTableView } from './shape/shape-view.ts'

/** A figure as chart and table, each number leading to its rows. */
export const figureView = (shape: FigureShape, href: RowsHref): Html =>
  html`${figureChart(shape, 'en')}${subheading('The numbers')}${shapeTableView(shape, 'en', href)}`
