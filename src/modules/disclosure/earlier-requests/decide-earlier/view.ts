import { writeDate, writeMoment } from '../../../../kernel/index.ts'
import {
  errorFor,
  type FormError,
  govukButton,
  govukInput,
  govukRadios,
  govukTextarea,
  type Html,
  heading,
  html,
  paragraph,
  subheading,
} from '../../../../web/index.ts'
import { earlierMeaningNames, earlierMeanings } from '../earlier-meaning.ts'
import type { EarlierRequest, Likeness } from '../earlier-requests.ts'
import type { LikeQuestions } from '../likeness.ts'

export interface EarlierPage {
  readonly reference: string
  readonly earlier: readonly EarlierRequest[]
  /** What each question of this request is called, by its ordinal. */
  readonly names: ReadonlyMap<number, string>
  readonly errors: readonly FormError[]
  readonly form: URLSearchParams
  readonly csrf: Html
}

const likenessNames: Readonly<Record<Likeness, string>> = {
  identical: 'Asks the same, in the same words',
  nearly: 'Asks nearly the same',
  other_days: 'Asks nearly the same, but of other days or numbers',
  in_part: 'Is like it in part',
  other: 'Has other words',
}

const stateNames = { open: 'open', answered: 'answered', published: 'published' } as const

const requesterNames = {
  address: 'It came from the same address.',
  name: 'It bears the same name.',
} as const

/** A share, in hundredths; never “100%” of what is not all. */
const writeNearness = (nearness: number): string =>
  `${nearness === 1 ? 100 : Math.min(99, Math.round(nearness * 100))}%`

/** Earlier requests that are like one, with what each may mean, for an officer to decide. */
export function earlierView({ reference, earlier, names, errors, form, csrf }: EarlierPage): Html {
  const typed = (name: string) => form.get(name) ?? ''
  const first = earlier.find(({ decided }) => decided === null)?.reference ?? ''
  return html`${heading('Earlier requests', reference)}
${paragraph('Requests that came before this one and have nearly the same words, or came from the same requester within 60 working days. This is for the desk alone, and never published.')}
${earlier.length === 0 && paragraph('None was found.')}
${earlier.map((each) => html`<section aria-labelledby="earlier-${each.requestId}">${earlierEntry(each, names)}</section>`)}
<form method="post" novalidate>${csrf}
${subheading('Decide')}
${govukInput({
  id: 'earlier',
  name: 'earlier',
  label: { text: 'Reference of the earlier request' },
  hint: { text: 'One of those above, or another that you know of' },
  value: form.has('earlier') ? typed('earlier') : first,
  classes: 'govuk-input--width-20',
  errorMessage: errorFor(errors, 'earlier'),
})}
${govukRadios({
  name: 'decision',
  idPrefix: 'decision',
  fieldset: { legend: { text: 'What does it mean for this request?', classes: 'govuk-fieldset__legend--s' } },
  errorMessage: errorFor(errors, 'decision'),
  items: earlierMeanings.map((value) => ({
    value,
    text: earlierMeaningNames[value],
    checked: typed('decision') === value,
  })),
})}
${govukTextarea({
  id: 'reason',
  name: 'reason',
  label: { text: 'Why' },
  hint: { text: 'For the desk alone. A refusal is decided, and explained to the requester, under each question.' },
  value: typed('reason'),
  rows: '3',
  errorMessage: errorFor(errors, 'reason'),
})}
${govukButton({ text: 'Decide', preventDoubleClick: true })}</form>`
}

const earlierEntry = (earlier: EarlierRequest, names: ReadonlyMap<number, string>): Html => html`
<h2 class="govuk-heading-m" id="earlier-${earlier.requestId}"><a class="govuk-link" href="/requests/${earlier.reference}">${earlier.reference}</a></h2>
${paragraph(tellEarlier(earlier))}
${
  earlier.questions.length > 0 &&
  html`<ul class="govuk-list govuk-list--bullet">${earlier.questions.map((each) => html`<li>${tellQuestion(each, names)}</li>`)}</ul>`
}
${earlier.mayMean.length > 0 && html`<ul class="govuk-list govuk-list--bullet">${earlier.mayMean.map(({ told }) => html`<li>${told}</li>`)}</ul>`}
${
  earlier.decided &&
  paragraph(
    `${earlier.decided.decided_by_name} decided, ${writeMoment(earlier.decided.recorded_at)}: ${earlierMeaningNames[earlier.decided.decision]}. ${earlier.decided.reason}`,
  )
}`

/** An earlier request in a line: how near it is, when it came, and what became of it. */
export function tellEarlier(earlier: EarlierRequest): string {
  const { likeness, nearness, receivedOn, state, publishedOn, sameRequester } = earlier
  return [
    `${likenessNames[likeness]}${likeness === 'other' ? '' : ` (${writeNearness(nearness)} of the words that tell)`}.`,
    `Received ${receivedOn ? `on ${writeDate(receivedOn)}` : 'on a day that is not known'}; ${stateNames[state]}${publishedOn ? ` on ${writeDate(publishedOn)}` : ''}.`,
    ...(sameRequester ? [requesterNames[sameRequester]] : []),
  ].join(' ')
}

/** Which questions of two requests are alike, and whether they are about other days. */
const tellQuestion = (
  { ordinal, earlierOrdinal, nearness, otherDays }: LikeQuestions,
  names: ReadonlyMap<number, string>,
): string =>
  `Question ${names.get(ordinal) ?? ordinal} is like question ${earlierOrdinal} there (${writeNearness(nearness)})${
    otherDays ? `, but asks about ${otherDays.here} where that asked about ${otherDays.there}` : ''
  }.`

/** On a request's page: which earlier requests are like it. */
export const earlierSummary = (base: string, earlier: readonly EarlierRequest[]): Html => html`
${
  earlier.length > 0 &&
  html`<ul class="govuk-list govuk-list--bullet">${earlier.map(
    (each) =>
      html`<li><a class="govuk-link" href="/requests/${each.reference}">${each.reference}</a>: ${tellEarlier(each)}${each.decided ? ` ${each.decided.decided_by_name} decided: ${earlierMeaningNames[each.decided.decision]}.` : ''}</li>`,
  )}</ul>`
}
<p class="govuk-body">${earlier.length === 0 && 'No earlier request like it was found. '}<a class="govuk-link" href="${base}/earlier">${earlier.some(({ decided, mayMean }) => decided === null && mayMean.length > 0) ? 'Decide what earlier requests mean for this one' : 'Earlier requests like this one'}</a></p>`
