import { writeMoment } from '../../kernel/index.ts'
import { counted, govukDetails, type Html, html, summaryList, writeNumber } from '../../web/index.ts'
import { type Figure, writeSpan } from './figure.ts'
import { filtersInWords } from './filters-in-words.ts'
import type { Labelling } from './statistic/dimensions-of.ts'

type Told = Omit<Figure, 'figureId' | 'frozenBy' | 'frozenAt' | 'cells' | 'parts'> & {
  readonly parts: readonly { readonly name: string; readonly figureId?: string }[]
}

/** Where a number came from: what was counted, when, as known when, from which rows, by which software. */
export const provenanceView = (
  figure: Told,
  files: ReadonlyMap<string, string>,
  measure: Labelling,
): Html => html`${summaryList([
  { key: 'What is counted', value: figure.definition },
  { key: 'Unit', value: figure.unit },
  { key: 'Period', value: writeSpan(figure) },
  { key: 'Only', value: filtersInWords(figure.filters, measure) },
  { key: 'As known at', value: writeMoment(figure.knownAt) },
  { key: 'Held', value: figure.held },
  { key: 'Rows counted', value: writeNumber(figure.rowCount) },
  { key: 'From', value: sourcesView(figure, files) },
  { key: 'Worked out from', value: partsView(figure) },
  {
    key: 'Measure',
    value: html`<a class="govuk-link" href="/measures/${figure.measureId}">${figure.name}</a>, version ${figure.measureVersion}`,
  },
  { key: 'Software', value: `Candour ${figure.softwareVersion}` },
])}
${govukDetails({
  summaryText: 'The query',
  html: html`<pre class="govuk-body-s wrap-anywhere"><code>${figure.statement}</code></pre>
<p class="govuk-body-s">Measure ${figure.measureId}, version ${figure.measureVersion}</p>
<p class="govuk-body-s wrap-anywhere">With: ${JSON.stringify(figure.parameters)}</p>`,
})}`

/** The figures frozen with it; null where there are none. */
const partsView = ({ parts }: Told): Html | null => {
  const frozen = parts.filter(({ figureId }) => figureId !== undefined)
  if (frozen.length === 0) return null
  return html`<ul class="govuk-list">${frozen.map(
    ({ figureId, name }, i) =>
      html`<li><a class="govuk-link" href="/figures/${figureId}">${name}${parts.length > 1 && `, ${i === 0 ? 'the part' : 'the whole'}`}</a></li>`,
  )}</ul>`
}

const sourcesView = (figure: Told, files: ReadonlyMap<string, string>): Html => html`<ul class="govuk-list">
${figure.sources.map(
  ({ importId, rows }) =>
    html`<li>${
      importId === null
        ? 'Entered by hand'
        : files.has(importId)
          ? html`<a class="govuk-link" href="/imports/${importId}">${files.get(importId)}</a>`
          : 'A restricted file'
    }: ${counted(rows, 'row', 'rows')}</li>`,
)}</ul>`
