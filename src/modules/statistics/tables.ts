import type { Filters, PeriodKind, PlainDate } from '../../kernel/index.ts'
import type { FigureStatistic } from './figure.ts'

/** A number made once and for all, with everything needed to make it again. */
export interface FigureTable {
  force_id: string
  figure_id: string
  measure_id: string
  measure_version: number
  measure_name: string
  definition: string
  unit: string
  sensitivity: 'open' | 'restricted'
  held: string
  from_date: PlainDate
  to_date: PlainDate
  /** The measure looked at one day, `from_date` and `to_date` alike. */
  as_at: boolean
  by_period: PeriodKind
  dimensions: readonly string[]
  filters: Filters
  known_at: Date
  /** The first and last day of which facts were held; null where none were known to be, or where that was not kept yet. */
  held_from: PlainDate | null
  held_to: PlainDate | null
  /** The last day of which anything was counted; null where that was not kept yet. */
  counted_to: PlainDate | null
  /** How it was worked out; null for a plain count. */
  statistic: FigureStatistic | null
  /** The figures it was worked out from, in the order of the sum. */
  worked_out_from: readonly string[]
  statement: string
  statement_parameters: readonly unknown[]
  /** Rows of the record that were counted. */
  row_count: number
  software_version: string
  frozen_by: string
  frozen_by_name: string
  frozen_at: Date
}

export interface FigureCellTable {
  force_id: string
  figure_id: string
  ordinal: number
  period_key: string
  dimension_values: readonly string[]
  is_total: boolean
  sensitivity: 'open' | 'restricted'
  value: number
}

export interface FigureSourceTable {
  force_id: string
  figure_id: string
  ordinal: number
  /** Null for rows entered by hand. */
  import_id: string | null
  sensitivity: 'open' | 'restricted'
  row_count: number
}

export interface StatisticsTables {
  'statistics.figure': FigureTable
  'statistics.figure_cell': FigureCellTable
  'statistics.figure_source': FigureSourceTable
}
