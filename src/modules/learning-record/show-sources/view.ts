import { writeMoment } from '../../../kernel/index.ts'
import { type Html, heading, html, paragraph, subheading, table, writeNumber } from '../../../web/index.ts'
import type { JsonObject } from '../specification/json.ts'
import { versionRules } from '../specification/version.ts'
import { statementInWords } from '../statement-words.ts'
import type { HourOfStatements } from './hours.queries.ts'
import type { LatestStatement, ListedSource } from './sources.queries.ts'

interface Shown {
  readonly sources: readonly ListedSource[]
  readonly hours: readonly HourOfStatements[]
  readonly latest: readonly LatestStatement[]
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
${table({
  caption: 'Statements in the last 24 hours',
  rows: hours,
  empty: 'No statement came in the last 24 hours.',
  columns: [
    { heading: 'Hour from', rowHeader: true, cell: ({ hour }) => writeMoment(hour) },
    { heading: 'Statements', numeric: true, cell: ({ statements }) => statements },
  ],
})}
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

const statementLink = ({ statementId, body }: LatestStatement): Html =>
  html`<a class="govuk-link" href="/learning-record/statements/${statementId}">${statementInWords(JSON.parse(body) as JsonObject)}</a>`

function stateOf({ accessKey, revokedAt, expiresAt }: ListedSource): string {
  if (accessKey === null) return 'No credential'
  if (revokedAt) return 'Revoked'
  return expiresAt && expiresAt < new Date() ? 'Expired' : 'Good'
}
