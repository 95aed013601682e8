import { type PlainDate, writeDate } from '../../../kernel/index.ts'
import { filters, type Html, heading, html, mojBadge, pagination, showing, table } from '../../../web/index.ts'
import { policyTopics } from '../vocabulary.ts'
import type { ListedPolicy, PolicyList } from './policies.queries.ts'

export const policiesView = (
  list: PolicyList,
  { policies, total }: { policies: ListedPolicy[]; total: number },
  today: PlainDate,
): Html => html`
${heading('Policies')}
${filters(list, {
  search: { label: 'Title, code or owner' },
  selects: [
    {
      name: 'topic',
      label: 'Topic',
      any: 'Any topic',
      options: Object.entries(policyTopics).map(([value, text]) => ({ value, text })),
    },
    {
      name: 'state',
      label: 'State',
      any: 'Any state',
      options: [
        { value: 'overdue', text: 'Review overdue' },
        { value: 'withdrawn', text: 'Withdrawn' },
      ],
    },
  ],
})}
${showing(list, total, 'policies')}
${table({
  caption: 'Policies and their versions in force',
  captionHidden: true,
  list,
  rows: policies,
  empty: 'No policy matches. Policies come in from the policy library’s file.',
  columns: [
    {
      heading: 'Policy',
      sort: 'title',
      rowHeader: true,
      cell: (p) => html`<a class="govuk-link" href="/policies/${p.policy_id}">${p.title}</a>`,
    },
    { heading: 'Code', cell: (p) => p.code },
    { heading: 'Topic', cell: (p) => policyTopics[p.topic] },
    { heading: 'Version', cell: (p) => p.number },
    { heading: 'In force from', sort: 'in-force', cell: (p) => writeDate(p.in_force_from) },
    { heading: 'Next review', sort: 'review', cell: (p) => reviewOf(p, today) },
    { heading: 'Owner', cell: (p) => p.owner },
  ],
})}
${pagination(list, total)}`

function reviewOf({ review_on, withdrawn_on }: ListedPolicy, today: PlainDate): Html | string {
  if (withdrawn_on && withdrawn_on < today) return mojBadge('Withdrawn', 'grey')
  if (!review_on) return 'No date set'
  return review_on < today ? html`${writeDate(review_on)} ${mojBadge('Overdue', 'red')}` : writeDate(review_on)
}
