import type { Importer, ImportProblem, ImportRecord } from '../../../kernel/import/index.ts'
import { writeDate, writeMoment } from '../../../kernel/index.ts'
import {
  govukInsetText,
  type Html,
  heading,
  html,
  type ListQuery,
  pagination,
  paragraph,
  showing,
  subheading,
  summaryList,
  table,
  writeNumber,
} from '../../../web/index.ts'
import { modeText, outcomeOf, statusTag } from '../import-words.ts'
import { columnHeading } from './problems.ts'

interface ReportPage {
  readonly record: ImportRecord
  readonly importer: Importer | undefined
  /** One page of them, and only for whoever sent the file. */
  readonly problems: readonly ImportProblem[]
  readonly list: ListQuery<'line'>
  /** The import by which the same file went in before. */
  readonly earlier: { readonly importId: string; readonly when: Date } | undefined
  readonly mine: boolean
}

/** What became of a file. */
export const reportView = (shown: ReportPage): Html => html`
${heading(shown.record.fileName, shown.importer?.title ?? shown.record.kind)}
<p class="govuk-body">${statusTag(shown.record.status)}</p>
${govukInsetText({ text: outcomeOf(shown.record) })}
${summaryView(shown)}
${shown.record.problemCount > 0 && problemsView(shown)}`

function summaryView({ record, earlier }: ReportPage): Html {
  const took = record.finishedAt && (record.finishedAt.getTime() - record.startedAt.getTime()) / 1000
  const tried = record.status === 'dry-run'
  return summaryList([
    { key: 'Sent', value: `${writeMoment(record.startedAt)} by ${record.startedByName}` },
    { key: 'Took', value: took !== null && `${took < 10 ? took.toFixed(1) : writeNumber(Math.round(took))} seconds` },
    { key: 'Taken', value: `${modeText[record.mode]}${record.dryRun ? ', as a trial' : ''}` },
    { key: 'Covers', value: coveredWords(record) },
    {
      key: 'Rows',
      value: `${writeNumber(record.rows)}: ${writeNumber(record.good)} good, ${writeNumber(record.bad)} bad`,
    },
    {
      key: tried ? 'Would be' : 'Written',
      value: `${writeNumber(record.added)} added, ${writeNumber(record.changed)} changed, ${writeNumber(record.unchanged)} already so`,
    },
    {
      key: 'Sent before',
      value:
        earlier &&
        html`The same file <a class="govuk-link" href="/imports/${earlier.importId}">went in on ${writeMoment(earlier.when)}</a>`,
    },
    { key: 'Notes', value: record.notes.length > 0 ? html`${record.notes.map(paragraph)}` : null },
    {
      key: 'Fingerprint (SHA-256)',
      value: record.sha256 && html`<span class="govuk-!-text-break-word">${record.sha256}</span>`,
    },
  ])
}

/** `from 1 January 2015 to 30 September 2026`, as its sender said; null where they didn't say. */
function coveredWords({ coversFrom, coversTo }: ImportRecord): string | null {
  const from = coversFrom && `from ${writeDate(coversFrom)}`
  const to = coversTo && `to ${writeDate(coversTo)}`
  return [from, to].filter(Boolean).join(' ') || null
}

function problemsView({ record, importer, problems, list, mine }: ReportPage): Html {
  const total = record.problemCount
  if (!mine) {
    const number = total === 1 ? '1 problem' : `${writeNumber(total)} problems`
    return html`${subheading('What is wrong')}
${paragraph(`The file has ${number}. Only ${record.startedByName}, who sent it, can read them, because they quote the file.`)}`
  }
  return html`${subheading('What is wrong')}
<p class="govuk-body"><a class="govuk-link" href="/imports/${record.importId}/problems.csv">Download all problems (CSV)</a></p>
${showing(list, total, 'problems')}
${table<ImportProblem>({
  caption: 'Problems by line',
  captionHidden: true,
  rows: problems,
  empty: 'There are no more problems.',
  columns: [
    { heading: 'Line', rowHeader: true, numeric: true, cell: (p) => p.line },
    { heading: 'Column', cell: (p) => columnHeading(p.column, importer) },
    { heading: 'Value', cell: (p) => html`<span class="govuk-!-text-break-word">${p.value}</span>` },
    { heading: 'What is wrong', cell: (p) => p.says },
  ],
})}
${pagination(list, total)}`
}
