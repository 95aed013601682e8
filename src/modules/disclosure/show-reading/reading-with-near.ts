import type { Register } from '../../../kernel/index.ts'
import { type Html, html, paragraph } from '../../../web/index.ts'
import type { QuestionReading, ReadAsk } from '../reading-questions/question-reading.ts'
import { nearOf, nearView } from './near-view.ts'
import { type ReadingShown, readingView } from './reading-view.ts'

/** The address of the form by which a question is answered with something. `base` is the question's own address. */
export const answerWithHref = (
  base: string,
  id: string,
  { ask = 0, instead }: { readonly ask?: number; readonly instead?: string } = {},
): string =>
  `${base}/answer-with?${new URLSearchParams({ id, ...(ask > 0 ? { ask: `${ask}` } : {}), ...(instead ? { instead } : {}) })}`

/** How a question was read; and where it was not understood, what is near, to be picked. */
export function readingWithNear(
  reading: QuestionReading,
  base: string,
  register: Pick<Register, 'measure' | 'extract'>,
  shown: ReadingShown = {},
): Html {
  if (reading.state === 'understood') return readingView(reading, shown)
  const below = (ask: ReadAsk, at: number): Html => {
    const near = nearOf(ask, register)
    if (near.length === 0)
      return paragraph('Nothing in this record is near that. Whether the force holds it elsewhere is for you to say.')
    return html`<p class="govuk-body">${
      reading.state === 'not_in_record'
        ? 'Nothing in this record was found that says this. What is nearest, and what it cannot say:'
        : 'Nothing is answered before you pick. What is nearest, and what it cannot say:'
    }</p>
${nearView(near, (id) => answerWithHref(base, id, { ask: at }))}`
  }
  return readingView(reading, { ...shown, below })
}
