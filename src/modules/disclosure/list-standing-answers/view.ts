import { addDays, dayAt, type PlainDate, writeDate } from '../../../kernel/index.ts'
import {
  govukDetails,
  govukInsetText,
  type Html,
  heading,
  html,
  mojBadge,
  paragraph,
  summaryList,
} from '../../../web/index.ts'
import { answerWords } from '../answering/answer-view.ts'
import { standingAnswersImporter } from '../answering/standing-answers/importer.ts'
import type { ListedStanding } from './listed-standing.queries.ts'
import { whatItAnswers } from './what-it-answers.ts'

/** What a standing answer is shown by. */
interface Reader {
  readonly today: PlainDate
  /** Whether they may send a file of standing answers. */
  readonly sends: boolean
}

/** Days before it is due on which an answer is said to be looked at again soon. */
const soon = 30

export function standingAnswersView(answers: readonly ListedStanding[], { today, sends }: Reader): Html {
  const late = answers.filter(({ review_on: on }) => on < today).length
  return html`
${heading('Standing answers')}
${paragraph('Answers in words that the force keeps ready. Each has an owner, who answers for what it says, and a day by which it is looked at again. The desk proposes one where every word of a question is accounted for by what its owner said it answers, and offers it where a question only hints at it. An officer still agrees before it is given.')}
${
  late > 0 &&
  govukInsetText({
    text: `${late} of ${answers.length} should have been looked at again by now. ${late === 1 ? 'It is' : 'They are'} still used: ask ${late === 1 ? 'its owner' : 'their owners'} before you agree to ${late === 1 ? 'it' : 'them'}.`,
  })
}
${answers.length === 0 && paragraph('No answer is kept ready.')}
${answers.map((answer) => standingView(answer, today))}
${sends && html`<p class="govuk-body"><a class="govuk-link" href="/imports/kinds/${standingAnswersImporter.kind}">Add or change standing answers by a file</a></p>`}`
}

function standingView(answer: ListedStanding, today: PlainDate): Html {
  const { code, title, body, owner, review_on, version_number: version, recorded_at, broughtIn } = answer
  const { gives, saidAs, mustSay, maySay, offeredWhen, offeredUnless } = whatItAnswers(answer)
  return html`<section class="govuk-!-margin-bottom-8" aria-labelledby="standing-${code}">
<h2 class="govuk-heading-m" id="standing-${code}">${title}</h2>
${summaryList([
  { key: 'Look at it again by', value: reviewTold(review_on, today) },
  { key: 'Owner', value: owner },
  {
    key: 'Agreed to',
    value: `Brought in on ${writeDate(dayAt(recorded_at))}${broughtIn ? ` by ${broughtIn.by}, with ${broughtIn.file}` : ''}${version > 1 ? `: version ${version}` : ''}`,
  },
  {
    key: 'Proposed where',
    value:
      gives.length === 0
        ? 'Never by itself: its owner has not said what it answers'
        : listOf([
            `a question asks: ${gives.join(', or ')}`,
            ...(saidAs.length > 0 ? [`and says ${saidAs.join(' or ')}`] : []),
            ...mustSay.map((each) => `and says ${each}`),
          ]),
  },
  { key: 'It may also say', value: maySay.length > 0 ? listOf(maySay) : null },
  { key: 'Offered where it says', value: listOf(offeredWhen) },
  { key: 'But not where it says', value: offeredUnless.length > 0 ? listOf(offeredUnless) : null },
])}
${govukDetails({ summaryText: 'What it says', html: answerWords(body) })}
</section>`
}

const reviewTold = (on: PlainDate, today: PlainDate): Html =>
  html`${writeDate(on)} ${on < today ? mojBadge('Overdue', 'red') : on <= addDays(today, soon) && mojBadge('Soon', 'blue')}`

const listOf = (lines: readonly string[]): Html =>
  html`<ul class="govuk-list govuk-!-margin-bottom-0">${lines.map((line) => html`<li>${line}</li>`)}</ul>`
