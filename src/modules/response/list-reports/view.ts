import { type PlainDate, writeDate, yearOf } from '../../../kernel/index.ts'
import {
  asOptions,
  filters,
  govukButton,
  type Html,
  heading,
  html,
  mojBadge,
  pagination,
  showing,
  table,
} from '../../../web/index.ts'
import { unitKinds } from '../../workforce/index.ts'
import { offenceKinds, riskGrades, testOutcomes } from '../vocabulary.ts'
import { type listReports, mostCounted, type ReportList } from './reports.queries.ts'

type Found = Awaited<ReturnType<typeof listReports>>
const leads = { ...unitKinds, undecided: 'Not decided' }

const total = (list: ReportList, found: Found): Html =>
  found.more
    ? html`<p class="govuk-body">More than ${mostCounted.toLocaleString('en-GB')} reports. Narrow them by a year or a filter to see how many.</p>`
    : showing(list, found.total, 'reports')

/** Years are offered back from the present: reports of each are found by its number in the address too. */
const years = (today: PlainDate) =>
  Array.from({ length: 12 }, (_, back) => {
    const year = String(yearOf(today) - back)
    return { value: year, text: year }
  })

export const reportsView = (list: ReportList, found: Found, today: PlainDate, mayRecord: boolean): Html => html`
${heading('Reports')}
<p class="govuk-body"><a class="govuk-link" href="/routing-policy">How reports are routed</a> ·
<a class="govuk-link" href="/definitions">How domestic abuse is defined</a></p>
${mayRecord && govukButton({ text: 'Record a report', href: '/reports/record' })}
${filters(list, {
  search: { label: 'Reference', hint: 'All of it, or how it begins' },
  selects: [
    { name: 'year', label: 'Received in', any: 'Any year', options: years(today) },
    { name: 'definition', label: 'Definition in force', any: 'Any outcome', options: asOptions(testOutcomes) },
    { name: 'offence_kind', label: 'Offence', any: 'Any offence', options: asOptions(offenceKinds) },
    { name: 'risk_grade', label: 'Risk', any: 'Any risk', options: asOptions(riskGrades) },
    { name: 'lead_unit_kind', label: 'Lead unit', any: 'Any unit', options: asOptions(leads) },
  ],
})}
${total(list, found)}
${table({
  caption: 'Reports',
  captionHidden: true,
  list,
  rows: found.reports,
  empty: 'No report that you may open matches. Check the reference, or clear the filters.',
  columns: [
    {
      heading: 'Reference',
      rowHeader: true,
      cell: (report) =>
        html`<a class="govuk-link" href="/reports/${report.report_id}">${report.reference}</a>${report.restricted && html` ${mojBadge('Restricted', 'red')}`}`,
    },
    { heading: 'Received', sort: 'received', whole: true, cell: (report) => writeDate(report.received_on) },
    { heading: 'Offence', cell: (report) => offenceKinds[report.offence_kind] },
    { heading: 'Definition in force', cell: (report) => testOutcomes[report.definition_test] },
    { heading: 'Risk', cell: (report) => riskGrades[report.risk_grade] },
    { heading: 'Lead unit', cell: (report) => leads[report.lead_unit_kind] },
  ],
})}
${pagination(list, found.total)}`
