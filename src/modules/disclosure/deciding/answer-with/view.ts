import type { Register } from '../../../../kernel/index.ts'
import {
  type FormError,
  govukButton,
  govukCheckboxes,
  govukDetails,
  govukInsetText,
  type Html,
  heading,
  html,
  paragraph,
  subheading,
  summaryList,
} from '../../../../web/index.ts'
import { type ReadRun, runFields } from '../../../statistics/index.ts'
import { answerWords, givenView } from '../../answering/answer-view.ts'
import type { WeighedSuggestion } from '../../answering/lay-choices.ts'
import { wholeAnswer } from '../../answering/told-answer.ts'
import { toldApart } from '../../answering/told-apart.ts'
import { isSameAnswer, type WhichAnswer, writeWhich } from '../../answering/which-answer.ts'
import { daysWords } from '../../show-reading/days-words.ts'
import { narrowedBy } from '../../show-reading/narrowed-words.ts'
import { readingView } from '../../show-reading/reading-view.ts'
import { keptFromActor } from '../agree-answers/agree-answers.ts'
import { writeSeen } from '../agree-answers/seen-answers.ts'
import type { LookedAt } from './look-at-answer.ts'
import type { OpenedQuestion } from './opened-question.ts'
import { pickForm, toPick } from './pick-form.ts'
import type { Picked } from './picked.ts'
import { narrowingField, type ReadRegister } from './read-register.ts'
import { runTold } from './run-told.ts'
import { answersBeside, besideIt } from './stands-beside.ts'

export interface AnswerWithPage {
  readonly opened: OpenedQuestion
  readonly picked: Picked | null
  /** How a register is asked; null for what is none. */
  readonly asked: ReadRegister | null
  /** What the answer is to take the place of. */
  readonly instead: WhichAnswer | null
  readonly run: { readonly query: URLSearchParams; readonly read: ReadRun } | null
  /** What it gives, where that was asked for and this officer may have it. */
  readonly looked: LookedAt | null
  readonly mayLook: boolean
  readonly isShown: boolean
  readonly errors: readonly FormError[]
  readonly query: URLSearchParams
  readonly csrf: Html
}

/** The form of a reading, and what it gives. */
export function answerWithView(shown: AnswerWithPage): Html {
  const { opened, picked } = shown
  const { question, reading } = opened
  return html`
${heading(`Answer question ${question.name}`, opened.response.request.reference)}
${answerWords([question.question.text, ...question.question.parts.map((p) => `${p.label} ${p.text}`.trim())].join('\n'))}
${reading && readingView(reading)}
${picked === null ? html`${subheading('What answers it')}${pickForm(shown)}` : pickedView(shown, picked)}`
}

function pickedView(shown: AnswerWithPage, picked: Picked): Html {
  const { suggestions, register, reading } = shown.opened
  const near = toPick(shown.opened).find(({ which }) => which === writeWhich(picked))
  const definition =
    picked.kind === 'measure' ? picked.measure.definition : picked.kind === 'extract' ? picked.extract.definition : null
  return html`${subheading(`With: ${picked.name}`)}
${definition && paragraph(definition)}
${near && reading?.state !== 'understood' && govukInsetText({ text: near.told.join(' ') })}
${partTold(picked, suggestions, register)}
${picked.kind === 'extract' && narrowingForm(shown, picked)}
${picked.kind === 'measure' && !shown.isShown && shown.errors.length === 0 && asCounted(shown, picked)}
${shown.isShown && givesView(shown, picked)}
${picked.kind === 'measure' && shown.isShown && govukDetails({ summaryText: 'Change how it is counted', html: runForm(shown, picked) })}
${picked.kind === 'measure' && !shown.isShown && runForm(shown, picked)}
${govukDetails({ summaryText: 'Answer with something else', html: pickForm(shown) })}`
}

/** What is filled in, in short, so that whoever agrees with all of it need not read the form. */
function asCounted({ run, query }: AnswerWithPage, picked: Picked & { readonly kind: 'measure' }): Html | false {
  if (run === null) return false
  const { measure } = picked
  const { request } = run.read
  const address = new URLSearchParams(run.query)
  const instead = query.get('instead')
  const fixed = { id: writeWhich(picked), shown: 'yes', ...(instead ? { instead } : {}) }
  for (const [name, value] of Object.entries(fixed)) address.set(name, value)
  return html`${summaryList(runTold(measure, request))}
${govukButton({ text: 'See what this gives', href: `?${address.toString()}` })}
<h3 class="govuk-heading-s">Or change how it is counted</h3>`
}

