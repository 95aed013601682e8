import { dayAt, may, type PlainDate, writeDate } from '../../../kernel/index.ts'
import {
  filters,
  govukButton,
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
import { timeLeft } from '../clock/time-left.ts'
import { type ListedRequest, listRequests, type RequestList, requestSorts } from './requests.queries.ts'

export const listRequestsRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/requests',
    access: 'request.read',
    async handle({ db, signedIn, query }) {
      const list = readListQuery(query, {
        sortable: requestSorts,
        defaultSort: 'received',
        defaultDirection: 'desc',
        filters: ['state'],
      })
      const found = await db.read(signedIn, (tx) => listRequests(tx, list))
      const main = requestsView(list, found, dayAt(new Date()), may(signedIn, 'request.answer'))
      return page({ title: 'Requests', main, width: 'full' })
    },
  },
]

const requestsView = (
  list: RequestList,
  { requests, total }: { requests: ListedRequest[]; total: number },
  today: PlainDate,
  officer: boolean,
): Html => html`
${heading('Requests')}
${officer && govukButton({ text: 'Take in a request', href: '/requests/new' })}
<p class="govuk-body"><a class="govuk-link" href="/standing-answers">Standing answers</a></p>
${filters(list, {
  search: { label: 'Reference or words of the first question' },
  selects: [
    {
      name: 'state',
      label: 'Kind',
      any: 'All',
      options: [
        { value: 'own', text: 'Taken in here' },
        { value: 'earlier', text: 'Earlier disclosures' },
      ],
    },
  ],
})}
${showing(list, total, 'requests')}
${table({
  caption: 'Freedom of Information requests',
  captionHidden: true,
  list,
  rows: requests,
  empty: 'No request matches. Take one in, or clear the filters.',
  columns: [
    {
      heading: 'Reference',
      sort: 'reference',
      rowHeader: true,
      cell: (r) => html`<a class="govuk-link" href="/requests/${r.reference}">${r.reference}</a>`,
    },
    { heading: 'Begins', cell: (r) => r.subject },
    { heading: 'Received', sort: 'received', cell: (r) => (r.received_on ? writeDate(r.received_on) : 'Not known') },
    {
      heading: 'Due',
      sort: 'due',
      cell: (r) => (r.due_on ? html`${writeDate(r.due_on)} ${!r.published && timeLeft(r.due_on, today)}` : ''),
    },
    { heading: 'Answered', numeric: true, cell: (r) => `${r.answered} of ${r.questions}` },
    {
      heading: 'State',
      cell: (r) => (r.came_as === 'published' ? 'Earlier disclosure' : r.published ? 'Published' : 'Open'),
    },
  ],
})}
${pagination(list, total)}`
