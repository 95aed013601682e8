import { writeMoment } from '../../../../kernel/index.ts'
import {
  errorFor,
  type FormError,
  govukButton,
  govukCheckboxes,
  govukTextarea,
  type Html,
  heading,
  html,
  paragraph,
} from '../../../../web/index.ts'
import type { PublicWordingTable } from '../../tables.ts'
import { markedView } from './marked-view.ts'
import type { DraftWording } from './read-wordings.ts'
import { digestOf } from './words-to-agree.ts'

export interface WordingPage {
  readonly reference: string
  readonly title: string
  readonly drafts: readonly DraftWording[]
  readonly called: readonly string[]
  readonly errors: readonly FormError[]
  readonly csrf: Html
}

/** All questions of a request in their public wording, to be edited and agreed to. */
export const wordingView = (shown: WordingPage): Html => html`
${heading('Public wording', shown.reference)}
${paragraph('Disclosure is to the world. These are the words in which the questions stand in the disclosure log, and in the letter. Take out whatever tells of somebody: who asked, and anybody else.')}
${paragraph(`In the log the response is called “${shown.title}”. The requester’s own heading is never shown.`)}
<form method="post" novalidate>${shown.csrf}
${shown.drafts.map((draft) => draftView(shown, draft))}
${govukButton({ text: 'Agree to the public wording', preventDoubleClick: true })}</form>`

function draftView({ reference, errors, called }: WordingPage, draft: DraftWording): Html {
  const { wording, words } = draft
  const { ordinal } = wording.response.question
  const { last, agreed } = wording
  return html`<section class="govuk-!-margin-bottom-8" aria-labelledby="question-${ordinal}">
<h2 class="govuk-heading-m" id="question-${ordinal}">Question ${wording.response.name}</h2>
<h3 class="govuk-heading-s">As it was asked</h3>
${markedView(wording.asked, called)}
${wording.typed.map(({ what, text }) => html`<h3 class="govuk-heading-s">${what}</h3>${markedView(text, called)}`)}
${
  wording.typed.length > 0 &&
  html`<p class="govuk-body"><a class="govuk-link" href="/requests/${reference}/questions/${ordinal}">Change what is written for question ${wording.response.name}</a></p>`
}
${last && paragraph(toldOf(last, agreed !== null))}
<input type="hidden" name="seen-${ordinal}" value="${wording.seen}">
${govukTextarea({
  id: `wording-${ordinal}`,
  name: `wording-${ordinal}`,
  label: { text: `Public wording of question ${wording.response.name}` },
  value: words,
  rows: String(Math.min(12, 3 + words.split('\n').length)),
  errorMessage: errorFor(errors, `wording-${ordinal}`),
})}
${draft.isMarkedItself && html`<h3 class="govuk-heading-s">What is marked in the public wording</h3>${markedView(words, called)}`}
${
  draft.isMarked &&
  govukCheckboxes({
    name: `kept-${ordinal}`,
    idPrefix: `kept-${ordinal}`,
    errorMessage: errorFor(errors, `kept-${ordinal}`),
    items: [
      {
        value: digestOf([words]),
        text: 'What is still marked tells of nobody, or may be published',
        checked: draft.isKept,
      },
    ],
  })
}
</section>`
}

const toldOf = ({ agreed_by_name, recorded_at }: PublicWordingTable, stands: boolean): string =>
  stands
    ? `Agreed to by ${agreed_by_name}, ${writeMoment(recorded_at)}.`
    : `${agreed_by_name} agreed to a wording, ${writeMoment(recorded_at)}. What stands here has changed since.`