/** Where a question is answered several times with the same, which of these is changed, and what stays as it is. */
function partTold(picked: Picked, suggestions: readonly WeighedSuggestion[], register: Register): Html | false {
  const stand = suggestions.filter(({ id, accepted }) => accepted && id === picked.id)
  const [changed, others] = [
    stand.find((each) => isSameAnswer(each, picked)),
    stand.filter((each) => !isSameAnswer(each, picked)),
  ]
  if (others.length === 0) return false
  const told = (each: WeighedSuggestion) => toldApart(each, stand, register)
  return html`${govukInsetText({
    text: changed
      ? `This changes one answer alone, “${told(changed)}”. What else answers this question stays as it is.`
      : 'This is one more answer of this kind. What answers this question already stays as it is.',
  })}
<p class="govuk-body">To change another of them:</p>
<ul class="govuk-list govuk-list--bullet">${others.map((each) => {
    const which = writeWhich(each)
    return html`<li><a class="govuk-link" href="?${new URLSearchParams({ id: which, instead: which }).toString()}">${told(each)}</a></li>`
  })}</ul>`
}

/** To what a register is narrowed, and of which days it is asked, as it was read: the officer keeps what is meant. */
function narrowingForm({ asked, query }: AnswerWithPage, picked: Picked & { readonly kind: 'extract' }): Html | null {
  if (asked?.asked == null) return null
  const days = daysWords(asked.asked)
  const { filters } = asked.asked
  const offered = narrowedBy(picked.extract, asked.offered)
  return html`${days && paragraph(`Of the time that was read: ${days}.`)}
${
  offered.length === 0
    ? paragraph('Nothing was read to which it could be narrowed.')
    : html`<form method="get" novalidate>${hidden(query, picked)}<input type="hidden" name="shown" value="yes">
${offered.map(({ dimension, name, values }) =>
  govukCheckboxes({
    name: narrowingField(dimension),
    idPrefix: `n-${dimension}`,
    classes: 'govuk-checkboxes--small',
    fieldset: { legend: { text: `Only some: ${name}`, classes: 'govuk-fieldset__legend--s' } },
    hint: { text: 'As it was read. Untick what was not asked.' },
    items: values.map(({ value, label }) => ({
      value,
      text: label,
      checked: (filters[dimension] ?? []).includes(value),
    })),
  }),
)}
${govukButton({ text: 'Show what it gives', classes: 'govuk-button--secondary' })}</form>`
}`
}

const runForm = (
  { run, query, opened: { names } }: AnswerWithPage,
  picked: Picked & { readonly kind: 'measure' },
): Html =>
  html`${
    run &&
    html`<form method="get" novalidate>${hidden(query, picked)}<input type="hidden" name="shown" value="yes">
${runFields(picked.measure, run.read, run.query, (dimension) => names.get(dimension) ?? [])}
${govukButton({ text: 'Show what it gives' })}</form>`
  }`

/** What the address goes on saying, whatever else is changed. */
const hidden = (query: URLSearchParams, which: WhichAnswer): Html => {
  const instead = query.get('instead')
  return html`<input type="hidden" name="id" value="${writeWhich(which)}">${
    instead ? html`<input type="hidden" name="instead" value="${instead}">` : false
  }`
}

function givesView({ opened, looked, mayLook, instead, query, csrf }: AnswerWithPage, picked: Picked): Html {
  const { question } = opened
  const beside = answersBeside(question, picked, instead)
  const address = new URLSearchParams(query)
  address.set('id', writeWhich(picked))
  const send = (
    fields: Html,
    text: string,
  ) => html`<form method="post" action="?${address.toString()}" novalidate>${csrf}${fields}
${govukButton({ text, preventDoubleClick: true })}</form>`
  if (!mayLook)
    return html`${subheading('What it gives')}${govukInsetText({ text: keptFromActor })}
${send(html``, `Answer question ${question.name} with this`)}`
  if (looked === null) return html``
  return html`${subheading('What it gives')}
<div class="govuk-inset-text">${givenView(looked.given)}</div>
${
  beside.length > 0 &&
  html`${subheading('What stands beside it')}${paragraph('You agree to these as well: the question is answered with all of them.')}
${beside.map((answer) => html`<div class="govuk-inset-text">${givenView(wholeAnswer(answer))}</div>`)}`
}
${paragraph('Is this what was asked: of the same people and things, and of the same time? Whoever agrees to it is named.')}
${send(
  html`<input type="hidden" name="mark" value="${looked.mark}"><input type="hidden" name="beside" value="${writeSeen(besideIt(question, picked, instead))}">`,
  `Agree: answer question ${question.name} with this`,
)}`
}
