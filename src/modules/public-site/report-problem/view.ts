import { writeDate } from '../../../kernel/index.ts'
import {
  csrfField,
  errorFor,
  type FormError,
  govukButton,
  govukRadios,
  heading,
  html,
  type Page,
  type PageRequest,
  page,
  paragraph,
  table,
} from '../../../web/index.ts'
import { feedbackMatters, feedbackPages } from '../vocabulary.ts'
import type { FeedbackCount } from './feedback.queries.ts'

const items = (choices: Readonly<Record<string, string>>) =>
  Object.entries(choices).map(([value, text]) => ({ value, text }))

const legend = (text: string) => ({ legend: { text, classes: 'govuk-fieldset__legend--m' } })

/** Asks with choices alone: a box to type in would sooner or later hold somebody's name. */
export const problemPage = (request: PageRequest, errors: readonly FormError[] = []): Page =>
  page({
    title: 'Tell us about this site',
    errors,
    main: html`${heading('Tell us about this site')}
<p class="govuk-body">This is about the site only. Nobody reads it at once, and nobody can answer you: to tell the police what happened to you, call <a class="govuk-link" href="tel:101">101</a>, or <a class="govuk-link" href="tel:999">999</a> if you are in danger.</p>
${paragraph('We keep the two choices you make here and the day, and nothing about you or your device.')}
<form method="post" action="/problem" novalidate>${csrfField(request)}
${govukRadios({
  name: 'page',
  idPrefix: 'page',
  fieldset: legend('Which page is it about?'),
  items: items(feedbackPages),
  value: request.form.get('page') ?? undefined,
  errorMessage: errorFor(errors, 'page'),
})}
${govukRadios({
  name: 'matter',
  idPrefix: 'matter',
  fieldset: legend('What do you want to tell us?'),
  items: items(feedbackMatters),
  value: request.form.get('matter') ?? undefined,
  errorMessage: errorFor(errors, 'matter'),
})}
${govukButton({ text: 'Send' })}
</form>`,
  })

/** What visitors said, for those who look after the site. */
export const feedbackPage = (counts: readonly FeedbackCount[]): Page =>
  page({
    title: 'What visitors said of the public site',
    width: 'full',
    main: html`${heading('What visitors said of the public site')}
${paragraph('Visitors choose from two lists. Who they are is never kept, so nobody can be answered.')}
${table({
  caption: 'Feedback, most frequent first',
  captionHidden: true,
  rows: counts,
  columns: [
    { heading: 'Page', cell: (row) => feedbackPages[row.page], rowHeader: true },
    { heading: 'What they said', cell: (row) => feedbackMatters[row.matter] },
    { heading: 'Times', cell: (row) => row.times, numeric: true },
    { heading: 'Last', cell: (row) => writeDate(row.last) },
  ],
  empty: 'Nobody has said anything yet.',
})}`,
  })
