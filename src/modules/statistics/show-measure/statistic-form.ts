import type { Measure, StatisticKind } from '../../../kernel/index.ts'
import { errorFor, govukDetails, govukInput, govukRadios, type Html, html } from '../../../web/index.ts'
import { statisticsOf } from '../statistic/read-statistic.ts'
import { wholesOf } from '../statistic/whole-of.ts'
import type { ReadRun } from './read-run.ts'

const called: Readonly<Record<StatisticKind, string>> = {
  share: 'A share, in per cent of a whole',
  complement: 'Those of a whole who are not counted',
  mean: 'The mean of the whole years, quarters or months',
  change: 'The change from each year, quarter or month to the next',
  ranking: 'A ranking: of what it is broken down by, or of the years, quarters or months',
  'mean-length': 'How many days they took: the mean',
  'median-length': 'How many days they took: the median',
  longest: 'How many days they took: the longest',
}

/** What can be worked out of a measure's counts, and what each of it needs to be told. */
export const statisticForm = (measure: Measure, read: ReadRun, query: URLSearchParams): Html => {
  const possible = statisticsOf(measure)
  const chosen = query.get('statistic') ?? ''
  const has = (...kinds: readonly StatisticKind[]) => kinds.some((kind) => possible.includes(kind))
  return govukDetails({
    summaryText: 'Work something out of the counts',
    open: chosen !== '' || read.errors.some(({ field }) => ['statistic', 'of', 'as', 'order', 'most'].includes(field)),
    html: html`${radios('statistic', 'What to give', chosen, read, [
      { value: '', text: 'The counts themselves' },
      ...possible.map((kind) => ({ value: kind, text: called[kind] })),
    ])}
${has('share', 'complement') && wholes(measure, query, read)}
${
  has('change') &&
  radios('as', 'A change is given', query.get('as') ?? 'number', read, [
    { value: 'number', text: 'As a number' },
    { value: 'per-cent', text: 'In per cent' },
  ])
}
${
  has('ranking') &&
  html`${radios('order', 'A ranking gives', query.get('order') ?? 'highest', read, [
    { value: 'highest', text: 'The highest' },
    { value: 'lowest', text: 'The lowest' },
  ])}
${govukInput({
  id: 'most',
  name: 'most',
  label: { text: 'How many of them' },
  hint: { text: 'With all that are equal to the last. Leave empty for 5' },
  value: read.typed.most,
  classes: 'govuk-input--width-3',
  errorMessage: errorFor(read.errors, 'most'),
})}`
}`,
  })
}

const wholes = (measure: Measure, query: URLSearchParams, read: ReadRun): Html => {
  const [self, ...others] = wholesOf(measure)
  const chosen = query.get('of') ?? others[0]?.id ?? measure.id
  return radios('of', 'The whole is', chosen, read, [
    ...others.map(({ id, name }) => ({ value: id, text: name })),
    ...(self ? [{ value: self.id, text: `All that “${self.name}” counts` }] : []),
  ])
}

const radios = (
  name: string,
  legend: string,
  chosen: string,
  read: ReadRun,
  items: readonly { readonly value: string; readonly text: string }[],
): Html =>
  govukRadios({
    name,
    idPrefix: name,
    classes: 'govuk-radios--small',
    fieldset: { legend: { text: legend, classes: 'govuk-fieldset__legend--s' } },
    errorMessage: errorFor(read.errors, name),
    items: items.map((item) => ({ ...item, checked: item.value === chosen })),
  })
