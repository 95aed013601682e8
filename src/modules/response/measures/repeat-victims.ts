import { sql } from 'kysely'
import { asKnownAt, type Measure } from '../../../kernel/index.ts'
import { senses } from '../../../kernel/meaning/index.ts'
import { theForce } from '../../workforce/index.ts'
import { needToKnow } from '../kept-out.queries.ts'
import { reportsHeld } from './extents.ts'

/** S6. Potential escalation: the third report of one victim within 12 months, and each one after it. */
export const repeatVictims: Measure = {
  kind: 'measure',
  id: 'response.repeat-victims',
  version: 1,
  name: 'Victims with three or more reports in 12 months',
  definition:
    'Victims of whom, in the period, a report was received that was at least the third of them within 12 months. Each victim is counted once in a period. Reports whose victim is not identified are left out.',
  unit: 'people',
  aggregate: 'distinct',
  periodType: 'during',
  dimensions: [],
  sensitivity: 'restricted',
  needToKnow,
  may: 'restricted.count',
  extent: reportsHeld,
  held: 'Victims are known by an identifier that stays the same from report to report and tells nobody who they are.',
  facts: ({ forceId, from, to, knownAt }) => sql`
    select r.victim_id as counted, r.received_on as on_date, r.report_version_id as row_id, r.report_id as page_id,
      r.import_id, r.line
    from (
      select v.victim_id, v.received_on, v.report_version_id, v.report_id, v.import_id, v.line,
        lag(v.received_on, 2) over (partition by v.victim_id order by v.received_on, v.reference) as second_before
      from response.report_version as v
      where v.force_id = ${forceId} and v.victim_id is not null
        and v.received_on between ${from}::date - interval '1 year' and ${to} and ${asKnownAt('v', knownAt)}
    ) as r
    where r.received_on >= ${from} and r.second_before > r.received_on - interval '1 year'`,
  rowHref: (reportId) => `/reports/${reportId}`,
  means: {
    asks: ['how-many'],
    core: [senses('attribute', 'repeat3'), senses('party', 'victim')],
    implied: [...senses('event', 'reported'), ...senses('subject', 'domestic_abuse'), ...theForce],
    light: ['report'],
    population: 'public',
  },
  cues: [
    {
      says: /\brepeat (victims?|reports?|incidents?|calls?)|more than once/,
      weight: 3,
      why: 'asks about repeat reports',
    },
  ],
}
