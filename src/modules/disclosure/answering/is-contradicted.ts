import type { Extract, Measure } from '../../../kernel/index.ts'
import { eachMeaning, type Sense } from '../../../kernel/meaning/index.ts'
import { isHappening } from '../reading-questions/happenings.ts'
import type { QuestionReading } from '../reading-questions/question-reading.ts'

/**
 * Whether a question asks for those to whom something has not happened, and this counts or lists those to whom it has:
 * nothing is further from an answer. What can count the rest of them is near.
 */
export function isContradicted(
  { each = [] }: QuestionReading,
  { id, means }: Pick<Measure, 'id' | 'means'> | Pick<Extract, 'id' | 'means'>,
): boolean {
  if (means === undefined) return false
  if (each.some(({ near }) => near.some((answer) => answer.id === id && answer.asks?.rest))) return false
  const about = eachMeaning(means)
    .flatMap(({ core }) => core[0] ?? [])
    .filter(isHappening)
  return each.some(({ parts }) =>
    parts.some(({ part, senses = [] }) => part === 'without' && senses.some((said) => about.some(isSame(said)))),
  )
}

const isSame =
  (said: Sense) =>
  ({ slot, value }: Sense): boolean =>
    slot === said.slot && value !== '*' && value.split('|').some((one) => said.value.split('|').includes(one))
