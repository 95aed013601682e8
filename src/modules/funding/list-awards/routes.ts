import { writeDate } from '../../../kernel/index.ts'
import {
  asOptions,
  filters,
  type Html,
  heading,
  html,
  page,
  pagination,
  type Route,
  readListQuery,
  showing,
  table,
} from '../../../web/index.ts'
import { writePounds } from '../pounds.ts'
import { awardKinds, purposes } from '../vocabulary.ts'
import { type AwardList, awardFilters, awardSorts, listAwards } from './awards.queries.ts'

type Found = Awaited<ReturnType<typeof listAwards>>

const awardsView = (list: AwardList, { awards, total, pounds }: Found): Html => html`
${heading('Funding')}
<p class="govuk-body"><a class="govuk-link" href="/demand">Changes in demand</a> ·
<a class="govuk-link" href="/recommendations">Inspectorate recommendations</a></p>
${filters(list, {
  search: { label: 'Title, funder or programme' },
  selects: [
    { name: 'kind', label: 'Kind', any: 'Any kind', options: asOptions(awardKinds) },
    { name: 'purpose', label: 'Purpose', any: 'Any purpose', options: asOptions(purposes) },
  ],
})}
${showing(list, total, 'awards')}
<p class="govuk-body">Together <strong>${writePounds(pounds)}</strong>, with every pound counted once: a package counts what its parts leave of it, and a published total is not added.</p>
${table({
  caption: 'Awards',
  captionHidden: true,
  list,
  rows: awards,
  empty: 'No award matches. Clear the filters to see them all.',
  columns: [
    {
      heading: 'Title',
      rowHeader: true,
      cell: (each) => html`<a class="govuk-link" href="/funding/${each.award_id}">${each.title}</a>`,
    },
    { heading: 'Announced', sort: 'announced', cell: (each) => writeDate(each.announced_on) },
    { heading: 'Kind', cell: (each) => awardKinds[each.kind] },
    { heading: 'Funder', sort: 'funder', cell: (each) => each.funder },
    { heading: 'Purpose', cell: (each) => purposes[each.purpose] },
    { heading: 'Amount', sort: 'amount', numeric: true, cell: (each) => writePounds(each.amount) },
  ],
})}
${pagination(list, total)}`

export const listAwardsRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/funding',
    access: 'signed-in',
    async handle({ db, signedIn, query }) {
      const list = readListQuery(query, {
        sortable: awardSorts,
        defaultSort: 'announced',
        defaultDirection: 'desc',
        filters: awardFilters,
      })
      const found = await db.read(signedIn, (tx) => listAwards(tx, list))
      return page({ title: 'Funding', main: awardsView(list, found), width: 'full' })
    },
  },
]
