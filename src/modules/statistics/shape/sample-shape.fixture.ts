import { cutPeriods, day, type Filters, type Measure, type PlainDate } from '../../../kernel/index.ts'
import type { FigureShape, ShapeCell, ShapePeriod } from './figure-shape.ts'

/** `12` is a number, `w` withheld, `-` not held, `+` not yet held. */
const cellOf = (sign: string): ShapeCell => {
  if (sign === 'w') return { kind: 'withheld' }
  if (sign === '-') return { kind: 'not-held' }
  return sign === '+' ? { kind: 'not-yet-held' } : { kind: 'value', value: Number(sign) }
}
const cellsOf = (signs: string): ShapeCell[] => signs.split(' ').map(cellOf)

/** A figure in short: `rows` by their values, `totals` beside them; the days of which there are facts, if they are fewer. */
export interface ShortShape {
  readonly by?: FigureShape['by']
  readonly from?: string
  readonly to?: string
  readonly held?: readonly [from: string, to: string]
  readonly dimensions?: readonly string[]
  readonly filters?: Filters
  readonly rows: Readonly<Record<string, string>> | string
  readonly totals?: string
  readonly derived?: FigureShape['derived']
}

type Measured = Pick<Measure, 'id' | 'version' | 'name' | 'definition' | 'unit' | 'periodType' | 'dimensions'>

/** A shape for tests. Values of several dimensions are separated by a bar: `police_officer|sergeant`. */
export function sampleShape(measure: Measured, short: ShortShape): FigureShape {
  const asAt = measure.periodType === 'as-at'
  const from = day(short.from ?? '2020-01-01')
  const to = asAt ? from : day(short.to ?? '2021-12-31')
  const by = short.by ?? (asAt ? 'whole' : 'calendar-year')
  const [first, last] = short.held ? short.held.map(day) : [null, null]
  const periods = cutPeriods(by, from, to).map((period): ShapePeriod => {
    const begin = later(period.from, first ?? null)
    const end = earlier(period.to, last ?? null)
    const held = begin <= end ? { from: begin, to: end } : null
    const all = held?.from === period.from && held.to === period.to
    const asked = { from: period.from, to: period.to }
    return { key: period.key, kind: asAt ? 'day' : by, asked, held, whole: all && !period.part }
  })
  const { dimensions = [] } = short
  return {
    figureId: null,
    measureId: measure.id,
    measureVersion: measure.version,
    unit: measure.unit,
    asAt,
    by,
    asked: { from, to },
    knownAt: '2022-05-10T00:00:00.000Z',
    factsHeld: { from: first ?? null, to: last ?? null },
    periods,
    dimensions,
    filters: short.filters ?? {},
    rows:
      typeof short.rows === 'string'
        ? [{ values: [], cells: cellsOf(short.rows) }]
        : Object.entries(short.rows).map(([values, signs]) => ({ values: values.split('|'), cells: cellsOf(signs) })),
    totals: short.totals === undefined ? null : cellsOf(short.totals),
    derived: short.derived ?? null,
    called: {
      name: measure.name,
      definition: measure.definition,
      dimensions: measure.dimensions.map(({ id, name, values = [] }) => ({
        id,
        name,
        values: Object.fromEntries(values.map(({ value, label }) => [value, label])),
      })),
    },
  }
}

const later = (a: PlainDate, b: PlainDate | null) => (b !== null && b > a ? b : a)
const earlier = (a: PlainDate, b: PlainDate | null) => (b !== null && b < a ? b : a)
