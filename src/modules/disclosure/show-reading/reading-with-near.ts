import { govukDetails, type Html, html, paragraph } from '../../../web/index.ts'
import type { QuestionReading, ReadAsk } from '../reading-questions/question-reading.ts'
import { type Answerables, type Near, nearOf, nearView } from './near-view.ts'
import { type ReadingShown, readingView } from './reading-view.ts'

/** The address of the form by which a question is answered with something. `base` is the question's own address; which is meant is named as in `which-answer.ts`. */
export const answerWithHref = (base: string, which: string, instead?: string): string =>
  `${base}/answer-with?${new URLSearchParams({ id: which, ...(instead ? { instead } : {}) })}`

/** How a question was read; and where it was not understood, what is near, to be picked; folded away where something is `used`. */
export function readingWithNear(
  reading: QuestionReading,
  base: string,
  answerables: Answerables,
  { used = [], ...shown }: ReadingShown & { readonly used?: readonly string[] } = {},
): Html {
  if (reading.state === 'understood') return readingView(reading, shown)
  const all = nearOf(reading, answerables)
  const below = (_: ReadAsk, at: number): Html => {
    const near = all.filter(({ ask }) => ask === at)
    if (near.length === 0)
      return paragraph('Nothing in this record is near that. Whether the force holds it elsewhere is for you to say.')
    const listed = nearView(near, (which) => answerWithHref(base, which), used)
    if (isAnswered(near, used, reading))
      return govukDetails({ summaryText: 'What is near it, and what that cannot say', html: listed })
    return html`<p class="govuk-body">${
      reading.state === 'not_in_record'
        ? 'Nothing in this record was found that says this. What is nearest, and what it cannot say:'
        : 'Nothing is answered before you pick. What is nearest, and what it cannot say:'
    }</p>
${listed}`
  }
  return readingView(reading, { ...shown, below })
}

/** Whether something answers an ask already: what is near it for all of its days, or what was picked for the one thing that is asked. */
function isAnswered(near: readonly Near[], used: readonly string[], { each = [] }: QuestionReading): boolean {
  const isUsed = ({ which }: Near['uses'][number]) => used.includes(which)
  if (near.some(({ uses }) => uses.every(isUsed))) return true
  return each.length === 1 && used.length > 0 && !near.some(({ uses }) => uses.some(isUsed))
}
