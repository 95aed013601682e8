import { type PlainDate, writeDate, writeMoment } from '../../../kernel/index.ts'
import { counted, govukDetails, type Html, html, summaryList, table, writeNumber } from '../../../web/index.ts'
import { type RowsHref, shapeTableView } from '../../statistics/index.ts'
import type { Answer, AnswerTable } from './answer.ts'
import { type GivenAnswer, tellAnswer } from './told-answer.ts'
import { writtenCell } from './written-cell.ts'

/** An answer's table. */
const answerTableView = (shown: AnswerTable): Html =>
  table({
    caption: shown.caption,
    rows: shown.rows,
    empty: 'There are no rows.',
    columns: shown.columns.map((heading, i) => ({
      heading,
      rowHeader: i === 0,
      numeric: i > 0 && shown.rows.some((row) => typeof row[i] === 'number'),
      cell: (row: AnswerTable['rows'][number]) => writtenCell(row[i] ?? null),
    })),
  })

/** What an answer gives, in words and as its table; each number of a figure leads to its rows where `href` says so. */
export function givenView(given: GivenAnswer, href?: RowsHref): Html {
  const { text, table: shown } = tellAnswer(given)
  const { figure } = given
  return html`${answerWords(text)}${figure ? shapeTableView(figure, 'en', href) : shown && answerTableView(shown)}`
}

/** An answer's words, one paragraph a line. */
export const answerWords = (text: string): Html =>
  html`${text.split('\n').map((line) => html`<p class="govuk-body">${line}</p>`)}`

/** Where an answer came from: definition, unit, period, moment, rows, files, software. */
export function provenanceDetails({ provenance: p }: Pick<Answer, 'provenance'>): Html {
  const files = html`<ul class="govuk-list">${p.sources.map(
    ({ importId, file, rows }) =>
      html`<li>${importId && file !== 'a restricted file' ? html`<a class="govuk-link" href="/imports/${importId}">${file}</a>` : file}${rows === null ? '' : `: ${counted(rows, 'row', 'rows')}`}</li>`,
  )}</ul>`
  return govukDetails({
    summaryText: 'Where this comes from',
    html: summaryList([
      { key: 'From', value: `${p.name} (${p.from}, version ${p.version})` },
      { key: 'What it is', value: p.definition },
      { key: 'Unit', value: p.unit },
      { key: 'Period', value: p.period },
      { key: 'Only', value: p.only },
      { key: 'As known at', value: p.knownAt && writeMoment(new Date(p.knownAt)) },
      { key: 'Rows', value: writeNumber(p.rowCount) },
      { key: 'Files', value: p.sources.length > 0 ? files : null },
      { key: 'Owner', value: p.owner },
      { key: 'Look at again', value: p.reviewOn && writeDate(p.reviewOn as PlainDate) },
      { key: 'Why it was chosen', value: p.why.join('; ') || null },
      {
        key: 'Figure',
        value:
          p.figureId && html`<a class="govuk-link" href="/figures/${p.figureId}">The frozen figure and its query</a>`,
      },
      { key: 'Software', value: `Candour ${p.softwareVersion}` },
    ]),
  })
}
