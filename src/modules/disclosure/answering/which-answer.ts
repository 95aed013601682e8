import type { Days } from '../show-reading/days-words.ts'

/**
 * Which of a question's answers something is said of: the measure, register or standing answer, and where that answers the
 * question several times, the part of it that this one answers. A part is named by its days; empty where there is one alone.
 */
export interface WhichAnswer {
  readonly id: string
  readonly part: string
}

/** As an address or a form names it: no measure, register or standing answer has an “@” in its name. */
export const writeWhich = ({ id, part }: WhichAnswer): string => (part === '' ? id : `${id}@${part}`)

const longestPart = 80

export function readWhich(text: string): WhichAnswer {
  const at = text.indexOf('@')
  return at < 0 ? { id: text, part: '' } : { id: text.slice(0, at), part: text.slice(at + 1, at + 1 + longestPart) }
}

export const isSameAnswer = (a: WhichAnswer, b: WhichAnswer): boolean => a.id === b.id && a.part === b.part

/** The name of a part that is of these days, other than those that are taken: “2021-01-01/2021-12-31”, “all”. */
export function partOfDays({ from, to, asAt }: Days, taken: readonly string[]): string {
  const name = asAt ?? (from || to ? `${from ?? ''}/${to ?? ''}` : 'all')
  for (let nth = 1; ; nth++) {
    const part = nth === 1 ? name : `${name}~${nth}`
    if (!taken.includes(part)) return part
  }
}

/** Names the part of each of these that what answers it answers; of what answers once alone there are none to be told apart. */
export function withParts<T extends Days & { readonly id: string }>(
  answers: readonly T[],
): (T & { readonly part: string })[] {
  const named: (T & { readonly part: string })[] = []
  for (const answer of answers) {
    const isAlone = answers.filter(({ id }) => id === answer.id).length === 1
    const taken = named.flatMap(({ id, part }) => (id === answer.id ? [part] : []))
    named.push({ ...answer, part: isAlone ? '' : partOfDays(answer, taken) })
  }
  return named
}
