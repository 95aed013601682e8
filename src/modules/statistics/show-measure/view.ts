import type { Actor, Measure } from '../../../kernel/index.ts'
import {
  govukButton,
  govukDetails,
  govukInput,
  govukRadios,
  type Html,
  heading,
  html,
  paragraph,
  subheading,
} from '../../../web/index.ts'
import { figureView } from '../figure-view.ts'
import { maskedView } from '../masked-view.ts'
import { provenanceView } from '../provenance-view.ts'
import { maskedShapeOf, shapeOf } from '../shape/shape-of.ts'
import type { RowsHref } from '../shape/shape-view.ts'
import { partRowsHref, shapeRowsHref } from '../show-figure/rows-href.ts'
import { asFigureShape, type CountedRun } from './count.ts'
import type { ReadRun } from './read-run.ts'
import { dayField, runFields } from './run-fields.ts'

export interface MeasurePage {
  readonly measure: Measure
  readonly read: ReadRun
  /** `exact` is false for a reader who sees the numbers masked. */
  readonly counted: (CountedRun & { readonly exact: boolean }) | null
  readonly query: URLSearchParams
  readonly reader: Actor
  readonly csrf: Html
}

export const measureView = ({ measure, read, counted, query, reader, csrf }: MeasurePage): Html => html`
${heading(measure.name, `Counts ${measure.unit}`)}
${paragraph(measure.definition)}
${measure.sensitivity === 'restricted' && paragraph('This counts restricted rows. Small numbers can identify people: a named person clears the figure before it leaves the force.')}
${counted && !counted.exact ? maskedPart(measure, counted, query, csrf) : exactPart({ measure, read, counted, query, reader, csrf })}`

const exactPart = ({ measure, read, counted, query, reader, csrf }: MeasurePage): Html => html`
${askView(measure, read, query)}
${counted && numbersView(measure, counted, query, reader)}
${counted && downloads(measure, query, csrf)}
${counted && subheading('Where it comes from')}
${counted && provenanceView(asFigureShape(counted), counted.files, measure)}`

const numbersView = (measure: Measure, counted: CountedRun, query: URLSearchParams, reader: Actor): Html => {
  const shape = shapeOf(asFigureShape(counted), measure, counted.factsHeld)
  const href = shape.derived === null ? cellHref(measure, query) : shapeRowsHref(shape, measure, reader)
  return figureView(shape, href, (part) => partRowsHref(part, measure, reader))
}

const maskedPart = (measure: Measure, counted: CountedRun, query: URLSearchParams, csrf: Html): Html =>
  html`${maskedForm(measure, counted)}
${maskedView(maskedShapeOf(asFigureShape(counted), measure, counted.factsHeld))}
${downloads(measure, query, csrf)}`

const maskedForm = (measure: Measure, { asked: { base: run } }: CountedRun): Html => {
  const year = (name: 'from' | 'to' | 'on', label: string, value: string) =>
    govukInput({ id: name, name, label: { text: label }, value, classes: 'govuk-input--width-10' })
  const breakdowns = [{ value: '', text: 'Nothing' }, ...measure.dimensions.map((d) => ({ value: d.id, text: d.name }))]
  return govukDetails({
    summaryText: 'Change the years or the breakdown',
    html: html`<form method="get" novalidate><input type="hidden" name="shown" value="yes">
${measure.periodType === 'during' ? html`${year('from', 'First day of the first year', run.from)}${year('to', 'Last day of the last year', run.to)}` : year('on', 'On', run.from)}
${
  measure.dimensions.length > 0 &&
  govukRadios({
    name: 'd',
    classes: 'govuk-radios--small',
    fieldset: { legend: { text: 'Break down by', classes: 'govuk-fieldset__legend--s' } },
    items: breakdowns.map((item) => ({ ...item, checked: item.value === (run.dimensions[0] ?? '') })),
  })
}
${govukButton({ text: 'Count' })}</form>`,
  })
}

const cellHref =
  (measure: Measure, query: URLSearchParams): RowsHref =>
  (period, values) => {
    const to = new URLSearchParams(query)
    to.set('period', period)
    to.delete('v')
    for (const value of values ?? []) to.append('v', value)
    if (values === null) to.set('total', 'yes')
    return `/measures/${measure.id}/rows?${to}`
  }

const downloads = (measure: Measure, query: URLSearchParams, csrf: Html): Html => html`
<div class="govuk-button-group">
<a class="govuk-link" href="/measures/${measure.id}/table.csv?${query.toString()}">Download the numbers (CSV)</a>
<a class="govuk-link" href="/measures/${measure.id}/document.ods?${query.toString()}">Spreadsheet (ODS)</a>
<a class="govuk-link" href="/measures/${measure.id}/document.pdf?${query.toString()}">PDF</a>
<a class="govuk-link" href="/measures/${measure.id}/document.docx?${query.toString()}">Word (DOCX)</a>
<a class="govuk-link" href="/figures?search=${encodeURIComponent(measure.name)}">Figures frozen from it</a>
<form method="post" action="/measures/${measure.id}/freeze?${query.toString()}">${csrf}
${govukButton({ text: 'Freeze as a figure', classes: 'govuk-button--secondary', preventDoubleClick: true })}</form>
</div>`

const askView = (measure: Measure, read: ReadRun, query: URLSearchParams): Html => {
  const form = html`<form method="get" novalidate><input type="hidden" name="shown" value="yes">
${runFields(measure, read, query)}
${dayField('known', 'As the record was known at', 'Leave empty for now. Or a day, such as 2026-03-01', read)}
${govukButton({ text: 'Count' })}</form>`
  return govukDetails({ summaryText: 'Change the period or the breakdown', open: read.errors.length > 0, html: form })
}
