import { type PlainDate, writeDate } from '../../../kernel/index.ts'
import {
  govukButton,
  govukDetails,
  govukInsetText,
  govukTag,
  type Html,
  heading,
  html,
  paragraph,
  subheading,
  summaryList,
} from '../../../web/index.ts'
import { type FigureShape, type RowsHref, shapeTableView } from '../../statistics/index.ts'
import type { Answer } from '../answering/answer.ts'
import { answerWords, givenView, provenanceDetails } from '../answering/answer-view.ts'
import type { WeighedSuggestion } from '../answering/lay-choices.ts'
import type { SuggestedAnswers } from '../answering/suggestions.queries.ts'
import { wholeAnswer } from '../answering/told-answer.ts'
import { toldApart } from '../answering/told-apart.ts'
import { writeWhich } from '../answering/which-answer.ts'
import { timeLeft } from '../clock/time-left.ts'
import { isToAgree } from '../deciding/agree-answers/agree-answers.ts'
import type { RequestRegime } from '../deciding/decide-regime/regime.queries.ts'
import { regimeSummary } from '../deciding/decide-regime/view.ts'
import { decisionWords } from '../deciding/decision.ts'
import type { QuestionResponse, RequestResponse } from '../deciding/response.ts'
import { earlierSummary } from '../earlier-requests/decide-earlier/view.ts'
import type { EarlierRequest } from '../earlier-requests/earlier-requests.ts'
import { smallNumber } from '../protecting/protect-small-numbers.ts'
import { amendmentsView, asksView } from '../reading-letters/asks/asks-view.ts'
import type { RequestText } from '../reading-letters/request-text.ts'
import { originalFileView } from '../reading-letters/show-letter/original-file-view.ts'
import type { OriginalFile } from '../reading-letters/show-letter/received-letter.queries.ts'
import type { Answerables } from '../show-reading/near-view.ts'
import { answerWithHref, readingWithNear } from '../show-reading/reading-with-near.ts'

/** What the page's reader may do, and the field that every form begins with. */
export interface Desk {
  readonly officer: boolean
  /** What the reader may answer with. */
  readonly answerables: Answerables
  readonly csrf: Html
  readonly today: PlainDate
  /** Under which law it asks, and the requests that came before and are like it; null for others than the desk's officers. */
  readonly regime: RequestRegime | null
  /** The file in which it came; null for others than the desk's officers. */
  readonly original: OriginalFile | null
  readonly earlier: readonly EarlierRequest[] | null
  /** The rows behind a figure's numbers, as far as the reader may see them. */
  readonly rowsOf: (figure: FigureShape) => RowsHref
}

