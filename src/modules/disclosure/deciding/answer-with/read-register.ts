import type { Filters } from '../../../../kernel/index.ts'
import { type RegisterAsked, readOfRegister } from '../../answering/register-asked.ts'
import { isSameAnswer } from '../../answering/which-answer.ts'
import type { OpenedQuestion } from './opened-question.ts'
import type { Picked } from './picked.ts'

/** How an officer asks a register. */
export interface ReadRegister {
  /** Null where nobody read out of the question how it is to be asked. */
  readonly asked: RegisterAsked | null
  /** All that it can be narrowed to here: what was read, of which the officer keeps what is meant. */
  readonly offered: Filters
}

/** The field of a form by which a register is narrowed. */
export const narrowingField = (dimension: string): string => `n.${dimension}`

/** As it was read, or as the officer chose before; of that, where the form was sent, what is ticked. */
export function readRegister(
  picked: Picked,
  query: URLSearchParams,
  { suggestions, reading }: Pick<OpenedQuestion, 'suggestions' | 'reading'>,
): ReadRegister | null {
  if (picked.kind !== 'extract') return null
  const read = readOfRegister(reading, picked)
  const asked = suggestions.find((each) => isSameAnswer(each, picked))?.read ?? read
  const offered = eachOnce(read?.filters ?? {}, asked?.filters ?? {})
  if (asked === null || !query.has('shown')) return { asked, offered }
  const ticked = Object.entries(offered).map(([dimension, values]) => {
    const sent = query.getAll(narrowingField(dimension))
    return [dimension, values.filter((value) => sent.includes(value))] as const
  })
  return { asked: { ...asked, filters: Object.fromEntries(ticked.filter(([, values]) => values.length > 0)) }, offered }
}

const eachOnce = (a: Filters, b: Filters): Filters =>
  Object.fromEntries(
    [...new Set([...Object.keys(a), ...Object.keys(b)])].map((dimension) => [
      dimension,
      [...new Set([...(a[dimension] ?? []), ...(b[dimension] ?? [])])],
    ]),
  )
