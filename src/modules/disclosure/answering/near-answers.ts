import type { Measure, Register } from '../../../kernel/index.ts'
import type { NearAnswer, QuestionReading, ReadPart } from '../reading-questions/question-reading.ts'
import { type Days, keptDays } from '../show-reading/days-words.ts'
import { withParts } from './which-answer.ts'

/** What is near one of the things that a question asks, of one of the days that it names. */
export interface NearOfAsk extends NearAnswer {
  /** Which of the things it asks, from nought. */
  readonly ask: number
  /** Tells it from what else the same measure or register is near. */
  readonly part: string
}

/** What is near the asks of a question. A measure counts one stretch of days at a time: of several it is near each. */
export const nearAnswers = ({ each = [] }: QuestionReading, register: Pick<Register, 'measure'>): NearOfAsk[] =>
  withParts(
    each.flatMap(({ near, parts }, ask) =>
      near.flatMap((answer) => ofEachDays(answer, parts, register.measure(answer.id)).map((of) => ({ ...of, ask }))),
    ),
  )

function ofEachDays(answer: NearAnswer, parts: readonly ReadPart[], measure: Measure | null): readonly NearAnswer[] {
  if (measure === null) return [answer]
  const named = parts
    .filter(({ part }) => part === 'when')
    .map(({ as }) => keptDays(as))
    .filter(({ from, to, asAt }) => from !== null || to !== null || asAt !== null)
    .map((days) => asCounted(days, measure))
  const apart = named.filter((days, at) => named.findIndex((other) => isSame(days, other)) === at)
  return apart.length < 2 ? [answer] : apart.map((days) => ({ ...answer, ...days }))
}

/** What happens in a time can happen on a day; what is so on a day is told of the last of a time. */
function asCounted({ from, to, asAt }: Days, { periodType }: Measure): Days {
  if (periodType === 'as-at') return { from: null, to: null, asAt: asAt ?? to }
  return asAt === null ? { from, to, asAt } : { from: asAt, to: asAt, asAt: null }
}

const isSame = (a: Days, b: Days): boolean => a.from === b.from && a.to === b.to && a.asAt === b.asAt