/** A request's page. `suggested` and `letter` are null for those who do not work the desk. */
export const requestView = (
  response: RequestResponse,
  suggested: ReadonlyMap<string, SuggestedAnswers> | null,
  letter: RequestText | null,
  desk: Desk,
): Html => {
  const allAsks = letter?.questions.flatMap(({ asks }) => asks) ?? []
  const asksOf = new Map(letter?.questions.map(({ ordinal, asks }) => [ordinal, asksView(asks, allAsks)]))
  const { request, narrowings, decision } = response
  const names = new Map(response.questions.map(({ question, name }) => [question.ordinal, name]))
  const base = `/requests/${request.reference}`
  const answered = response.questions.some((q) => q.answers.length > 0)
  const waiting = response.questions.filter(isToAgree).length
  return html`
${heading(request.reference, request.came_as === 'published' ? 'Earlier disclosure' : 'Request')}
${request.advice.map((text) => govukInsetText({ text }))}
${letter && amendmentsView(letter.amendments)}
${summaryList([
  { key: 'Received', value: request.received_on ? writeDate(request.received_on) : 'The page does not say' },
  { key: 'Due', value: request.due_on && html`${writeDate(request.due_on)} ${timeLeft(request.due_on, desk.today)}` },
  ...(desk.original ? [{ key: 'Original file', value: originalFileView(request.reference, desk.original) }] : []),
  { key: 'Decision', value: decision ? decisionWords[decision] : 'Not decided yet' },
  { key: 'Published as', value: request.stated_decision && decisionWords[request.stated_decision] },
  ...narrowings.map((n) => ({
    key: 'Left out by agreement',
    value: html`Questions ${n.question_ordinals.map((ordinal) => names.get(ordinal) ?? ordinal).join(' and ')}. ${n.reason}. ${n.agreed_on ? `Agreed on ${writeDate(n.agreed_on)}` : 'The source gives no date'}; recorded on ${writeDate(n.recorded_on)}.`,
  })),
])}
${
  desk.officer &&
  html`<form method="post" action="${base}/answer" class="inline-form">${desk.csrf}
${govukButton({ text: answered ? 'Answer again' : 'Answer every question', preventDoubleClick: true })}</form>`
}
${
  desk.officer &&
  waiting > 0 &&
  html`<p class="govuk-body"><a class="govuk-link govuk-!-font-weight-bold" href="${base}/agree">Agree to the answers: ${waiting} ${waiting === 1 ? 'question waits' : 'questions wait'}</a></p>`
}
<p class="govuk-body"><a class="govuk-link" href="${base}/letter">Preview the whole response</a></p>
${desk.officer && html`<p class="govuk-body"><a class="govuk-link" href="${base}/public-wording">Agree to the public wording of the questions</a></p>`}
${desk.officer && html`<p class="govuk-body"><a class="govuk-link" href="${base}/as-received">Read the request as it came</a></p>`}
${desk.regime && html`${subheading('The law under which it is dealt with')}${regimeSummary(base, desk.regime)}`}
${desk.earlier && html`${subheading('Earlier requests')}${earlierSummary(base, desk.earlier)}`}
${subheading('Questions')}
${response.questions.map((question) =>
  questionView(
    base,
    question,
    asksOf.get(question.question.ordinal) ?? null,
    suggested?.get(question.question.question_id) ?? null,
    response.released,
    desk,
  ),
)}`
}

const questionView = (
  base: string,
  q: QuestionResponse,
  asks: Html | null,
  suggested: SuggestedAnswers | null,
  released: ReadonlySet<string>,
  desk: Desk,
): Html => html`
<section class="govuk-!-margin-bottom-8" aria-labelledby="question-${q.question.ordinal}">
<h3 class="govuk-heading-s" id="question-${q.question.ordinal}">Question ${q.name} ${outcomeTag(q)}</h3>
${answerWords(q.question.text)}
${q.question.parts.length > 0 && html`<ul class="govuk-list">${q.question.parts.map((p) => html`<li>${p.label} ${p.text}</li>`)}</ul>`}
${q.question.options.length > 0 && paragraph(`Answers offered: ${q.question.options.map((o) => o.text).join(', ')}`)}
${q.narrowed.length > 0 && paragraph('The requester agreed to leave this out. It is answered all the same.')}
${q.applies && paragraph(q.applies.told)}
${!suggested?.reading && q.question.parameters.reasons.length > 0 && html`<p class="govuk-hint">Read from the words: ${q.question.parameters.reasons.join('. ')}</p>`}
${q.question.published_answer && govukDetails({ summaryText: 'What was published', html: answerWords(q.question.published_answer) })}
${asks}
${suggested?.reading && readingWithNear(suggested.reading, questionAt(base, q), desk.answerables, { used: usedIn(suggested) })}
${q.answers.filter(({ kind }) => !suggested?.reading || kind !== 'unanswered').map((answer) => answerView(base, answer, released, desk))}
${q.agreed && paragraph(`${q.agreed} agreed to what is answered.`)}
${suggested && suggestionsView(questionAt(base, q), q, suggested, desk)}
</section>`

const questionAt = (base: string, { question }: QuestionResponse): string => `${base}/questions/${question.ordinal}`

const usedIn = ({ suggestions }: SuggestedAnswers): readonly string[] =>
  suggestions.filter(({ accepted }) => accepted).map(writeWhich)

