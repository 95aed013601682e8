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
import { actionTitle, kindOf, sentenceOf } from './entry-sentence.ts'
import { readEntryText } from './entry-text.ts'

/** What things are called, by kind and id. */
export type Called = ReadonlyMap<string, string>

export type AuditList = ListQuery<'at', 'who' | 'action' | 'subject' | 'from' | 'to'>

export function auditView(
  request: PageRequest,
  list: AuditList,
  found: {
    readonly rows: readonly AuditRow[]
    readonly total: number
    readonly actions: readonly string[]
    readonly called: Called
  },
): Html {
  const { rows, total, actions, called } = found
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
    { heading: 'What they did', cell: (row) => sentence(row, called) },
    { heading: 'As it is written', cell: asWritten },
  ],
})}
${pagination(list, total)}`
}

/** The beginning of an entry's hash: names it, and tells nothing of how many there are. */
const entryName = (hash: string): string => hash.slice(0, 12)

const subjectOf = ({ subjectType, subjectId }: AuditRow): string =>
  subjectId === null ? subjectType : `${subjectType} ${subjectId}`

/** “opened the letter of the request 01.FOI.26.000123”, what it was done to leading to all that was done to it. */
function sentence(row: AuditRow, called: Called): Html {
  const { before, after } = sentenceOf(row.action)
  const thing = called.get(`${row.subjectType} ${row.subjectId}`) ?? kindOf(row.subjectType)
  const link = html`<a class="govuk-link" href="/audit?subject=${encodeURIComponent(subjectOf(row))}">${thing}</a>`
  return after === null ? html`${before} (${link})` : html`${before}${link}${after}`
}

/** The entry as the chain holds it, for whoever looks closer. */
const asWritten = (row: AuditRow & { readonly detail: string }): Html =>
  html`<details class="govuk-details govuk-!-margin-bottom-0"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">Entry<span class="govuk-visually-hidden"> ${entryName(row.hash).slice(0, 8)}</span></span></summary>
<div class="govuk-details__text wrap-anywhere"><code>${entryName(row.hash)}</code>
${row.action}
${subjectOf(row)}
${row.detail}</div></details>`

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
  items: [{ value: '', text: 'Any action' }, ...actions.map((each) => ({ value: each, text: actionTitle(each) }))].map(
    (each) => ({
      ...each,
      selected: each.value === action,
    }),
  ),
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
