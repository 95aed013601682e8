import { type Actor, may, type PlainDate, writeDate } from '../../../kernel/index.ts'
import {
  govukButton,
  govukInput,
  type Html,
  heading,
  html,
  type ListQuery,
  pagination,
  showing,
  subheading,
  table,
} from '../../../web/index.ts'
import { personTabs } from '../../workforce/index.ts'
import { evidenceFor, source, standingBadge, titleAndCode } from '../pages.ts'
import { results } from '../vocabulary.ts'
import type { RequiredTraining, ShownCompletion } from './training.queries.ts'

export interface PersonTraining {
  readonly reader: Actor
  readonly personId: string
  readonly name: string
  readonly staffNumber: string
  readonly day: PlainDate
  readonly required: readonly RequiredTraining[]
  /** Who entered rows, by their identity. */
  readonly names: ReadonlyMap<string, string>
  /** One page of the results, of so many in all. */
  readonly completions: readonly ShownCompletion[]
  readonly total: number
  readonly list: ListQuery
  /** What was asked for as the day, and is none. */
  readonly mistake: { readonly value: string; readonly message: string } | null
}

export const personTrainingView = (person: PersonTraining): Html => html`
${heading(person.name, `Staff number ${person.staffNumber}`)}
${personTabs(person.personId, 'training')}
${subheading(`Required training on ${writeDate(person.day)}`)}
<form method="get" novalidate>
${govukInput({
  id: 'on',
  name: 'on',
  label: { text: 'Another day' },
  hint: { text: 'Year, month and day, such as 2021-10-01' },
  value: person.mistake?.value ?? person.day,
  classes: 'govuk-input--width-10',
  errorMessage: person.mistake ? { text: person.mistake.message } : undefined,
})}
${govukButton({ text: 'Show', classes: 'govuk-button--secondary' })}
</form>
${table({
  caption: 'Required training',
  captionHidden: true,
  rows: person.required,
  empty: 'Nothing is required of the posting held that day.',
  columns: [
    { heading: 'Requirement', rowHeader: true, cell: (r) => r.title },
    { heading: 'Course', cell: (r) => html`<a class="govuk-link" href="/courses/${r.courseId}">${r.course}</a>` },
    { heading: 'Standing', cell: (r) => standingBadge(r.standing) },
    { heading: 'Finished', cell: (r) => (r.finishedOn ? writeDate(r.finishedOn) : 'Never') },
    { heading: 'Lapses', cell: lapse },
    { heading: 'First due by', cell: (r) => writeDate(r.dueBy) },
  ],
})}
${subheading('Completions')}
${showing(person.list, person.total, 'results')}
${table({
  caption: 'Completions, the latest first',
  captionHidden: true,
  rows: person.completions,
  empty: 'No result is held for this person.',
  columns: [
    { heading: 'Day', cell: (c) => writeDate(c.completed_on) },
    {
      heading: 'Course',
      rowHeader: true,
      cell: (c) => html`<a class="govuk-link" href="/courses/${c.course_id}">${c.course}</a>`,
    },
    { heading: 'Element', cell: (c) => titleAndCode(c.element_title, c.element) },
    { heading: 'Result', cell: (c) => results[c.result] },
    { heading: 'Score', numeric: true, cell: (c) => c.score },
    { heading: 'Evidence', cell: evidenceFor(person.reader) },
    { heading: 'Source', cell: source(person.names) },
    ...(may(person.reader, 'completion.record')
      ? [{ heading: 'Correct', cell: (c: ShownCompletion) => correct(person.staffNumber, c) }]
      : []),
  ],
})}
${pagination(person.list, person.total)}`

const correct = (staffNumber: string, c: ShownCompletion): Html => {
  const named = String(
    new URLSearchParams({
      staff_number: staffNumber,
      course_code: c.course_code,
      element_code: c.element,
      completed_on: c.completed_on,
    }),
  )
  const what = `${c.element} of ${writeDate(c.completed_on)}`
  return html`<a class="govuk-link" href="/completions/record?${named}">Correct<span class="govuk-visually-hidden"> ${what}</span></a>`
}

const lapse = (required: RequiredTraining): string => {
  if (required.finishedOn === null) return ''
  return required.lapsesOn === null ? 'Never' : writeDate(required.lapsesOn)
}
