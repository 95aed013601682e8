import type { Measure, MeasurePlan, PlainDate, Register, Tx } from '../../../kernel/index.ts'
import { factsHeld, type PlannedStatistic, planStatistic } from '../../statistics/index.ts'
import type { QuestionReading, ReadAnswer } from '../reading-questions/question-reading.ts'

interface AsOf {
  readonly received: PlainDate
  readonly knownAt: Date
}

/**
 * How a measure is run for a question that was understood: just as it was read. Where no days were named, everything that
 * is held, by year. Null where what is to be worked out can be meant in several ways, or in none.
 */
export async function planAsRead(
  tx: Tx,
  measure: Measure,
  answer: ReadAnswer,
  asOf: AsOf,
): Promise<MeasurePlan | null> {
  const planned = await plannedAsRead(tx, measure, answer, asOf)
  return planned.kind === 'planned' ? planned.plan : null
}

/**
 * How a measure that is near what was read would be run, for an officer to change: of which whole a share is the first
 * that can be meant, and where it can't be worked out, the counts.
 */
export async function planNear(tx: Tx, measure: Measure, answer: ReadAnswer, asOf: AsOf): Promise<MeasurePlan> {
  const planned = await plannedAsRead(tx, measure, answer, asOf)
  if (planned.kind === 'planned') return planned.plan
  const plan = await countsAsRead(tx, measure, answer, asOf)
  const [of] = planned.kind === 'open' ? planned.wholes : []
  return of ? { ...plan, statistic: { kind: 'share', of } } : plan
}

async function plannedAsRead(tx: Tx, measure: Measure, answer: ReadAnswer, asOf: AsOf): Promise<PlannedStatistic> {
  const plan = await countsAsRead(tx, measure, answer, asOf)
  const { asks } = answer
  if (!asks) return { kind: 'planned', plan }
  const { ask, rest, ofPopulation, ranked } = asks
  return planStatistic(measure, { ask, denied: rest, ofPopulation, ...ranked }, plan)
}

async function countsAsRead(
  tx: Tx,
  measure: Measure,
  { filters, dimensions, from, to, asAt, by, asks }: ReadAnswer,
  { received, knownAt }: AsOf,
): Promise<MeasurePlan> {
  if (measure.periodType === 'as-at')
    return { span: { asAt: asAt ?? to ?? received }, by: 'whole', dimensions, filters }
  const first = from ?? (await factsHeld(tx, measure, knownAt)).from ?? (`${received.slice(0, 4)}-01-01` as PlainDate)
  const last = to ?? received
  const span = { from: first < last ? first : last, to: last }
  return {
    span,
    by: by ?? (asks?.ask === 'change' || (from === null && !asks) ? 'calendar-year' : 'whole'),
    dimensions,
    filters,
  }
}

/**
 * A reading of which everything can be worked out. What could be meant in several ways, as a share of several wholes, was
 * not understood: an officer chooses.
 */
export async function asWorkedOut(
  tx: Tx,
  register: Register,
  reading: QuestionReading,
  asOf: AsOf,
): Promise<QuestionReading> {
  const open: string[] = []
  for (const answer of reading.answers) {
    const measure = answer.asks ? register.measure(answer.id) : null
    if (measure === null) continue
    const planned = await plannedAsRead(tx, measure, answer, asOf)
    if (planned.kind === 'open') open.push('of which whole the share is')
    if (planned.kind === 'impossible') open.push(planned.why)
  }
  return open.length === 0
    ? reading
    : {
        ...reading,
        state: 'in_part',
        answers: [],
        notUnderstood: [...reading.notUnderstood, ...open],
        each: (reading.each ?? []).map((ask) => ({ ...ask, state: 'in_part', open: [...ask.open, ...open] })),
      }
}
