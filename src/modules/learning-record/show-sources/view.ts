import { writeMoment } from '../../../kernel/index.ts'
import { columnChart, type Html, heading, html, paragraph, subheading, table, writeNumber } from '../../../web/index.ts'
import { versionRules } from '../specification/version.ts'
import { statementInWords } from '../statement-words.ts'
import type { HourOfStatements } from './hours.queries.ts'
import type { ListedSource, ShownStatement } from './sources.queries.ts'

interface Shown {
  readonly sources: readonly ListedSource[]
  readonly hours: readonly HourOfStatements[]
  readonly latest: readonly ShownStatement[]
  readonly unmatched: number
}

export const sourcesView = ({ sources, hours, latest, unmatched }: Shown, origin: string): Html => html`
${heading('Learning record')}
${paragraph('What learning platforms say people did, as they said it. Rules bring some of it into the training record.')}
<ul class="govuk-list govuk-list--bullet">
<li><a class="govuk-link" href="/learning-record/rules">Rules: which statements count towards which course</a></li>
<li><a class="govuk-link" href="/learning-record/unmatched">People not recognised: ${writeNumber(unmatched)} waiting</a></li>
</ul>
${subheading('Where to send statements')}
<dl class="govuk-summary-list">${Object.values(versionRules).map(
  ({ version, folder }) =>
    html`<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">Experience API ${version}</dt><dd class="govuk-summary-list__value">${origin}/xapi/${folder}/</dd></div>`,
)}</dl>
${table({
  caption: 'Sources and their credentials',
  rows: sources,
  empty:
    'No source may send statements yet. Make a credential for one with “candour learning-record credential create”.',
  columns: [
    { heading: 'Source', rowHeader: true, cell: ({ name }) => name },
    { heading: 'Key', cell: ({ accessKey }) => accessKey ?? 'None' },
    { heading: 'May', cell: ({ scopes }) => scopes.join(', ') },
    { heading: 'State', whole: true, cell: stateOf },
    { heading: 'Last used', cell: ({ lastUsedAt }) => (lastUsedAt ? writeMoment(lastUsedAt) : 'Never') },
  ],
})}
${throughput(hours)}
${table({
  caption: 'Last statements',
  rows: latest,
  empty: 'There is no statement yet.',
  columns: [
    { heading: 'Statement', rowHeader: true, cell: statementLink },
    { heading: 'Source', cell: ({ source }) => source },
    { heading: 'Stored', cell: ({ stored }) => writeMoment(stored) },
  ],
})}`

/** How many came in each hour: as a chart, as a table and as a file. */
function throughput(hours: readonly HourOfStatements[]): Html {
  const busiest = hours.reduce<HourOfStatements | null>(
    (most, each) => (each.statements > (most?.statements ?? 0) ? each : most),
    null,
  )
  if (!busiest) return html`${subheading('Statements in the last 24 hours')}${paragraph('No statement came.')}`
  return html`${subheading('Statements in the last 24 hours')}
${columnChart({
  id: 'throughput',
  finding: `Most in an hour: ${writeNumber(busiest.statements)}, from ${timeOf(busiest.hour)}`,
  counted: 'Statements stored, by the hour they came in',
  columns: hours.map(({ hour, statements }) => ({ label: timeOf(hour).slice(0, 2), value: statements })),
})}
<p class="govuk-body"><a class="govuk-link" href="/learning-record/hours.csv">Download these numbers (CSV)</a></p>
${table({
  caption: 'Statements in each of the last 24 hours in which any came',
  rows: hours.filter(({ statements }) => statements > 0).reverse(),
  columns: [
    { heading: 'Hour from', rowHeader: true, cell: ({ hour }) => writeMoment(hour) },
    { heading: 'Statements', numeric: true, cell: ({ statements }) => statements },
  ],
})}`
}

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' })

const timeOf = (hour: Date): string => clock.format(hour)

const statementLink = ({ statementId, words }: ShownStatement): Html =>
  html`<a class="govuk-link" href="/learning-record/statements/${statementId}">${statementInWords(words)}</a>`

function stateOf({ accessKey, revokedAt, expiresAt }: ListedSource): string {
  if (accessKey === null) return 'No credential'
  if (revokedAt) return 'Revoked'
  return expiresAt && expiresAt < new Date() ? 'Expired' : 'Good'
}
