import type { Html, Language } from '../../../web/index.ts'
import type { FigureShape } from './figure-shape.ts'
import { namesOf } from './names.ts'
import { shapeChart } from './shape-chart.ts'

/** A figure as a chart, where one would say something. `id` has to be unique on the page. */
export const figureChart = (shape: FigureShape, language: Language, id?: string): Html =>
  shapeChart(shape, namesOf(shape, language), language, id)
