import {
  errorFor,
  type FormError,
  govukButton,
  govukRadios,
  govukSelect,
  type Html,
  html,
} from '../../../../web/index.ts'
import { writeWhich } from '../../answering/which-answer.ts'
import { nearOf } from '../../show-reading/near-view.ts'
import { tellReading } from '../../show-reading/reading-clauses.ts'
import type { OpenedQuestion } from './opened-question.ts'
import type { Picked } from './picked.ts'

/** What could be picked first: near what was read, with what it cannot express. */
interface ToPick {
  readonly id: string
  readonly which: string
  readonly text: string
  readonly told: readonly string[]
}

/** What is near a question, once for each of the days that are named and of the things that are asked. */
export function toPick({ reading, register, standing }: OpenedQuestion): readonly ToPick[] {
  if (reading === null) return []
  const near = nearOf(reading, { ...register, standing })
  const all = near.flatMap(({ id, ask, name, what, told, uses }) =>
    uses.map(({ which, days }): ToPick => {
      const isOfSeveral = near.some((other) => other.id === id && other.ask !== ask)
      const asked = isOfSeveral && reading.each?.[ask]
      const of = [days, asked ? `where it ${lowerFirst(tellReading(asked).sentence)}` : null].filter(Boolean).join(', ')
      return { id, which, text: `${name} (${what})${of === '' ? '' : `, ${of}`}`, told }
    }),
  )
  if (reading.state !== 'understood') return all
  // What was understood is answered part by part already: what is picked beside it is another answer.
  return near
    .filter(({ id }, at) => near.findIndex((other) => other.id === id) === at)
    .map(({ id, name, what, told }) => ({ id, which: id, text: `${name} (${what})`, told }))
}

const lowerFirst = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, '')

interface PickForm {
  readonly opened: OpenedQuestion
  readonly picked: Picked | null
  readonly errors: readonly FormError[]
  readonly query: URLSearchParams
}

/** What is near first, with what each cannot express, and then all there is. */
export function pickForm({ opened, picked, errors, query }: PickForm): Html {
  const near = toPick(opened)
  const first = new Set(near.map(({ id }) => id))
  const others = [
    { value: '', text: 'Choose one' },
    ...opened.register.measures.map(({ id, name }) => ({ value: id, text: `Number: ${name}` })),
    ...opened.register.extracts.map(({ id, name }) => ({ value: id, text: `Register: ${name}` })),
    ...opened.standing.map(({ code, title }) => ({ value: code, text: `Standing answer: ${title}` })),
  ].filter(({ value }) => !first.has(value))
  const wrong = errorFor(errors, 'id')
  const isOther = query.get('id') === 'other' || (picked !== null && !first.has(picked.id))
  const select = govukSelect({
    id: 'other',
    name: 'other',
    label: { text: near.length > 0 ? 'Which' : 'Answer with' },
    items: others.map((item) => ({ ...item, selected: item.value === picked?.id })),
    errorMessage: isOther ? wrong : undefined,
  })
  const instead = query.get('instead')
  return html`<form method="get" novalidate>
${instead ? html`<input type="hidden" name="instead" value="${instead}">` : false}
${
  near.length === 0
    ? html`<input type="hidden" name="id" value="other">${select}`
    : govukRadios({
        name: 'id',
        idPrefix: 'id',
        fieldset: { legend: { text: 'What is nearest to what was read', classes: 'govuk-fieldset__legend--s' } },
        errorMessage: isOther ? undefined : wrong,
        items: [
          ...near.map(({ which, text, told }) => ({
            value: which,
            text,
            hint: { text: told.join(' ') },
            checked: picked !== null && which === writeWhich(picked),
          })),
          { value: 'other', text: 'Something else', checked: isOther, conditional: { html: select } },
        ],
      })
}
${govukButton({ text: 'Go on', classes: 'govuk-button--secondary' })}</form>`
}
