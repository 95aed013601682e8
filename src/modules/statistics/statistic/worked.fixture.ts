import type { Measure, Statistic } from '../../../kernel/index.ts'
import { wordsOf } from '../../../web/index.ts'
import type { FigureShape, ShapeCell } from '../shape/figure-shape.ts'
import { type ShortShape, sampleShape } from '../shape/sample-shape.fixture.ts'
import { workOut } from './work-out.ts'

type Counted = Pick<Measure, 'id' | 'version' | 'name' | 'definition' | 'unit' | 'periodType' | 'dimensions'>

const role = {
  id: 'role',
  name: 'Role',
  values: [
    { value: 'police_officer', label: 'Police officer' },
    { value: 'pcso', label: 'PCSO' },
    { value: 'police_staff', label: 'Police staff' },
  ],
}

const trained: Counted = {
  id: 'training.people-trained',
  version: 1,
  name: 'People trained',
  definition: 'People who finished a course.',
  unit: 'people',
  periodType: 'during',
  dimensions: [role],
}
export const population: Counted = { ...trained, id: 'workforce.joiners', name: 'People who joined' }
const cases: Counted = { ...trained, id: 'test.cases', name: 'Cases closed', unit: 'cases' }

const called = ({ id, version, name, definition }: Counted) => ({ measureId: id, version, name, definition })

/** A statistic of counts in short; of lengths the lengths besides. The whole is broken down as the part is. */
export function worked(
  statistic: Statistic,
  part: ShortShape,
  { whole, lengths }: { readonly whole?: ShortShape; readonly lengths?: ShortShape } = {},
): FigureShape {
  const counted = lengths ? cases : trained
  const parts = [sampleShape(counted, part), ...(whole ? [sampleShape(population, whole)] : [])]
  const of = [called(counted), ...(whole || statistic.kind === 'complement' ? [called(population)] : [])]
  const own = lengths
    ? sampleShape(cases, lengths)
    : statistic.kind === 'complement'
      ? sampleShape(population, part)
      : null
  const filters = part.filters ?? {}
  const given = statistic.kind === 'complement' ? [] : parts
  const shape = workOut({ statistic, of, parts: given, own, filters })
  const { statistics } = wordsOf('en')
  const name = statistics.name(
    statistic,
    of.map((each) => each.name),
  )
  return { ...shape, called: { ...shape.called, name, definition: statistics.definition(statistic, of) } }
}

const wholeOf = { measureId: population.id, keeps: [], by: ['role'] }

/** Every statistic of a few counts, three rows in three years, each of them a cell to be withheld or not. */
export const everyStatistic: Readonly<Record<string, FigureShape>> = Object.fromEntries(
  (
    [
      [{ kind: 'share', of: wholeOf }, false],
      [{ kind: 'complement', of: wholeOf }, false],
      [{ kind: 'mean' }, false],
      [{ kind: 'change', as: 'number' }, false],
      [{ kind: 'change', as: 'per-cent' }, false],
      [{ kind: 'ranking', order: 'highest', most: 2 }, true],
      [{ kind: 'ranking', order: 'lowest', most: 2 }, true],
      [{ kind: 'mean-length' }, false],
      [{ kind: 'median-length' }, false],
      [{ kind: 'longest' }, false],
    ] as const
  ).map(([statistic, isWhole]) => {
    const years = { from: '2019-01-01', to: '2021-12-31', dimensions: ['role'] }
    const counts: ShortShape = isWhole
      ? { ...years, by: 'whole', rows: { police_officer: '33', pcso: '12', police_staff: '12' }, totals: '57' }
      : { ...years, rows: { police_officer: '11 12 13', pcso: '7 0 9', police_staff: '8 21 6' }, totals: '26 33 28' }
    const whole: ShortShape = {
      ...years,
      rows: { police_officer: '40 41 42', pcso: '17 18 19', police_staff: '30 31 32' },
      totals: '87 90 93',
    }
    const lengths: ShortShape = {
      ...years,
      rows: { police_officer: '101 102 103', pcso: '201 202 203', police_staff: '301 302 303' },
      totals: '151 252 353',
    }
    const isLength = ['mean-length', 'median-length', 'longest'].includes(statistic.kind)
    const extra = statistic.kind === 'share' ? { whole } : isLength ? { lengths } : {}
    const name = [...Object.values(statistic)].filter((each) => typeof each !== 'object').join(' ')
    return [name, worked(statistic, counts, extra)]
  }),
)

/** A shape with other cells, one after the other: rows first, then totals. */
export function withCells(shape: FigureShape, cellAt: (cell: ShapeCell, index: number) => ShapeCell): FigureShape {
  let index = 0
  const next = (cell: ShapeCell): ShapeCell => {
    const changed = cellAt(cell, index)
    index += 1
    return changed
  }
  const rows = shape.rows.map((row) => ({ ...row, cells: row.cells.map(next) }))
  return { ...shape, rows, totals: shape.totals?.map(next) ?? null }
}
