import { govukDetails, govukInsetText, type Html, html } from '../../../../web/index.ts'
import type { Amendment, Ask } from '../request-text.ts'

/**
 * What a question asks, each thing apart, with what stands around it in the letter: folded away, for the officer who
 * wonders. Nothing where the question asks one thing and nothing stands around it.
 */
export function asksView(asks: readonly Ask[], allAsks: readonly Ask[]): Html | null {
  const plain = asks.every((ask) => aroundOf(ask, allAsks).length === 0)
  if (asks.length === 0 || (asks.length === 1 && plain)) return null
  const items = asks.map((ask) => html`<li>${ask.text}${linesView(aroundOf(ask, allAsks))}</li>`)
  const count = asks.length === 1 ? 'one thing' : `${asks.length} things`
  return govukDetails({
    summaryText: `Read as ${count}, with what stands around ${asks.length === 1 ? 'it' : 'them'} in the letter`,
    html: html`<ol class="govuk-list govuk-list--number govuk-list--spaced">${items}</ol>`,
  })
}

const linesView = (lines: readonly string[]) =>
  lines.length > 0 && html`<ul class="govuk-list govuk-hint">${lines.map((line) => html`<li>${line}</li>`)}</ul>`

/** What stands around an ask, a line each. */
function aroundOf({ stems, scopes, definitions, within, condition }: Ask, all: readonly Ask[]): string[] {
  const told = (ordinal: number) => `“${all[ordinal - 1]?.text ?? ordinal}”`
  return [
    ...stems.map((stem) => `It completes: ${stem}`),
    ...scopes.map((scope) => `It stands under: ${scope}`),
    ...definitions.map(({ term, means }) => `The requester's “${term}”: ${means}`),
    ...(within === null ? [] : [`It counts among those of ${told(within)}`]),
    ...(condition === null
      ? []
      : [
          condition.on === null
            ? `Only if: ${condition.words}`
            : `Only if the answer is ${condition.answer ?? 'so'} to ${told(condition.on)}`,
        ]),
  ]
}

/** What the letter says of an earlier request: offered, since only the officer may change that one. */
export const amendmentsView = (amendments: readonly Amendment[]): readonly Html[] =>
  amendments.map((amendment) => govukInsetText({ html: amendmentView(amendment) }))

function amendmentView({ kind, reference, questions, words, becomes }: Amendment): Html {
  const which =
    questions.length === 0
      ? 'all of it'
      : `${questions.length === 1 ? 'question' : 'questions'} ${questions.join(' and ')}`
  const request =
    reference === null
      ? 'an earlier request'
      : html`request <a class="govuk-link" href="/requests/${reference}">${reference}</a>`
  return html`<p class="govuk-body">This letter speaks of ${request}: it ${kind === 'withdraw' ? 'withdraws' : 'changes'} ${which}${becomes !== null && html`, to “${becomes}”`}. Nothing was changed there: that is for you to do.</p>
<p class="govuk-hint">Read from: ${words}</p>`
}
