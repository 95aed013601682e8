import { day, writeDate } from '../../../kernel/index.ts'
import { govukTag, type Html, html } from '../../../web/index.ts'
import type { QuestionReading, ReadPart } from './question-reading.ts'

const partNames: Record<ReadPart['part'], string> = {
  ask: 'Asks',
  about: 'Of',
  without: 'Without',
  when: 'When',
  cut: 'Cut by',
  example: 'For example',
}

const date = /^\d{4}-\d{2}-\d{2}$/

/** `role: special_constable` as `role: special constable`; days as they are written elsewhere. */
const inWords = (as: string): string =>
  as
    .split(' ')
    .map((word) => (date.test(word) ? writeDate(day(word)) : word.replaceAll(/[_-]/g, ' ')))
    .join(' ')

/** How a question was read, each part with the words it came from, and what was not understood. */
export const readingView = ({ parts, notUnderstood }: QuestionReading, asRead: boolean): Html => html`
<p class="govuk-body">${
  asRead
    ? govukTag({ text: 'Understood', classes: 'govuk-tag--green' })
    : govukTag({ text: 'Not understood whole', classes: 'govuk-tag--yellow' })
}</p>
${
  parts.length > 0 &&
  html`<dl class="govuk-summary-list govuk-summary-list--no-border">${parts.map(
    ({
      part,
      words,
      as,
    }) => html`<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${partNames[part]}</dt>
<dd class="govuk-summary-list__value">${words && html`“${words}”: `}${inWords(as)}</dd></div>`,
  )}</dl>`
}
${
  notUnderstood.length > 0 &&
  html`<p class="govuk-body"><strong>Not understood, or not in what would be answered:</strong> ${notUnderstood.map((each) => `“${each}”`).join(', ')}</p>`
}`
