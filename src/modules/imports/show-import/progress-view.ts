import type { Importer, ImportRecord } from '../../../kernel/import/index.ts'
import { type Job, writeMoment } from '../../../kernel/index.ts'
import {
  csrfField,
  govukButton,
  type Html,
  heading,
  html,
  nothing,
  paragraph,
  summaryList,
  wholePercent,
  writeNumber,
} from '../../../web/index.ts'
import { type ShownProgress, shownProgress } from '../import-file/progress.ts'
import { phaseText } from '../import-words.ts'

interface ProgressPage {
  readonly record: ImportRecord
  readonly importer: Importer | undefined
  /** Absent where the command line runs it, or how far it is is not for this reader. */
  readonly job: Job | undefined
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
  { key: 'Rows read', value: rowsRead(job) },
])}
${paragraph('You can leave this page: the import goes on, and its report will be here.')}
${
  refreshes
    ? html`<p class="govuk-body">This page asks how far it is every few seconds. <a class="govuk-link" href="/imports/${record.importId}?refresh=no">Stop that</a></p>`
    : html`<p class="govuk-body"><a class="govuk-link" href="/imports/${record.importId}?refresh=no">See how far it is now</a></p>`
}
${job && mine && job.stopAskedAt === null ? stopForm(record.importId, csrfToken) : nothing}`

function rowsRead(job: Job | undefined): string | null {
  const rows = job && shownProgress(job).rows
  return rows === undefined || rows === null ? null : writeNumber(rows)
}

function progressBar(job: Job): Html {
  const progress = shownProgress(job)
  const text = job.stopAskedAt ? 'Stopping. Nothing of the file will be in the record.' : phaseWords(progress)
  const share = shareRead(progress)
  return html`<p class="govuk-body" id="phase">${text}</p>
<p class="govuk-body"><label for="progress">${share === null ? 'Progress' : `${share}% of the file read`}</label>
${share === null ? html`<progress class="progress" id="progress" max="100"></progress>` : html`<progress class="progress" id="progress" max="100" value="${share}">${share}%</progress>`}</p>`
}

const phaseWords = ({ phase }: ShownProgress): string =>
  phase === null ? 'Waiting for its turn. It begins by itself.' : phaseText[phase]

/** Whole per cents of the file that were read; null before reading begins, where nothing can be said. */
export function shareRead({ phase, bytes, totalBytes }: ShownProgress): number | null {
  if (phase === 'checking' || phase === 'applying' || phase === 'finished') return 100
  if (phase === null || phase === 'waiting' || totalBytes === null || totalBytes === 0) return null
  return wholePercent(bytes, totalBytes)
}

const stopForm = (importId: string, csrfToken: string): Html => html`
<form method="post" action="/imports/${importId}/stop" novalidate>${csrfField({ csrfToken })}
${govukButton({ text: 'Stop this import', classes: 'govuk-button--warning', preventDoubleClick: true })}</form>`
