import type { Measure, MeasurePlan, Register } from '../../../../kernel/index.ts'
import {
  errorFor,
  type FormError,
  govukButton,
  govukCheckboxes,
  govukDetails,
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
import type { StandingAnswer } from '../../answering/standing-answers/standing.queries.ts'
import type { WeighedSuggestion } from '../../answering/suggestions.queries.ts'
import type { OutcomeTable, QuestionTable, RequestTable } from '../../tables.ts'

export interface QuestionPage {
  readonly request: RequestTable
  readonly question: QuestionTable
  readonly suggestions: readonly WeighedSuggestion[]
  readonly outcome: OutcomeTable | null
  readonly answers: readonly Answer[]
  readonly standing: readonly StandingAnswer[]
  readonly register: Register
  readonly errors: readonly FormError[]
  readonly form: URLSearchParams
  readonly csrf: Html
}

export const questionView = (shown: QuestionPage): Html => html`
${heading(`Question ${shown.question.number}`, shown.request.reference)}
${answerWords(shown.question.text)}
${subheading('What answers it')}
${shown.suggestions.length === 0 && html`<p class="govuk-body">Nothing in the record was found for these words.</p>`}
${shown.suggestions.map((s) => suggestionForm(shown, s))}
${addForm(shown)}
${subheading('What became of it')}
${decideForm(shown)}`

const choosePath = ({ request, question }: QuestionPage): string =>
  `/requests/${request.reference}/questions/${question.ordinal}/choose`

const suggestionForm = (shown: QuestionPage, s: WeighedSuggestion): Html => {
  const measure = shown.register.measure(s.id)
  const open = shown.errors.some((e) => e.href?.endsWith(`-${s.id}`))
  return html`<form method="post" action="${choosePath(shown)}" novalidate class="govuk-!-margin-bottom-6">${shown.csrf}
<input type="hidden" name="id" value="${s.id}">
<h3 class="govuk-heading-s">${s.name}</h3>
<p class="govuk-body">${s.accepted ? (s.decidedBy ? 'Accepted' : 'Proposed') : 'Not used'}${s.decidedBy ? ` by ${s.decidedBy}` : ' by the desk’s own ranking'}: ${s.why.join('; ')}.</p>
${measure && s.plan && govukDetails({ summaryText: 'Change how it is counted', open, html: planFields(shown, measure, s.plan) })}
<div class="govuk-button-group">
${govukButton({ text: s.accepted ? 'Keep' : 'Accept', name: 'state', value: 'accepted', classes: 'govuk-button--secondary' })}
${govukButton({ text: 'Decline', name: 'state', value: 'declined', classes: 'govuk-button--secondary' })}
</div></form>`
}

const cuts = [
  { value: 'calendar-year', text: 'Calendar years' },
  { value: 'financial-year', text: 'Financial years' },
  { value: 'academic-year', text: 'Academic years' },
  { value: 'half-year', text: 'Half-years' },
  { value: 'quarter', text: 'Quarters of the calendar year' },
  { value: 'month', text: 'Months' },
  { value: 'week', text: 'Weeks, from Monday' },
  { value: 'whole', text: 'One whole' },
]

function planFields(shown: QuestionPage, measure: Measure, plan: MeasurePlan): Html {
  const typed = (name: string, otherwise: string) =>
    shown.form.get('id') === measure.id ? (shown.form.get(name) ?? otherwise) : otherwise
  const day = (name: string, label: string, value: string) => {
    const error = shown.errors.find((e) => e.href === `#${name}-${measure.id}`)
    return govukInput({
      id: `${name}-${measure.id}`,
      name,
      label: { text: label },
      hint: { text: 'Such as 2021-10-01' },
      value: typed(name, value),
      classes: 'govuk-input--width-10',
      errorMessage: error && { text: error.message },
    })
  }
  const span = plan.span
  return html`
${'asAt' in span ? day('on', 'On', span.asAt) : html`${day('from', 'First day', span.from)}${day('to', 'Last day', span.to)}`}
${'asAt' in span ? false : govukSelect({ id: `by-${measure.id}`, name: 'by', label: { text: 'Cut into' }, items: cuts.map((c) => ({ ...c, selected: c.value === plan.by })) })}
${
  measure.dimensions.length > 0 &&
  govukCheckboxes({
    name: 'd',
    idPrefix: `d-${measure.id}`,
    classes: 'govuk-checkboxes--small',
    fieldset: { legend: { text: 'Break down by' } },
    items: measure.dimensions.map((d) => ({ value: d.id, text: d.name, checked: plan.dimensions.includes(d.id) })),
  })
}`
}

function addForm(shown: QuestionPage): Html {
  const there = new Set(shown.suggestions.map((s) => s.id))
  const items = [
    ...shown.register.measures.map((m) => ({ value: m.id, text: `Number: ${m.name}` })),
    ...shown.register.extracts.map((e) => ({ value: e.id, text: `Register: ${e.name}` })),
    ...shown.standing.map((s) => ({ value: s.code, text: `Standing answer: ${s.title}` })),
  ].filter(({ value }) => !there.has(value))
  return html`<form method="post" action="${choosePath(shown)}" novalidate>${shown.csrf}
${govukSelect({ id: 'add', name: 'id', label: { text: 'Answer with something else' }, items })}
${govukButton({ text: 'Add', classes: 'govuk-button--secondary', name: 'state', value: 'accepted' })}</form>`
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
