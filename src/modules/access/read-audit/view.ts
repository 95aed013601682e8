import { writeMoment } from '../../../kernel/index.ts'
import {
  csrfField,
  govukButton,
  govukInput,
  govukSelect,
  type Html,
  heading,
  html,
  type ListQuery,
  type PageRequest,
  pagination,
  paragraph,
  showing,
  table,
} from '../../../web/index.ts'
import type { AuditRow } from './audit-register.queries.ts'
import { readEntryText } from './entry-text.ts'

export type AuditList = ListQuery<'at', 'who' | 'action' | 'subject' | 'from' | 'to'>

export function auditView(
  request: PageRequest,
  list: AuditList,
  rows: readonly AuditRow[],
  total: number,
  actions: readonly string[],
): Html {
  return html`${heading('Audit record')}
${paragraph('Who read or changed what, and when. An entry cannot be changed or taken out without it showing.')}
<form method="post" action="/audit/verify">${csrfField(request)}
${govukButton({ text: 'Check that nothing was changed', classes: 'govuk-button--secondary' })}</form>
<p class="govuk-body"><a class="govuk-link" href="/audit/verify">What the last check found</a></p>
${searchForm(list, actions)}
${showing(list, total, 'entries')}
${table({
  caption: 'Audit entries',
  captionHidden: true,
  rows: rows.map((row) => ({ ...row, ...readEntryText(row.body) })),
  empty: 'No entry fits. Search for less, or clear the search.',
  columns: [
    { heading: 'When', rowHeader: true, cell: ({ at }) => writeMoment(at) },
    {
      heading: 'Who',
      cell: ({ name, userId }) => html`<a class="govuk-link" href="/audit?who=${userId}">${name}</a>`,
    },
    { heading: 'Action', cell: ({ action }) => action },
    { heading: 'Subject', cell: (row) => subjectLink(row) },
    { heading: 'Details', cell: ({ detail }) => detail },
    { heading: 'Entry', cell: ({ hash }) => html`<code>${entryName(hash)}</code>` },
  ],
})}
${pagination(list, total)}`
}

/** The beginning of an entry's hash: names it, and tells nothing of how many there are. */
const entryName = (hash: string): string => hash.slice(0, 12)

function subjectLink({ subjectType, subjectId }: AuditRow): Html {
  const subject = subjectId === null ? subjectType : `${subjectType} ${subjectId}`
  return html`<a class="govuk-link" href="/audit?subject=${encodeURIComponent(subject)}">${subject}</a>`
}

const searchForm = (list: AuditList, actions: readonly string[]): Html => {
  const { who, action, subject, from, to } = list.filters
  const used = Object.values(list.filters).some((value) => value !== '')
  const day = (name: 'from' | 'to', text: string, value: string) =>
    govukInput({ id: name, name, type: 'date', label: { text }, value, classes: 'govuk-input--width-10' })
  return html`<form class="filters" method="get" role="search" novalidate>
${govukInput({ id: 'who', name: 'who', label: { text: 'Who' }, hint: { text: 'Part of a name or email address' }, value: who })}
${govukSelect({
  id: 'action',
  name: 'action',
  label: { text: 'Action' },
  items: [{ value: '', text: 'Any action' }, ...actions.map((each) => ({ value: each, text: each }))].map((each) => ({
    ...each,
    selected: each.value === action,
  })),
})}
${govukInput({ id: 'subject', name: 'subject', label: { text: 'Subject' }, hint: { text: 'Its kind, and its identity if you know it' }, value: subject })}
${day('from', 'From', from)}
${day('to', 'To', to)}
<div class="govuk-button-group filters__actions">
${govukButton({ text: 'Search', classes: 'govuk-button--secondary' })}
${used && html`<a class="govuk-link govuk-link--no-visited-state" href="/audit">Clear</a>`}
</div>
</form>`
}
