import type { Register } from '../../../kernel/index.ts'
import { govukButton, type Html, html } from '../../../web/index.ts'
import { namedAnswerable } from '../answering/named-answerable.ts'
import { type NearOfAsk, nearAnswers } from '../answering/near-answers.ts'
import type { StandingAnswer } from '../answering/standing-answers/standing.queries.ts'
import { writeWhich } from '../answering/which-answer.ts'
import type { QuestionReading } from '../reading-questions/question-reading.ts'
import { shortDays } from './days-words.ts'
import { tellNear } from './near-words.ts'

/** All that could be picked: what the record counts and lists, and the answers that are kept ready. */
export interface Answerables extends Pick<Register, 'measure' | 'extract'> {
  readonly standing: readonly Pick<StandingAnswer, 'code' | 'title'>[]
}

/** What could be picked for an ask of a question. */
export interface Near {
  readonly id: string
  /** Of which of the things that a question asks, from nought. */
  readonly ask: number
  readonly name: string
  readonly what: string
  /** What it cannot express, or why its words hint at it; a sentence each. */
  readonly told: readonly string[]
  /** As what it is picked (see `which-answer.ts`): once, or for each of the days that are named. */
  readonly uses: readonly { readonly which: string; readonly days: string | null }[]
}

/** What is near the asks of a question, of what its reader may answer with, each with what it cannot express. */
export function nearOf(reading: QuestionReading, answerables: Answerables): Near[] {
  const near = nearAnswers(reading, answerables)
  const first = near.filter(({ ask, id }, at) => near.findIndex((other) => other.ask === ask && other.id === id) === at)
  return first.flatMap((answer): Near[] => {
    const named = namedAnswerable(answerables, answerables.standing, answer.id)
    if (named === null) return []
    const uses = near.filter(({ ask, id }) => ask === answer.ask && id === answer.id)
    return [{ id: named.id, ask: answer.ask, name: named.name, ...tell(answer, answerables, uses), uses: usesOf(uses) }]
  })
}

function tell(answer: NearOfAsk, answerables: Answerables, uses: readonly NearOfAsk[]): Pick<Near, 'what' | 'told'> {
  const named = answerables.measure(answer.id) ?? answerables.extract(answer.id) ?? { kind: 'standing' as const }
  const told = [...tellNear(answer, named)]
  if (uses.length > 1) told.push('It counts one stretch of days, or one day, at a time: use it for each that is asked.')
  return {
    what:
      named.kind === 'measure' ? `number of ${named.unit}` : named.kind === 'extract' ? 'register' : 'standing answer',
    told: told.length > 0 ? told : ['It can say all of it that was understood.'],
  }
}

const usesOf = (uses: readonly NearOfAsk[]): Near['uses'] =>
  uses.map((use) => ({ which: writeWhich(use), days: uses.length > 1 ? shortDays(use) : null }))

/** Each of these with a button that opens the form with all that was read. `used` are those that answer already. */
export const nearView = (
  near: readonly Near[],
  hrefOf: (which: string) => string,
  used: readonly string[] = [],
): Html =>
  html`<ul class="govuk-list govuk-list--spaced">${near.map(
    ({
      name,
      what,
      told,
      uses,
    }) => html`<li><p class="govuk-body govuk-!-margin-bottom-1"><strong>${name}</strong> (${what}). ${told.join(' ')}</p>
<div class="govuk-button-group govuk-!-margin-bottom-0">${uses.map(({ which, days }) =>
      govukButton({
        html: html`${used.includes(which) ? 'Used: change it' : 'Use this'}${days === null ? '' : ` ${days}`}<span class="govuk-visually-hidden">: ${name}</span>`,
        href: hrefOf(which),
        classes: 'govuk-button--secondary govuk-!-margin-bottom-2',
      }),
    )}</div></li>`,
  )}</ul>`
