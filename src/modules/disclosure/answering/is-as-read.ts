import type { Statistic } from '../../../kernel/index.ts'
import type { QuestionReading, ReadAnswer } from '../reading-questions/question-reading.ts'
import type { Ranked } from '../reading-questions/reading.ts'
import type { Answer } from './answer.ts'
import type { RegisterAsked } from './register-asked.ts'

/** Whether the desk understood a question whole, and its answers are of just that: the same people, things and days. */
export function isAsRead(reading: QuestionReading | undefined, answers: readonly Answer[]): boolean {
  if (reading?.state !== 'understood') return false
  const given = answers.filter(({ kind }) => kind !== 'officer')
  const wanted = reading.answers
  return (
    given.length > 0 &&
    given.every((answer) => wanted.some((read) => answersAs(answer, read))) &&
    wanted.every((read) => given.some((answer) => answersAs(answer, read)))
  )
}

/** By which statistic what is asked is worked out. */
const workedOut: Readonly<Record<string, string>> = {
  share: 'share',
  mean: 'mean',
  change: 'change',
  ranking: 'ranking',
}

function answersAs({ provenance, figure }: Answer, { id, filters, from, to, asAt, asks }: ReadAnswer): boolean {
  if (provenance.from !== id) return false
  const statistic = figure?.derived?.statistic.kind ?? null
  const wanted = asks ? (asks.rest ? 'complement' : workedOut[asks.ask]) : null
  // How long things took is agreed to by itself.
  if (statistic !== wanted) return false
  if (!isRanked(figure?.derived?.statistic, asks?.ranked)) return false
  if (figure === null) {
    const asked = provenance.asked ?? asItIs
    return sameValues(asked.filters, filters) && asked.from === from && asked.to === to && asked.asAt === asAt
  }
  if (!sameValues(figure.derived?.filters ?? figure.filters, filters)) return false
  const { asked } = figure
  if (figure.asAt) return asAt !== null && asked.to === asAt
  return from !== null && to !== null && asked.from === from && asked.to === to
}

/** A register that nobody read out of a question tells of everything, as it stands. */
const asItIs: RegisterAsked = { filters: {}, from: null, to: null, asAt: null }

/** A ranking is of just those that were asked for: the first three and not the first, the fewest and not the most. */
const isRanked = (statistic: Statistic | undefined, wanted: Ranked | undefined): boolean =>
  statistic?.kind !== 'ranking' || (statistic.order === wanted?.order && statistic.most === wanted.most)

function sameValues(
  counted: Readonly<Record<string, readonly string[]>>,
  read: Readonly<Record<string, readonly string[]>>,
): boolean {
  const narrowed = Object.entries(counted).filter(([, values]) => values.length > 0)
  const wanted = Object.entries(read).filter(([, values]) => values.length > 0)
  return (
    narrowed.length === wanted.length &&
    wanted.every(([id, values]) => {
      const found = new Set(counted[id] ?? [])
      return found.size === new Set(values).size && values.every((value) => found.has(value))
    })
  )
}
