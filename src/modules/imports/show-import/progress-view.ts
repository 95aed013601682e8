import type { Importer, ImportProgress, ImportRecord } from '../../../kernel/import/index.ts'
import { writeMoment } from '../../../kernel/index.ts'
import {
  csrfField,
  govukButton,
  type Html,
  heading,
  html,
  nothing,
  paragraph,
  summaryList,
  writeNumber,
} from '../../../web/index.ts'
import { phaseText } from '../import-words.ts'
import type { RunningImport } from '../running-imports.ts'

interface ProgressPage {
  readonly record: ImportRecord
  readonly importer: Importer | undefined
  /** Null where another process runs it: the command line, or another server. */
  readonly job: RunningImport | null
  readonly refreshes: boolean
  readonly csrfToken: string
  readonly mine: boolean
}

/** How far an import is. The page asks for itself again, unless its reader has stopped that. */
export const progressView = ({ record, importer, job, refreshes, csrfToken, mine }: ProgressPage): Html => html`
${heading(`Importing ${record.fileName}`, importer?.title ?? record.kind)}
${job ? progressBar(job) : paragraph('Another process is importing this file. How far it is cannot be seen from here.')}
${summaryList([
  { key: 'Sent', value: `${writeMoment(record.startedAt)} by ${record.startedByName}` },
  { key: 'Rows read', value: job && writeNumber(job.progress.rows) },
])}
${paragraph('You can leave this page: the import goes on, and its report will be here.')}
${
  refreshes
    ? html`<p class="govuk-body">This page asks how far it is every few seconds. <a class="govuk-link" href="/imports/${record.importId}?refresh=no">Stop that</a></p>`
    : html`<p class="govuk-body"><a class="govuk-link" href="/imports/${record.importId}?refresh=no">See how far it is now</a></p>`
}
${job && mine && !job.stopping ? stopForm(record.importId, csrfToken) : nothing}`

function progressBar({ progress, stopping }: RunningImport): Html {
  const text = stopping ? 'Stopping. Nothing of the file will be in the record.' : phaseText[progress.phase]
  const share = shareRead(progress)
  return html`<p class="govuk-body" id="phase">${text}</p>
<p class="govuk-body"><label for="progress">${share === null ? 'Progress' : `${share}% of the file read`}</label>
${share === null ? html`<progress class="progress" id="progress" max="100"></progress>` : html`<progress class="progress" id="progress" max="100" value="${share}">${share}%</progress>`}</p>`
}

/** Whole per cents of the file that were read; null before reading begins, where nothing can be said. */
export function shareRead({ phase, bytes, totalBytes }: ImportProgress): number | null {
  if (phase === 'checking' || phase === 'applying' || phase === 'finished') return 100
  if (phase === 'waiting' || totalBytes === null || totalBytes === 0) return null
  return Math.min(100, Math.floor((bytes / totalBytes) * 100))
}

const stopForm = (importId: string, csrfToken: string): Html => html`
<form method="post" action="/imports/${importId}/stop" novalidate>${csrfField({ csrfToken })}
${govukButton({ text: 'Stop this import', classes: 'govuk-button--warning', preventDoubleClick: true })}</form>`
