import { sql } from 'kysely'
import { type Tx, tables } from '../../../kernel/index.ts'
import type { ListQuery } from '../../../web/index.ts'
import type { ResponseTables } from '../tables.ts'

/** Never by reference: references are given in sequence, and a list in that order shows which are missing. */
export const reportSorts = ['received'] as const
export const reportFilters = ['definition', 'offence_kind', 'risk_grade', 'lead_unit_kind', 'year'] as const
export type ReportList = ListQuery<(typeof reportSorts)[number], (typeof reportFilters)[number]>

/** More are not counted: a list of a million is narrowed, not paged through. */
export const mostCounted = 10_000

function found(tx: Tx, list: ReportList) {
  let query = tables<ResponseTables>(tx)
    .selectFrom('response.report_version as v')
    .where('v.force_id', '=', tx.forceId)
    .where('v.superseded_at', 'is', null)
  // A reference is sought by how it begins, which an index answers.
  const begins = `${list.search.toUpperCase().replace(/[\\%_]/g, '\\$&')}%`
  if (list.search) query = query.where('v.reference', 'like', begins)
  const { definition, offence_kind, risk_grade, lead_unit_kind, year } = list.filters
  if (definition) query = query.where(sql.ref('v.definition_test'), '=', definition)
  if (offence_kind) query = query.where(sql.ref('v.offence_kind'), '=', offence_kind)
  if (risk_grade) query = query.where(sql.ref('v.risk_grade'), '=', risk_grade)
  if (lead_unit_kind) query = query.where(sql.ref('v.lead_unit_kind'), '=', lead_unit_kind)
  if (/^\d{4}$/.test(year)) {
    query = query.where(sql<boolean>`v.received_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date`)
  }
  return query
}

/** One page of the reports this reader may see, and how many there are, up to `mostCounted`. */
export async function listReports(tx: Tx, list: ReportList) {
  const query = found(tx, list).select([
    'v.report_id',
    'v.reference',
    'v.received_on',
    'v.offence_kind',
    'v.definition_test',
    'v.risk_grade',
    'v.lead_unit_kind',
    'v.restricted',
  ])
  const reports = await query
    .orderBy('v.received_on', list.direction)
    .orderBy('v.report_version_id', list.direction)
    .limit(list.pageSize)
    .offset(list.offset)
    .execute()
  const counted = found(tx, list)
    .select(sql.lit(1).as('one'))
    .limit(mostCounted + 1)
  const { total } = await tx.connection
    .selectFrom(counted.as('c'))
    .select((is) => is.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { reports, total: Math.min(total, mostCounted), more: total > mostCounted }
}
