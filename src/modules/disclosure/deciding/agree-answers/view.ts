import {
  type FormError,
  govukButton,
  govukCheckboxes,
  govukInsetText,
  type Html,
  heading,
  html,
  paragraph,
  subheading,
} from '../../../../web/index.ts'
import type { FigureShape, RowsHref } from '../../../statistics/index.ts'
import type { Answer } from '../../answering/answer.ts'
import { answerWords, givenView, provenanceDetails } from '../../answering/answer-view.ts'
import { isAsRead } from '../../answering/is-as-read.ts'
import { wholeAnswer } from '../../answering/told-answer.ts'
import type { QuestionReading } from '../../reading-questions/question-reading.ts'
import { readingView } from '../../show-reading/reading-view.ts'
import type { OpenedResponse } from '../open-response.ts'
import type { QuestionResponse } from '../response.ts'
import { isToAgree, keptFromActor, seenIn } from './agree-answers.ts'
import { writeSeen } from './seen-answers.ts'

interface AgreePage {
  readonly response: OpenedResponse
  /** How the desk read each question, by question. */
  readonly readings: ReadonlyMap<string, QuestionReading>
  readonly errors: readonly FormError[]
  readonly csrf: Html
  readonly rowsOf: (figure: FigureShape) => RowsHref
}

/** Every answer that waits for somebody's agreement, whole, each with a box to tick. */
export function agreeView({ response, readings, errors, csrf, rowsOf }: AgreePage): Html {
  const { request, questions } = response
  const waiting = questions.filter(isToAgree)
  const readingOf = ({ question }: QuestionResponse) => readings.get(question.question_id)
  const understood = waiting.filter((question) => isAsRead(readingOf(question), question.answers))
  const open = questions.filter((question) => question.outcome.outcome === null && !isToAgree(question))
  return html`
${heading('Agree to the answers', request.reference)}
${
  waiting.length === 0
    ? govukInsetText({ text: 'There is no answer that waits for anybody’s agreement.' })
    : response.masked
      ? govukInsetText({ text: keptFromActor })
      : html`${paragraph('The desk chose these answers by the words of each question, and can be wrong. Read each question beside what would be answered: is it what was asked, of the same people and the same time? Nothing is published until somebody has agreed to it.')}
<form method="post" novalidate>${csrf}
${
  understood.length > 0 &&
  html`${paragraph(`The desk accounted for every word of ${understood.length} of ${waiting.length}, and would answer just that. Look at ${understood.length === 1 ? 'it' : 'them'} all the same.`)}
${understood.map((question) => html`<input type="hidden" name="understood" value="${writeSeen(seenIn(question))}">`)}
${govukButton({ text: `Agree to all that is understood (${understood.length})`, name: 'all', value: 'understood', classes: 'govuk-button--secondary', preventDoubleClick: true })}`
}
${waiting.map((question) => waitingView(request.reference, question, { reading: readingOf(question), asRead: understood.includes(question), errors, rowsOf }))}
${govukButton({ text: 'Agree to what is ticked', preventDoubleClick: true })}</form>`
}
${
  open.length > 0 &&
  html`${subheading('Nothing to agree to')}
${paragraph('Nothing in the record was found for these. Write an answer, choose what answers them, or decide them.')}
<ul class="govuk-list govuk-list--bullet">${open.map(
    ({ name, question }) =>
      html`<li><a class="govuk-link" href="/requests/${request.reference}/questions/${question.ordinal}">Question ${name}</a></li>`,
  )}</ul>`
}`
}

interface Waiting extends Pick<AgreePage, 'errors' | 'rowsOf'> {
  readonly reading: QuestionReading | undefined
  /** Whether all of it was understood, and would be answered just so. */
  readonly asRead: boolean
}

function waitingView(reference: string, q: QuestionResponse, { reading, asRead, errors, rowsOf }: Waiting): Html {
  const { ordinal, text, parts, options } = q.question
  const id = `question-${ordinal}`
  return html`<section aria-labelledby="${id}" class="govuk-!-margin-bottom-8">
<h2 class="govuk-heading-m" id="${id}">Question ${q.name}</h2>
${answerWords([text, ...[...parts, ...options].map((each) => `${each.label} ${each.text}`.trim())].join('\n'))}
${q.applies && paragraph(q.applies.told)}
${reading && readingView(reading, { asRead })}
${q.answers.filter(({ kind }) => kind !== 'unanswered').map((answer) => proposedView(answer, rowsOf))}
${govukCheckboxes({
  name: 'agree',
  idPrefix: `agree-${ordinal}`,
  errorMessage: errors.length > 0 && errors[0]?.href === `#agree-${ordinal}` ? { text: errors[0].message } : undefined,
  items: [{ value: writeSeen(seenIn(q)), text: `I agree that this answers question ${q.name}` }],
})}
<p class="govuk-body"><a class="govuk-link" href="/requests/${reference}/questions/${ordinal}">Change what answers question ${q.name}</a></p>
</section>`
}

const proposedView = (answer: Answer, rowsOf: AgreePage['rowsOf']): Html => html`
<div class="govuk-inset-text">
${givenView(wholeAnswer(answer), answer.figure ? rowsOf(answer.figure) : undefined)}
${provenanceDetails(answer)}
</div>`
