import type { Register } from '../../../kernel/index.ts'
import { govukButton, type Html, html } from '../../../web/index.ts'
import type { ReadAsk } from '../reading-questions/question-reading.ts'
import { tellNear } from './near-words.ts'

/** What could be picked for an ask of a question. */
export interface Near {
  readonly id: string
  readonly name: string
  readonly what: string
  /** What it cannot express, or why its words hint at it; a sentence each. */
  readonly told: readonly string[]
}

/** What is near an ask, of what its reader may answer with, each with what it cannot express. */
export const nearOf = ({ near, parts }: ReadAsk, register: Pick<Register, 'measure' | 'extract'>): Near[] =>
  near.flatMap((answer): Near[] => {
    const named = register.measure(answer.id) ?? register.extract(answer.id)
    if (named === null) return []
    const told = [...tellNear(answer, named)]
    if (named.kind === 'measure' && parts.filter(({ part }) => part === 'when').length > 1)
      told.push('It counts one stretch of days, or one day, at a time: the first that is named is filled in.')
    return [
      {
        id: named.id,
        name: named.name,
        what: named.kind === 'measure' ? `number of ${named.unit}` : 'register',
        told: told.length > 0 ? told : ['It can say all of it that was understood.'],
      },
    ]
  })

/** Each of these with a button that opens the form with all that was read. */
export const nearView = (near: readonly Near[], hrefOf: (id: string) => string): Html =>
  html`<ul class="govuk-list govuk-list--spaced">${near.map(
    ({
      id,
      name,
      what,
      told,
    }) => html`<li><p class="govuk-body govuk-!-margin-bottom-1"><strong>${name}</strong> (${what}). ${told.join(' ')}</p>
${govukButton({
  html: html`Use this<span class="govuk-visually-hidden">: ${name}</span>`,
  href: hrefOf(id),
  classes: 'govuk-button--secondary govuk-!-margin-bottom-2',
})}</li>`,
  )}</ul>`
