import {
  filters,
  govukButton,
  govukTag,
  type Html,
  heading,
  html,
  type ListQuery,
  nothing,
  pagination,
  showing,
  subheading,
  table,
} from '../../../web/index.ts'
import { proposalLinks } from '../powers/proposal-links.ts'
import type { Proposal } from '../powers/proposals.queries.ts'
import { roleTitle, roleTitles } from '../role-titles.ts'
import type { User } from '../user.ts'
import type { userSorts } from './users.queries.ts'

const stopped = govukTag({ text: 'May not sign in', classes: 'govuk-tag--grey' })
const sample = govukTag({ text: 'Sample', classes: 'govuk-tag--yellow' })

export function usersView(
  list: ListQuery<(typeof userSorts)[number], 'role' | 'may'>,
  rows: readonly User[],
  total: number,
  waiting: readonly Proposal[],
): Html {
  return html`${heading('People who sign in')}
${govukButton({ text: 'Add a person', href: '/users/add' })}
${waiting.length > 0 ? html`${subheading('Roles that wait for another administrator')}${proposalLinks(waiting)}` : nothing}
${filters(list, {
  search: { label: 'Name or email address' },
  selects: [
    {
      name: 'role',
      label: 'Role',
      any: 'Any role',
      options: roleTitles.map(({ role, title }) => ({ value: role, text: title })),
    },
    {
      name: 'may',
      label: 'May sign in',
      any: 'Yes or no',
      options: [
        { value: 'sign-in', text: 'Yes' },
        { value: 'not-sign-in', text: 'No' },
      ],
    },
  ],
})}
${showing(list, total, 'people')}
${table({
  caption: 'People who sign in',
  captionHidden: true,
  list,
  rows,
  empty: 'Nobody fits. Search for less, or clear the search.',
  columns: [
    {
      heading: 'Name',
      sort: 'name',
      rowHeader: true,
      cell: ({ userId, name }) => html`<a class="govuk-link" href="/users/${userId}">${name}</a>`,
    },
    { heading: 'Email address', sort: 'email', breaks: true, cell: ({ email }) => email },
    { heading: 'Roles', cell: ({ roles }) => roles.map(roleTitle).join(', ') },
    { heading: 'Remarks', cell: (user) => html`${user.active ? '' : stopped} ${user.sample ? sample : ''}` },
  ],
})}
${pagination(list, total)}`
}
