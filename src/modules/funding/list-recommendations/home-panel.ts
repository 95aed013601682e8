import { sql } from 'kysely'
import { type Tx, writeDate } from '../../../kernel/index.ts'
import { type HomePanel, html, table } from '../../../web/index.ts'
import type { RecommendationVersionTable } from '../tables.ts'
import { recommendationStatuses } from '../vocabulary.ts'

type Unmet = Pick<RecommendationVersionTable, 'summary' | 'inspectorate' | 'published_on' | 'status'> & {
  readonly code: string
  readonly total: number
}

/** Recommendations that the force has neither met nor turned down, the oldest first. */
async function recommendationsNotMet(tx: Tx, limit: number): Promise<Unmet[]> {
  const { rows } = await sql<Unmet>`
    select r.code, v.summary, v.inspectorate, v.published_on, v.status, count(*) over () as total
    from funding.recommendation_version as v
    join funding.recommendation as r on r.force_id = v.force_id and r.recommendation_id = v.recommendation_id
    where v.force_id = ${tx.forceId} and v.superseded_at is null and v.status in ('open', 'in_progress')
    order by v.published_on, r.code limit ${limit}`.execute(tx.connection)
  return rows
}

export const recommendationsPanel: HomePanel = {
  title: 'Inspectors’ recommendations not met',
  may: 'recommendation.follow',
  order: 50,
  async render({ db, signedIn }) {
    const unmet = await db.read(signedIn, (tx) => recommendationsNotMet(tx, 5))
    const total = unmet[0]?.total ?? 0
    return html`${table({
      caption: 'The oldest recommendations that are not met',
      captionHidden: true,
      rows: unmet,
      empty: 'Every recommendation in the record is met or was not accepted.',
      columns: [
        { heading: 'Recommendation', rowHeader: true, cell: (r) => `${r.summary} (${r.code})` },
        { heading: 'Published', cell: (r) => `${writeDate(r.published_on)}, ${r.inspectorate}` },
        { heading: 'Status', whole: true, cell: (r) => recommendationStatuses[r.status] },
      ],
    })}
<p class="govuk-body">${total > unmet.length && html`${total} are not met. `}<a class="govuk-link" href="/recommendations">All recommendations</a></p>`
  },
}
