import { dayAt, type PlainDate } from '../../../kernel/index.ts'
import type { Result } from '../../training/index.ts'
import { isObject, type Json, type JsonObject } from '../specification/json.ts'
import { parseTimestamp } from '../specification/timestamp.ts'

/** What a statement says of a part of a course. */
export interface Outcome {
  readonly on: PlainDate
  readonly result: Result
  /** Out of a hundred where the statement scales it, else as it stands. */
  readonly score: number | null
  readonly duration: string | null
}

const verbs = 'http://adlnet.gov/expapi/verbs/'
const waived = 'https://w3id.org/xapi/adl/verbs/waived'

/**
 * A result that says so, then the verb; what says neither is attendance. Nobody was judged where a unit was waived,
 * whatever cmi5 has its result say (9.5.2): the least that can be said.
 */
function resultOf(statement: JsonObject, result: JsonObject): Result {
  const { id } = statement.verb as JsonObject
  if (id === waived) return 'attended'
  if (typeof result.success === 'boolean') return result.success ? 'passed' : 'failed'
  if (id === `${verbs}passed` || id === `${verbs}mastered`) return 'passed'
  return id === `${verbs}failed` ? 'failed' : 'attended'
}

const inNumbers = (value: Json | undefined): number | null => (typeof value === 'number' ? value : null)

/** A statement's score: out of a hundred where it is scaled, else as it stands; null where there is none. */
export function scoreOf({ scaled, raw }: JsonObject): number | null {
  return typeof scaled === 'number' ? Math.round(scaled * 10_000) / 100 : inNumbers(raw)
}

/** The outcome of a statement, on the day in London on which it happened. */
export function outcomeOf(statement: JsonObject): Outcome {
  const result = isObject(statement.result) ? statement.result : {}
  const score = isObject(result.score) ? result.score : {}
  const moment = parseTimestamp(String(statement.timestamp), false)
  return {
    on: dayAt(new Date(moment?.milliseconds ?? String(statement.stored))),
    result: resultOf(statement, result),
    score: scoreOf(score),
    duration: typeof result.duration === 'string' ? result.duration : null,
  }
}