const outcomeTag = (question: QuestionResponse): Html => {
  const { outcome } = question
  const words = {
    disclosed: ['Answered', 'govuk-tag--green'],
    disclosed_in_part: ['In part', 'govuk-tag--yellow'],
    not_held: ['Not held', 'govuk-tag--grey'],
    refused: ['Refused', 'govuk-tag--red'],
    neither_confirmed_nor_denied: ['Neither confirmed nor denied', 'govuk-tag--red wide-tag'],
    dropped: ['Left out', 'govuk-tag--grey'],
  } as const
  if (outcome.outcome === null) {
    return isToAgree(question)
      ? govukTag({ text: 'To agree', classes: 'govuk-tag--purple' })
      : govukTag({ text: 'To answer', classes: 'govuk-tag--blue' })
  }
  const [text, classes] = words[outcome.outcome]
  return govukTag({ text, classes })
}

/** What else its words hint at, and the way to change what answers it. */
function suggestionsView(
  at: string,
  q: QuestionResponse,
  { suggestions, reading }: SuggestedAnswers,
  desk: Desk,
): Html {
  const near =
    reading?.state === 'understood' ? [] : (reading?.each ?? []).flatMap((ask) => ask.near.map(({ id }) => id))
  const others = suggestions.filter(({ id, accepted }) => accepted || !near.includes(id))
  const accepted = others.filter((s) => s.accepted).length
  const items = others.map((s) => suggestionView(at, { ...s, name: toldApart(s, others, desk.answerables) }, desk))
  return html`${
    (items.length > 0 || reading === null) &&
    govukDetails({
      summaryText:
        items.length === 0
          ? 'Nothing was found that answers this'
          : reading && accepted === 0
            ? `What its words also hint at: ${items.length}`
            : `What can answer this: ${accepted} of ${items.length} used`,
      open: items.length === 0,
      html:
        items.length > 0
          ? html`<ul class="govuk-list govuk-list--spaced">${items}</ul>`
          : paragraph('None of its words say anything that is in this record.'),
    })
  }
<p class="govuk-body"><a class="govuk-link" href="${at}">Change what answers question ${q.name}, or decide it yourself</a></p>`
}

const suggestionView = (at: string, s: WeighedSuggestion, desk: Desk): Html => {
  const by = s.decidedBy ? ` by ${s.decidedBy}` : ''
  const what = { measure: 'number', extract: 'register', standing: 'standing answer' }[s.kind]
  const name = html`<span class="govuk-visually-hidden"> ${s.name}</span>`
  return html`<li><strong>${s.name}</strong> (${what}): ${s.why.join('; ')}.
${govukTag({ text: `${s.accepted ? (s.decidedBy ? 'Accepted' : 'Proposed') : 'Not used'}${by}`, classes: `wide-tag ${s.accepted ? (s.decidedBy ? 'govuk-tag--green' : 'govuk-tag--purple') : 'govuk-tag--grey'}` })}
${
  s.accepted
    ? html`<form method="post" action="${at}/choose" class="inline-form">${desk.csrf}<input type="hidden" name="id" value="${writeWhich(s)}"><input type="hidden" name="state" value="declined">
<button class="link-button" type="submit">Decline${name}</button></form>`
    : html`<a class="govuk-link" href="${answerWithHref(at, writeWhich(s))}">Use this${name}</a>`
}</li>`
}

const answerView = (base: string, answer: Answer, released: ReadonlySet<string>, desk: Desk): Html => html`
<div class="govuk-inset-text">
${givenView(wholeAnswer(answer), answer.figure ? desk.rowsOf(answer.figure) : undefined)}
${answer.protection && protectionView(base, answer, released.has(answer.answerId), desk)}
${provenanceDetails(answer)}
</div>`

const protectionView = (base: string, answer: Answer, isReleased: boolean, desk: Desk): Html =>
  govukDetails({
    summaryText: isReleased
      ? 'Small numbers: released by a named person'
      : `Small numbers: ${answer.protection?.withheld ?? 0} proposed to be withheld`,
    open: !isReleased,
    html: html`${paragraph(`Counts below ${smallNumber} can tell of a person, alone or beside what was published before. The desk proposes; a named person decides, and says why.`)}
${answer.protection && shapeTableView(answer.protection.figure, 'en')}
${desk.officer && html`<p class="govuk-body"><a class="govuk-link" href="${base}/answers/${answer.answerId}/clear">Decide on the small numbers</a></p>`}`,
  })
