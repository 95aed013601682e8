import type { AuditEvent, PlainDate } from '../../kernel/index.ts'
import type { MeasureRunRequest } from './measure-run.ts'

type Asked = Omit<MeasureRunRequest, 'knownAt'> & { readonly knownAt?: Date | null }

/** What was asked of a measure, for the audit record: days, cut, breakdown, filters, statistic, and the moment as known at. */
export function askedDetail({
  span,
  by,
  dimensions,
  filters,
  knownAt,
  statistic,
}: Asked): NonNullable<AuditEvent['detail']> {
  const [from, to]: readonly [PlainDate, PlainDate] = 'asAt' in span ? [span.asAt, span.asAt] : [span.from, span.to]
  return {
    from,
    to,
    by,
    dimensions,
    filters: Object.entries(filters).map(([id, values]) => `${id}=${values.join('|')}`),
    knownAt: knownAt?.toISOString() ?? null,
    ...(statistic ? { statistic: JSON.stringify(statistic) } : {}),
  }
}
