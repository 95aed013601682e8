import { type HomePanel, html, table } from '../../../web/index.ts'
import { ranks, workforceRoles } from '../vocabulary.ts'
import { ownUnitsPeople } from './own-unit.queries.ts'

/** Who works in the reader's own unit today. */
export const ownUnitPanel: HomePanel = {
  title: 'People in your unit',
  may: 'unit.lead',
  order: 20,
  async render({ db, signedIn }) {
    const people = await db.read(signedIn, (tx) => ownUnitsPeople(tx, 8))
    const [first] = people
    if (!first) {
      return html`<p class="govuk-body">The record does not say which unit you work in today. <a class="govuk-link" href="/units">See all units</a></p>`
    }
    return html`${table({
      caption: `People in ${first.unit} today`,
      captionHidden: true,
      rows: people,
      columns: [
        {
          heading: 'Name',
          rowHeader: true,
          cell: (p) => html`<a class="govuk-link" href="/people/${p.person_id}">${p.name}</a>`,
        },
        { heading: 'Rank', cell: (p) => (p.rank === 'none' ? workforceRoles[p.role] : ranks[p.rank]) },
      ],
    })}
<p class="govuk-body"><a class="govuk-link" href="/people?unit=${first.unit_id}">${
      first.total === 1 ? 'The one person' : `All ${first.total} people`
    } in ${first.unit}</a></p>`
  },
}
