import { type Html, html } from '../../../../web/index.ts'
import { markPersonal } from './marking/mark-personal.ts'
import { personalKinds } from './marking/personal-kind.ts'

/** Words with what may tell of somebody marked in them, and below as a list that says why. */
export function markedView(text: string, called: readonly string[]): Html {
  const marks = markPersonal(text, called)
  const pieces = marks.flatMap(({ from, to }, at): Html[] => [
    lines(text.slice(marks[at - 1]?.to ?? 0, from)),
    html`<mark>${lines(text.slice(from, to))}</mark>`,
  ])
  return html`<p class="govuk-body">${pieces}${lines(text.slice(marks.at(-1)?.to ?? 0))}</p>
${
  marks.length === 0
    ? html`<p class="govuk-hint">Nothing is marked. Read it all the same: the desk can miss what tells of somebody.</p>`
    : html`<ul class="govuk-list govuk-list--bullet">${marks.map(
        ({ kind, from, to }) => html`<li>“${text.slice(from, to)}” ${personalKinds[kind].told}</li>`,
      )}</ul>`
}`
}

const lines = (text: string): Html => html`${text.split('\n').map((line, at) => html`${at > 0 && html`<br>`}${line}`)}`
