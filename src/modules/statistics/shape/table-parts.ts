import { caption, type Formatter, formatter, type Language } from '../../../web/index.ts'
import type { FigureShape } from './figure-shape.ts'
import { namesOf } from './names.ts'

/** What every table of a figure is made of, in a language. */
export interface TableParts {
  readonly written: Formatter
  readonly caption: string
  /** The dimensions' names; none where nothing is broken down. */
  readonly dimensions: readonly string[]
  /** What stands over the rows' labels: at least one. */
  readonly headings: readonly string[]
  readonly periods: readonly string[]
  readonly named: (values: readonly string[]) => readonly string[]
  /** A row's labels: its values by name, or the measure's name where there are none. */
  readonly labels: (values: readonly string[]) => readonly string[]
}

export function tableParts(shape: FigureShape, language: Language): TableParts {
  const written = formatter(language)
  const names = namesOf(shape, language)
  const dimensions = shape.dimensions.map(names.dimension)
  const named = (values: readonly string[]) => values.map((value, i) => names.value(shape.dimensions[i] ?? '', value))
  return {
    written,
    caption: caption(shape, names, language),
    dimensions,
    headings: dimensions.length > 0 ? dimensions : [written.words.table.counted],
    periods: shape.periods.map(written.period),
    named,
    labels: (values) => (values.length > 0 ? named(values) : [names.measure]),
  }
}
