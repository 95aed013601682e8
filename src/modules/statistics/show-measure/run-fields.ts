import type { Dimension, Measure } from '../../../kernel/index.ts'
import {
  errorFor,
  govukCheckboxes,
  govukDetails,
  govukInput,
  govukRadios,
  govukTextarea,
  type Html,
  html,
} from '../../../web/index.ts'
import type { ReadRun } from './read-run.ts'
import { statisticForm } from './statistic-form.ts'

/** What the record calls the values of a dimension that declares none, as far as they are known. */
export type NamedValues = (dimension: Dimension) => readonly string[]

/**
 * The fields by which a measure is run, for `readRun` of the same names: days, cut, breakdown, what it is narrowed to,
 * and what is worked out of it. With `namesOf` also what declares no values can be narrowed.
 */
export const runFields = (measure: Measure, read: ReadRun, query: URLSearchParams, namesOf?: NamedValues): Html => {
  const during = measure.periodType === 'during'
  return html`
${during ? dayField('from', 'First day', 'Such as 2019-01-01', read) : false}
${during ? dayField('to', 'Last day', 'Such as 2022-04-30', read) : false}
${during ? false : dayField('on', 'On', 'Such as 2021-10-01', read)}
${during && byRadios(read)}
${measure.dimensions.length > 0 && dimensionBoxes(measure, read)}
${measure.dimensions.filter((d) => d.values).map((d) => filterBoxes(d, read, d.values ?? []))}
${namesOf && measure.dimensions.filter((d) => !d.values).map((d) => namedFilter(d, read, namesOf(d)))}
${statisticForm(measure, read, query)}`
}

export const dayField = (field: 'from' | 'to' | 'on' | 'known', label: string, hint: string, read: ReadRun): Html =>
  govukInput({
    id: field,
    name: field,
    label: { text: label },
    hint: { text: hint },
    value: read.typed[field],
    classes: 'govuk-input--width-20',
    errorMessage: errorFor(read.errors, field),
  })

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

const isWrong = (read: ReadRun, { id }: Dimension): boolean => read.errors.some(({ field }) => field === `f.${id}`)

/** More boxes than this are a list to look for a name in. */
const mostBoxes = 30

const namedFilter = (dimension: Dimension, read: ReadRun, names: readonly string[]): Html => {
  const chosen = read.request.filters[dimension.id] ?? []
  const all = [...names, ...chosen.filter((each) => !names.includes(each))]
  if (names.length > 0 && all.length <= mostBoxes)
    return filterBoxes(
      dimension,
      read,
      all.map((name) => ({ value: name, label: name })),
    )
  return onlySome(
    dimension,
    read,
    govukTextarea({
      id: `f-${dimension.id}`,
      name: `f.${dimension.id}`,
      label: { text: dimension.name },
      hint: { text: 'One on each line, as the record writes it' },
      rows: '3',
      value: chosen.join('\n'),
      errorMessage: errorFor(read.errors, `f.${dimension.id}`),
    }),
  )
}

const onlySome = (dimension: Dimension, read: ReadRun, field: Html): Html =>
  govukDetails({
    summaryText: `Only some: ${dimension.name.toLowerCase()}`,
    open: (read.request.filters[dimension.id] ?? []).length > 0 || isWrong(read, dimension),
    html: field,
  })

const filterBoxes = (dimension: Dimension, read: ReadRun, values: NonNullable<Dimension['values']>): Html =>
  onlySome(
    dimension,
    read,
    govukCheckboxes({
      name: `f.${dimension.id}`,
      idPrefix: `f-${dimension.id}`,
      classes: 'govuk-checkboxes--small',
      errorMessage: errorFor(read.errors, `f.${dimension.id}`),
      fieldset: { legend: { text: dimension.name, classes: 'govuk-visually-hidden' } },
      items: values.map(({ value, label }) => ({
        value,
        text: label,
        checked: (read.request.filters[dimension.id] ?? []).includes(value),
      })),
    }),
  )
