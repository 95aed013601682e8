import { type Measure, writeMoment } from '../../kernel/index.ts'
import { govukDetails, type Html, html, summaryList, writeNumber } from '../../web/index.ts'
import { type Figure, writeSpan } from './figure.ts'
import { filtersInWords } from './filters-in-words.ts'

type Told = Omit<Figure, 'figureId' | 'frozenBy' | 'frozenAt' | 'cells'>

/** Where a number came from: what was counted, when, as known when, from which rows, by which software. */
export const provenanceView = (
  figure: Told,
  files: ReadonlyMap<string, string>,
  measure: Pick<Measure, 'dimensions'>,
): Html => html`${summaryList([
  { key: 'What is counted', value: figure.definition },
  { key: 'Unit', value: figure.unit },
  { key: 'Period', value: writeSpan(figure) },
  { key: 'Only', value: filtersInWords(figure.filters, measure) },
  { key: 'As known at', value: writeMoment(figure.knownAt) },
  { key: 'Held', value: figure.held },
  { key: 'Rows counted', value: writeNumber(figure.rowCount) },
  { key: 'From', value: sourcesView(figure, files) },
  {
    key: 'Measure',
    value: html`<a class="govuk-link" href="/measures/${figure.measureId}">${figure.name}</a> (${figure.measureId}), version ${figure.measureVersion}`,
  },
  { key: 'Software', value: `Candour ${figure.softwareVersion}` },
])}
${govukDetails({
  summaryText: 'The query',
  html: html`<pre class="govuk-body-s wrap-anywhere"><code>${figure.statement}</code></pre>
<p class="govuk-body-s wrap-anywhere">With: ${JSON.stringify(figure.parameters)}</p>`,
})}`

const sourcesView = (figure: Told, files: ReadonlyMap<string, string>): Html => html`<ul class="govuk-list">
${figure.sources.map(
  ({ importId, rows }) =>
    html`<li>${
      importId === null
        ? 'Entered by hand'
        : files.has(importId)
          ? html`<a class="govuk-link" href="/imports/${importId}">${files.get(importId)}</a>`
          : 'A restricted file'
    }: ${writeNumber(rows)} rows</li>`,
)}</ul>`
