import { createHash } from 'node:crypto'
import {
  type Actor,
  type Db,
  type Measure,
  type MeasurePlan,
  Refused,
  type Register,
  type Tx,
} from '../../../../kernel/index.ts'
import { asFigureShape, countRun, type FigureShape, type ReadRun, shapeOf } from '../../../statistics/index.ts'
import { type ComposedAnswer, openComposer } from '../../answering/compose-answer.ts'
import { isHeld } from '../../answering/is-held.ts'
import { planRequest } from '../../answering/plan-answer.ts'
import type { RegisterAsked } from '../../answering/register-asked.ts'
import { type GivenAnswer, wholeAnswer } from '../../answering/told-answer.ts'
import type { OpenedQuestion } from './opened-question.ts'
import type { Picked } from './picked.ts'

/** What an answer would give, and a mark by which it is known again. */
export interface LookedAt {
  readonly given: GivenAnswer
  readonly mark: string
}

/** The same numbers and words have the same mark, whether they were frozen or only looked at. */
export function markOf({ text, table, figure }: GivenAnswer): string {
  const told = [text, table, figure && numbersOf(figure)]
  return createHash('sha256').update(JSON.stringify(told, inOrder)).digest('hex')
}

/** What was kept has its keys in an order of the database's own. */
const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

const numbersOf = ({ measureId, asked, by, dimensions, filters, derived, rows, totals }: FigureShape) => [
  [measureId, asked.from, asked.to, by, dimensions],
  [derived?.filters ?? filters, derived?.statistic],
  [rows, totals],
]

const lookedAt = (given: GivenAnswer): LookedAt => ({ given, mark: markOf(given) })

/** Counts what the officer asks for, and keeps nothing of it: as of the day of receipt, or now where it was not held. Throws Refused. */
export async function lookAtNumbers(
  { db, actor }: { readonly db: Db; readonly actor: Actor },
  measure: Measure,
  request: ReadRun['request'],
  knownAt: Date,
): Promise<LookedAt> {
  const count = async (moment: Date | null): Promise<FigureShape> => {
    const counted = await countRun(db, actor, measure, { ...request, knownAt: moment })
    return shapeOf(asFigureShape(counted), measure, counted.factsHeld)
  }
  const asReceived = await count(knownAt)
  const later = isHeld(asReceived) ? null : await count(null)
  const figure = later && isHeld(later) ? later : asReceived
  return lookedAt({ text: '', table: null, figure, from: '' })
}

/** How what an officer picked is run: a measure by its plan, a register narrowed and of the days that were read. */
export interface PickedRun {
  readonly plan: MeasurePlan | null
  readonly read: RegisterAsked | null
}

/** Composes what an officer picked. In a transaction for statistics, for a number is frozen. Throws Refused. */
export async function composePicked(
  tx: Tx,
  register: Register,
  picked: Picked,
  { plan, read }: PickedRun,
  { asked, knownAt }: OpenedQuestion,
): Promise<ComposedAnswer> {
  const compose = await openComposer(tx, register, knownAt)
  const { kind, id, name } = picked
  const composed = await compose({ kind, id, name, plan, why: ['the officer chose it'] }, planRequest(asked, read))
  if (composed === null) throw new Refused(`“${name}” cannot answer this question`)
  return composed
}

/** What a register or a standing answer gives. */
export const lookAtWords = async (
  tx: Tx,
  register: Register,
  picked: Picked,
  read: RegisterAsked | null,
  opened: OpenedQuestion,
): Promise<LookedAt> => lookedAt(wholeAnswer(await composePicked(tx, register, picked, { plan: null, read }, opened)))
