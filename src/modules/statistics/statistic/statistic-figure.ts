import type { Measure } from '../../../kernel/index.ts'
import { wordsOf } from '../../../web/index.ts'
import type { Count } from '../count-measure.queries.ts'
import type { Figure } from '../figure.ts'
import type { StatisticRun } from './statistic-run.ts'

interface CalledFigure extends Pick<Figure, 'name' | 'definition' | 'unit' | 'held' | 'sensitivity' | 'statistic'> {
  /** Those whose facts it needs. */
  readonly measures: readonly Measure[]
}

/** What a figure of a request is called and made of, in English as figures keep it. */
export function statisticFigure(measure: Measure, { statistic, of, unit }: StatisticRun): CalledFigure {
  const { name, definition, held, sensitivity } = measure
  if (statistic === null) return { name, definition, unit, held, sensitivity, statistic: null, measures: [measure] }
  const { statistics } = wordsOf('en')
  const wholes = measure.wholes ?? []
  const measures = [...new Set(of.map(({ measureId }) => wholes.find(({ id }) => id === measureId) ?? measure))]
  return {
    name: statistics.name(
      statistic,
      of.map((each) => each.name),
    ),
    definition: statistics.definition(statistic, of),
    unit,
    held: measures.map((each) => each.held).join(' '),
    sensitivity: measures.some((each) => each.sensitivity === 'restricted') ? 'restricted' : 'open',
    statistic: { rule: 1, statistic, of },
    measures,
  }
}

type Part = Pick<Count, 'sources' | 'statement' | 'parameters'>

/** Where a statistic is worked out of parts alone: it has their rows and their queries, and no cells of its own. */
export function countOfParts(parts: readonly Part[]): Count {
  const rows = new Map<string | null, number>()
  for (const { importId, rows: more } of parts.flatMap(({ sources }) => sources)) {
    rows.set(importId, (rows.get(importId) ?? 0) + more)
  }
  const sources = [...rows].map(([importId, count]) => ({ importId, rows: count })).sort((a, b) => b.rows - a.rows)
  return {
    cells: [],
    sources,
    rowCount: sources.reduce((sum, source) => sum + source.rows, 0),
    statement: parts.map(({ statement }) => statement).join('; '),
    parameters: parts.map(({ parameters }) => parameters),
  }
}
