import type { PlainDate } from '../../kernel/index.ts'
import type { AwardKind, DemandCount, Purpose, RecommendationStatus } from './vocabulary.ts'

interface Recorded {
  force_id: string
  import_id: string | null
  line: number | null
  recorded_at: Date
  superseded_at: Date | null
}

export interface AwardTable {
  force_id: string
  award_id: string
  code: string
}

export interface AwardVersionTable extends Recorded {
  award_version_id: string
  award_id: string
  kind: AwardKind
  title: string
  funder: string
  recipient: string
  programme: string
  purpose: Purpose
  /** Pounds, as announced. */
  amount: number
  /** Pounds that no other row counts. */
  own_amount: number
  announced_on: PlainDate
  period_from: PlainDate | null
  period_to: PlainDate | null
  part_of_award_id: string | null
  /** What it paid for, by the codes of other registers: a training programme’s, say. */
  bought: string[]
  summary: string | null
  source: string
}

export interface DemandIndicatorTable {
  force_id: string
  demand_indicator_id: string
  code: string
}

export interface DemandIndicatorVersionTable extends Recorded {
  demand_indicator_version_id: string
  demand_indicator_id: string
  title: string
  counts: DemandCount
  source: string
  published_on: PlainDate
  period_from: PlainDate
  period_to: PlainDate
  /** Null where the source does not say what it was compared with. */
  compared_from: PlainDate | null
  compared_to: PlainDate | null
  value: number | null
  compared_value: number | null
  percent_change: number
  /** The measure that counts the same from the force’s own record, where there is one. */
  measure_id: string | null
}

export interface RecommendationTable {
  force_id: string
  recommendation_id: string
  code: string
}

export interface RecommendationVersionTable extends Recorded {
  recommendation_version_id: string
  recommendation_id: string
  inspectorate: string
  summary: string
  published_on: PlainDate
  status: RecommendationStatus
  status_on: PlainDate
  response: string | null
  /** The measure that shows whether it is met. */
  measure_id: string
  source: string
}

export interface FundingTables {
  'funding.award': AwardTable
  'funding.award_version': AwardVersionTable
  'funding.demand_indicator': DemandIndicatorTable
  'funding.demand_indicator_version': DemandIndicatorVersionTable
  'funding.recommendation': RecommendationTable
  'funding.recommendation_version': RecommendationVersionTable
}
