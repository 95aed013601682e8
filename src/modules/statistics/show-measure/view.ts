import type { Actor, Measure } from '../../../kernel/index.ts'
import {
  errorFor,
  govukButton,
  govukCheckboxes,
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
import { statisticForm } from './statistic-form.ts'

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
<a class="govuk-link" href="/figures?search=${encodeURIComponent(measure.name)}">Figures frozen from it</a>
<form method="post" action="/measures/${measure.id}/freeze?${query.toString()}">${csrf}
${govukButton({ text: 'Freeze as a figure', classes: 'govuk-button--secondary', preventDoubleClick: true })}</form>
</div>`

const day = (field: 'from' | 'to' | 'on' | 'known', label: string, hint: string, read: ReadRun): Html =>
  govukInput({
    id: field,
    name: field,
    label: { text: label },
    hint: { text: hint },
    value: read.typed[field],
    classes: 'govuk-input--width-20',
    errorMessage: errorFor(read.errors, field),
  })

const askView = (measure: Measure, read: ReadRun, query: URLSearchParams): Html => {
  const during = measure.periodType === 'during'
  const form = html`<form method="get" novalidate><input type="hidden" name="shown" value="yes">
${during ? day('from', 'First day', 'Such as 2019-01-01', read) : false}
${during ? day('to', 'Last day', 'Such as 2022-04-30', read) : false}
${during ? false : day('on', 'On', 'Such as 2021-10-01', read)}
${during && byRadios(read)}
${measure.dimensions.length > 0 && dimensionBoxes(measure, read)}
${measure.dimensions.filter((d) => d.values).map((d) => filterBoxes(d, read))}
${statisticForm(measure, read, query)}
${day('known', 'As the record was known at', 'Leave empty for now. Or a day, such as 2026-03-01', read)}
${govukButton({ text: 'Count' })}</form>`
  return govukDetails({ summaryText: 'Change the period or the breakdown', open: read.errors.length > 0, html: form })
}

const byRadios = (read: ReadRun): Html =>
  govukRadios({
    name: 'by',
    classes: 'govuk-radios--small',
    fieldset: { legend: { text: 'Cut into', classes: 'govuk-fieldset__legend--s' } },
    errorMessage: errorFor(read.errors, 'by'),
    items: [
      { value: 'calendar-year', text: 'Calendar years' },
      { value: 'financial-year', text: 'Financial years, April to March' },
      { value: 'academic-year', text: 'Academic years, September to August' },
      { value: 'half-year', text: 'Half-years' },
      { value: 'quarter', text: 'Quarters of the calendar year' },
      { value: 'month', text: 'Months' },
      { value: 'week', text: 'Weeks, from Monday' },
      { value: 'whole', text: 'One whole' },
    ].map((item) => ({ ...item, checked: item.value === read.request.by })),
  })

const dimensionBoxes = (measure: Measure, read: ReadRun): Html =>
  govukCheckboxes({
    name: 'd',
    classes: 'govuk-checkboxes--small',
    fieldset: { legend: { text: 'Break down by', classes: 'govuk-fieldset__legend--s' } },
    errorMessage: errorFor(read.errors, 'd'),
    items: measure.dimensions.map((d) => ({
      value: d.id,
      text: d.name,
      checked: read.request.dimensions.includes(d.id),
    })),
  })

const isWrong = (read: ReadRun, { id }: Measure['dimensions'][number]): boolean =>
  read.errors.some(({ field }) => field === `f.${id}`)

const filterBoxes = (dimension: Measure['dimensions'][number], read: ReadRun): Html =>
  govukDetails({
    summaryText: `Only some: ${dimension.name.toLowerCase()}`,
    open: (read.request.filters[dimension.id] ?? []).length > 0 || isWrong(read, dimension),
    html: govukCheckboxes({
      name: `f.${dimension.id}`,
      idPrefix: `f-${dimension.id}`,
      classes: 'govuk-checkboxes--small',
      errorMessage: errorFor(read.errors, `f.${dimension.id}`),
      fieldset: { legend: { text: dimension.name, classes: 'govuk-visually-hidden' } },
      items: (dimension.values ?? []).map(({ value, label }) => ({
        value,
        text: label,
        checked: (read.request.filters[dimension.id] ?? []).includes(value),
      })),
    }),
  })
