import { column, type PlainDate, type VersionRow, versionedTable } from '../../kernel/index.ts'
import type { AwardKind, DemandCount, Purpose, RecommendationStatus } from './vocabulary.ts'

export interface AwardTable {
  force_id: string
  award_id: string
  code: string
}

export const awardVersions = versionedTable({
  table: 'funding.award_version',
  versionId: 'award_version_id',
  key: {
    award_id: column<string>(),
  },
  facts: {
    kind: column<AwardKind>(),
    title: column<string>(),
    funder: column<string>(),
    recipient: column<string>(),
    programme: column<string>(),
    purpose: column<Purpose>(),
    /** Pounds, as announced. */
    amount: column<number>(),
    /** Pounds that no other row counts. */
    own_amount: column<number>(),
    announced_on: column<PlainDate>(),
    period_from: column<PlainDate | null>(),
    period_to: column<PlainDate | null>(),
    part_of_award_id: column<string | null>(),
    /** What it paid for, by the codes of other registers: a training programme’s, say. */
    bought: column<string[]>(),
    summary: column<string | null>(),
    source: column<string>(),
  },
})
export type AwardVersionTable = VersionRow<typeof awardVersions>

export interface DemandIndicatorTable {
  force_id: string
  demand_indicator_id: string
  code: string
}

export const demandIndicatorVersions = versionedTable({
  table: 'funding.demand_indicator_version',
  versionId: 'demand_indicator_version_id',
  key: {
    demand_indicator_id: column<string>(),
  },
  facts: {
    title: column<string>(),
    counts: column<DemandCount>(),
    source: column<string>(),
    published_on: column<PlainDate>(),
    period_from: column<PlainDate>(),
    period_to: column<PlainDate>(),
    /** Null where the source does not say what it was compared with. */
    compared_from: column<PlainDate | null>(),
    compared_to: column<PlainDate | null>(),
    value: column<number | null>(),
    compared_value: column<number | null>(),
    percent_change: column<number>(),
    /** The measure that counts the same from the force’s own record, where there is one. */
    measure_id: column<string | null>(),
  },
})
export type DemandIndicatorVersionTable = VersionRow<typeof demandIndicatorVersions>

export interface RecommendationTable {
  force_id: string
  recommendation_id: string
  code: string
}

export const recommendationVersions = versionedTable({
  table: 'funding.recommendation_version',
  versionId: 'recommendation_version_id',
  key: {
    recommendation_id: column<string>(),
  },
  facts: {
    inspectorate: column<string>(),
    summary: column<string>(),
    published_on: column<PlainDate>(),
    status: column<RecommendationStatus>(),
    status_on: column<PlainDate>(),
    response: column<string | null>(),
    /** The measure that shows whether it is met. */
    measure_id: column<string>(),
    source: column<string>(),
  },
})
export type RecommendationVersionTable = VersionRow<typeof recommendationVersions>

export interface FundingTables {
  'funding.award': AwardTable
  'funding.award_version': AwardVersionTable
  'funding.demand_indicator': DemandIndicatorTable
  'funding.demand_indicator_version': DemandIndicatorVersionTable
  'funding.recommendation': RecommendationTable
  'funding.recommendation_version': RecommendationVersionTable
}
