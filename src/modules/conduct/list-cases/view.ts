import { writeDate } from '../../../kernel/index.ts'
import {
  asOptions,
  filters,
  type Html,
  heading,
  html,
  pagination,
  paragraph,
  showing,
  table,
} from '../../../web/index.ts'
import { caseTypes, conductRoles, eventKinds } from '../vocabulary.ts'
import type { CaseList, ListedCase } from './cases.queries.ts'

export const casesView = (list: CaseList, { cases, total }: { cases: ListedCase[]; total: number }): Html => html`
${heading('Conduct cases')}
${paragraph('Allegations of domestic abuse against the force’s own people, and what followed. You see the cases that you may read. Each time you open this list or a case, that is recorded.')}
${filters(list, {
  search: { label: 'Case reference, name or staff number' },
  selects: [
    { name: 'case_type', label: 'Type of case', any: 'Any type', options: asOptions(caseTypes) },
    { name: 'role', label: 'Role of the subject', any: 'Any role', options: asOptions(conductRoles) },
    {
      name: 'state',
      label: 'Misconduct outcome',
      any: 'With or without',
      options: [
        { value: 'open', text: 'No outcome yet' },
        { value: 'decided', text: 'Outcome reached' },
      ],
    },
  ],
})}
${showing(list, total, 'cases')}
${table({
  caption: 'Conduct cases you may read',
  captionHidden: true,
  list,
  rows: cases,
  empty: 'No case matches. Search for part of a reference or a name, or clear the filters.',
  columns: [
    {
      heading: 'Case',
      rowHeader: true,
      cell: (c) => html`<a class="govuk-link" href="/conduct/cases/${c.case_id}">${c.reference}</a>`,
    },
    { heading: 'Subject', cell: (c) => c.subjects },
    { heading: 'Type', cell: (c) => caseTypes[c.case_type] },
    { heading: 'Received', sort: 'received', cell: (c) => writeDate(c.received_on) },
    { heading: 'Allegations', numeric: true, cell: (c) => c.allegations },
    { heading: 'Latest event', sort: 'latest', cell: latestEvent },
  ],
})}
${pagination(list, total)}`

const latestEvent = ({ latest_kind, latest_on }: ListedCase): string =>
  latest_kind && latest_on ? `${eventKinds[latest_kind]}, ${writeDate(latest_on)}` : 'None yet'
