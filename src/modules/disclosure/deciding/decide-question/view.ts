import {
  errorFor,
  type FormError,
  govukButton,
  govukInput,
  govukSelect,
  govukTextarea,
  type Html,
  heading,
  html,
  subheading,
} from '../../../../web/index.ts'
import type { Answer } from '../../answering/answer.ts'
import { answerWords } from '../../answering/answer-view.ts'
import type { WeighedSuggestion } from '../../answering/lay-choices.ts'
import { toldApart } from '../../answering/told-apart.ts'
import { writeWhich } from '../../answering/which-answer.ts'
import type { QuestionReading } from '../../reading-questions/question-reading.ts'
import type { Answerables } from '../../show-reading/near-view.ts'
import { answerWithHref, readingWithNear } from '../../show-reading/reading-with-near.ts'
import type { OutcomeTable, QuestionTable, RequestTable } from '../../tables.ts'

export interface QuestionPage {
  readonly request: RequestTable
  readonly question: QuestionTable
  readonly suggestions: readonly WeighedSuggestion[]
  readonly outcome: OutcomeTable | null
  readonly answers: readonly Answer[]
  readonly reading: QuestionReading | null
  /** What this officer may answer with. */
  readonly answerables: Answerables
  readonly errors: readonly FormError[]
  readonly form: URLSearchParams
  readonly csrf: Html
}

export const questionView = (shown: QuestionPage): Html => {
  const { request, question, reading, suggestions, answerables } = shown
  const base = `/requests/${request.reference}/questions/${question.ordinal}`
  const near = (reading?.each ?? []).flatMap((ask) => ask.near.map(({ id }) => id))
  const others =
    reading?.state === 'understood'
      ? suggestions
      : suggestions.filter(({ id, accepted }) => accepted || !near.includes(id))
  return html`
${heading(`Question ${question.number}`, request.reference)}
${answerWords(question.text)}
${reading && html`${subheading('How it was read')}${readingWithNear(reading, base, answerables, { open: true, used: used(suggestions) })}`}
${subheading('What answers it')}
${
  !suggestions.some(({ accepted }) => accepted) &&
  html`<p class="govuk-body">Nothing answers it yet. Pick what does, write an answer, or decide what becomes of the question.</p>`
}
${others.map((s, at) => suggestionForm(shown, base, { ...s, name: toldApart(s, others, answerables) }, `answers-${at + 1}`))}
<p class="govuk-body"><a class="govuk-link" href="${base}/answer-with">Answer with something else</a></p>
${subheading('What became of it')}
${decideForm(shown)}`
}

const used = (suggestions: readonly WeighedSuggestion[]): readonly string[] =>
  suggestions.filter(({ accepted }) => accepted).map(writeWhich)

function suggestionForm(shown: QuestionPage, base: string, s: WeighedSuggestion, heading: string): Html {
  const which = writeWhich(s)
  return html`
<section class="govuk-!-margin-bottom-6" aria-labelledby="${heading}">
<h3 class="govuk-heading-s" id="${heading}">${s.name}</h3>
<p class="govuk-body">${s.accepted ? (s.decidedBy ? 'Accepted' : 'Proposed') : 'Not used'}${s.decidedBy ? ` by ${s.decidedBy}` : ' by the desk’s own ranking'}: ${s.why.join('; ')}.</p>
<div class="govuk-button-group">
${govukButton({
  html: s.accepted
    ? html`${shown.answerables.measure(s.id) ? 'Change how it is counted' : 'Look at it, or change it'}<span class="govuk-visually-hidden">: ${s.name}</span>`
    : html`Use this<span class="govuk-visually-hidden">: ${s.name}</span>`,
  href: answerWithHref(base, which, s.accepted ? which : undefined),
  classes: 'govuk-button--secondary',
})}
${
  s.accepted &&
  html`<form method="post" action="${base}/choose" novalidate>${shown.csrf}<input type="hidden" name="id" value="${which}">
${govukButton({ html: html`Decline<span class="govuk-visually-hidden">: ${s.name}</span>`, name: 'state', value: 'declined', classes: 'govuk-button--secondary' })}</form>`
}
</div></section>`
}

const outcomes = [
  { value: '', text: 'Let the answers decide' },
  { value: 'disclosed', text: 'Disclosed' },
  { value: 'disclosed_in_part', text: 'Disclosed in part' },
  { value: 'not_held', text: 'Not held' },
  { value: 'refused', text: 'Refused' },
  { value: 'neither_confirmed_nor_denied', text: 'Neither confirmed nor denied' },
  { value: 'dropped', text: 'Left out by agreement' },
]

function decideForm({ request, question, outcome, answers, errors, form, csrf }: QuestionPage): Html {
  const own = answers.find((a) => a.kind === 'officer')?.text ?? ''
  const typed = (name: string, otherwise: string) => form.get(name) ?? otherwise
  const chosen = typed('outcome', outcome?.outcome ?? '')
  return html`<form method="post" action="/requests/${request.reference}/questions/${question.ordinal}/decide" novalidate>${csrf}
${govukSelect({ id: 'outcome', name: 'outcome', label: { text: 'Outcome' }, items: outcomes.map((o) => ({ ...o, selected: o.value === chosen })) })}
${govukInput({
  id: 'exemption',
  name: 'exemption',
  label: { text: 'Section that applies' },
  hint: { text: 'For a refusal, such as 40(2) or 12(1)' },
  value: typed('exemption', outcome?.exemption ?? ''),
  classes: 'govuk-input--width-10',
  errorMessage: errorFor(errors, 'exemption'),
})}
${govukTextarea({
  id: 'reason',
  name: 'reason',
  label: { text: 'Why' },
  hint: { text: 'As the letter will say it' },
  value: typed('reason', outcome?.reason ?? ''),
  errorMessage: errorFor(errors, 'reason'),
})}
${govukTextarea({
  id: 'own',
  name: 'own',
  label: { text: 'An answer in your own words' },
  hint: { text: 'Stands beside what the record gives. Leave empty for none.' },
  value: typed('own', own),
  errorMessage: errorFor(errors, 'own'),
})}
${govukButton({ text: 'Decide', preventDoubleClick: true })}</form>`
}
