import type { Measure } from '../../../../kernel/index.ts'
import {
  errorFor,
  type FormError,
  govukButton,
  govukDetails,
  govukInsetText,
  govukRadios,
  govukSelect,
  type Html,
  heading,
  html,
  paragraph,
  subheading,
} from '../../../../web/index.ts'
import { type ReadRun, runFields } from '../../../statistics/index.ts'
import { answerWords, givenView } from '../../answering/answer-view.ts'
import { wholeAnswer } from '../../answering/told-answer.ts'
import { type Near, nearOf } from '../../show-reading/near-view.ts'
import { readingView } from '../../show-reading/reading-view.ts'
import { keptFromActor } from '../agree-answers/agree-answers.ts'
import { writeSeen } from '../agree-answers/seen-answers.ts'
import type { LookedAt } from './look-at-answer.ts'
import type { OpenedQuestion } from './opened-question.ts'
import type { Picked } from './read-asked.ts'
import { answersBeside, besideIt } from './stands-beside.ts'

export interface AnswerWithPage {
  readonly opened: OpenedQuestion
  readonly picked: Picked | null
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
${picked === null ? html`${subheading('What is counted')}${pickForm(shown)}` : pickedView(shown, picked)}`
}

function pickedView(shown: AnswerWithPage, picked: Picked): Html {
  const near = nearOfQuestion(shown.opened).find(({ id }) => id === picked.id)
  const definition =
    picked.kind === 'measure' ? picked.measure.definition : picked.kind === 'extract' ? picked.extract.definition : null
  return html`${subheading(`With: ${picked.name}`)}
${definition && paragraph(definition)}
${near && near.told.length > 0 && govukInsetText({ text: near.told.join(' ') })}
${govukDetails({ summaryText: 'Answer with something else', html: pickForm(shown) })}
${picked.kind === 'measure' && runForm(shown, picked.measure)}
${shown.isShown && givesView(shown, picked)}`
}

const runForm = ({ run, query, opened: { names } }: AnswerWithPage, measure: Measure): Html | null =>
  run &&
  html`<form method="get" novalidate>${hidden(query, measure.id)}<input type="hidden" name="shown" value="yes">
${runFields(measure, run.read, run.query, (dimension) => names.get(dimension) ?? [])}
${govukButton({ text: 'Show what it gives' })}</form>`

/** What the address goes on saying, whatever else is changed. */
const hidden = (query: URLSearchParams, id: string): Html => html`<input type="hidden" name="id" value="${id}">
${['instead', 'ask'].flatMap((name) => {
  const value = query.get(name)
  return value ? [html`<input type="hidden" name="${name}" value="${value}">`] : []
})}`

function givesView({ opened, looked, mayLook, query, csrf }: AnswerWithPage, picked: Picked): Html {
  const { question } = opened
  const instead = query.get('instead')
  const beside = answersBeside(question, picked.id, instead)
  const address = new URLSearchParams(query)
  address.set('id', picked.id)
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
  html`<input type="hidden" name="mark" value="${looked.mark}"><input type="hidden" name="beside" value="${writeSeen(besideIt(question, picked.id, instead))}">`,
  `Agree: answer question ${question.name} with this`,
)}`
}

/** What is near any ask of a question, each once. */
function nearOfQuestion({ reading, register }: Pick<OpenedQuestion, 'reading' | 'register'>): readonly Near[] {
  const all = (reading?.each ?? []).flatMap((ask) => nearOf(ask, register))
  return all.filter(({ id }, at) => all.findIndex((other) => other.id === id) === at)
}

/** What is near first, with what each cannot express, and then all there is. */
function pickForm({ opened, picked, errors, query }: AnswerWithPage): Html {
  const near = nearOfQuestion(opened)
  const first = new Set(near.map(({ id }) => id))
  const others = [
    { value: '', text: 'Choose one' },
    ...opened.register.measures.map(({ id, name }) => ({ value: id, text: `Number: ${name}` })),
    ...opened.register.extracts.map(({ id, name }) => ({ value: id, text: `Register: ${name}` })),
    ...opened.standing.map(({ code, title }) => ({ value: code, text: `Standing answer: ${title}` })),
  ].filter(({ value }) => !first.has(value))
  const wrong = errorFor(errors, 'id')
  const isOther = query.get('id') === 'other' || (picked !== null && !first.has(picked.id))
  const select = govukSelect({
    id: 'other',
    name: 'other',
    label: { text: near.length > 0 ? 'Which' : 'Answer with' },
    items: others.map((item) => ({ ...item, selected: item.value === picked?.id })),
    errorMessage: isOther ? wrong : undefined,
  })
  const instead = query.get('instead')
  return html`<form method="get" novalidate>
${instead ? html`<input type="hidden" name="instead" value="${instead}">` : false}
${
  near.length === 0
    ? html`<input type="hidden" name="id" value="other">${select}`
    : govukRadios({
        name: 'id',
        idPrefix: 'id',
        fieldset: { legend: { text: 'What is nearest to what was read', classes: 'govuk-fieldset__legend--s' } },
        errorMessage: isOther ? undefined : wrong,
        items: [
          ...near.map(({ id, name, what, told }) => ({
            value: id,
            text: `${name} (${what})`,
            hint: { text: told.join(' ') },
            checked: id === picked?.id,
          })),
          { value: 'other', text: 'Something else', checked: isOther, conditional: { html: select } },
        ],
      })
}
${govukButton({ text: 'Go on', classes: 'govuk-button--secondary' })}</form>`
}
