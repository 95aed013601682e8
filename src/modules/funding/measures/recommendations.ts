import { sql } from 'kysely'
import { asKnownAt, type Measure } from '../../../kernel/index.ts'
import { senses } from '../../../kernel/meaning/index.ts'
import { recommendationStatuses } from '../vocabulary.ts'
import { recommendationsHeld } from './extents.ts'

/** F3. Where the force stands with what an inspectorate asked of it. */
export const recommendations: Measure = {
  kind: 'measure',
  id: 'funding.recommendations',
  version: 1,
  name: 'Inspectorate recommendations',
  definition:
    'Recommendations published on or before the day, by their status as the record knew it. Each is tied to the measure that shows whether it is met.',
  unit: 'recommendations',
  aggregate: 'rows',
  periodType: 'as-at',
  dimensions: [
    {
      id: 'status',
      name: 'Status',
      values: Object.entries(recommendationStatuses).map(([value, label]) => ({ value, label })),
    },
    { id: 'inspectorate', name: 'Inspectorate' },
  ],
  sensitivity: 'open',
  may: 'funding.count',
  extent: recommendationsHeld,
  held: 'Recommendations about domestic abuse are held from the first one the force entered.',
  facts: ({ forceId, from, knownAt }) => sql`
    select v.recommendation_id as counted, ${from}::date as on_date, v.recommendation_version_id as row_id,
      v.recommendation_id as page_id, v.import_id, v.line, v.status, v.inspectorate
    from funding.recommendation_version as v
    where v.force_id = ${forceId} and v.published_on <= ${from} and ${asKnownAt('v', knownAt)}`,
  rowHref: () => '/recommendations',
  means: {
    asks: ['how-many'],
    core: [senses('noun', 'recommendation')],
    implied: [
      ...senses('noun', 'recommendation', 'inspectorate', 'force'),
      ...senses('subject', 'domestic_abuse'),
      ...senses('state', 'current'),
    ],
    narrows: { state: 'status' },
    light: ['report', 'give', 'exist', 'complete', 'had', 'about'],
  },
  cues: [
    {
      says: /\brecommendations?\b|\binspectorate\b|\bhmic(frs)?\b/,
      weight: 3,
      why: 'asks about recommendations of the inspectorate',
    },
  ],
}
