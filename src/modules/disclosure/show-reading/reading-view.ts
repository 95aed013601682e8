import { govukDetails, govukTag, type Html, html, paragraph } from '../../../web/index.ts'
import type { QuestionReading, ReadAsk } from '../reading-questions/question-reading.ts'
import { type ToldReading, tellReading } from './reading-clauses.ts'

/** How a reading is shown. */
export interface ReadingShown {
  /** Whether the answers that stand are just what was read; null where none were looked at. */
  readonly asRead?: boolean
  /** The words of each part beside it at once, and not folded away. */
  readonly open?: boolean
  /** What stands below each thing that is asked: by its place, from nought. */
  readonly below?: (ask: ReadAsk, at: number) => Html | null
}

/** How a question was read: in a sentence, each part with the words it came from, and what was not understood. */
export function readingView(reading: QuestionReading, { asRead, open = false, below }: ReadingShown = {}): Html {
  const { each = [], notUnderstood } = reading
  return html`<p class="govuk-body">${stateTag(reading, asRead)}</p>
${each.map((ask, at) => askView(ask, open, below?.(ask, at) ?? null))}
${each.length === 0 && notUnderstood.length > 0 && html`<p class="govuk-body"><strong>Not understood, or not in what would be answered:</strong> ${quoted(notUnderstood)}</p>`}`
}

function stateTag({ state }: QuestionReading, asRead: boolean | undefined): Html {
  if (asRead === false && state === 'understood')
    return govukTag({ text: 'Understood, and answered otherwise', classes: 'govuk-tag--yellow wide-tag' })
  switch (state) {
    case 'understood':
      return govukTag({ text: 'Understood', classes: 'govuk-tag--green' })
    case 'in_part':
      return govukTag({ text: 'Understood in part', classes: 'govuk-tag--yellow wide-tag' })
    case 'not_in_record':
      return govukTag({ text: 'Not found in this record', classes: 'govuk-tag--grey wide-tag' })
  }
}

const quoted = (words: readonly string[]): string => words.map((each) => `“${each}”`).join(', ')

function askView(ask: ReadAsk, open: boolean, below: Html | null): Html {
  const told = tellReading(ask)
  return html`<p class="govuk-body govuk-!-font-weight-bold">${told.sentence}</p>
${open ? partsView(told) : govukDetails({ summaryText: 'The words that each part comes from', html: partsView(told) })}
${ask.unread.length > 0 && html`<p class="govuk-body"><strong>Not understood:</strong> ${quoted(ask.unread)}</p>`}
${ask.open.length > 0 && html`<p class="govuk-body"><strong>Left open:</strong> ${ask.open.join('; ')}</p>`}
${below}`
}

const partsView = ({ clauses, idle, examples }: ToldReading): Html => {
  const known = clauses.filter(({ words }) => words.length > 0)
  if (known.length + idle.length + examples.length === 0)
    return paragraph('No words of it say anything that is known here.')
  return html`<dl class="govuk-summary-list">${known.map(({ text, words }) => row(text, quoted(words)))}
${idle.length > 0 && row('says nothing more', quoted(idle))}
${examples.length > 0 && row('an example, which narrows nothing', quoted(examples))}</dl>`
}

const row = (key: string, value: string): Html => html`<div class="govuk-summary-list__row">
<dt class="govuk-summary-list__key">${key}</dt><dd class="govuk-summary-list__value">${value}</dd></div>`
