import { NotFound, type PlanRequest, Refused, type Register, settledMoment, type Tx } from '../../../kernel/index.ts'
import { fileNames } from '../../statistics/index.ts'
import type { Answer } from './answer.ts'
import { composeFigure } from './compose-figure.ts'
import { composeExtract, composeStanding, notHeldBy, notRun } from './compose-other.ts'
import { readableRegister } from './readable-register.ts'
import { standingAnswers } from './standing-answers/standing.queries.ts'
import type { Chosen } from './suggest.ts'

/** What was composed, of whichever part of a question it is to be. */
export type ComposedAnswer = Omit<Answer, 'answerId' | 'part'>

/** How an answer is composed: the record as known then, and why this answers the question. */
export interface Composing {
  readonly knownAt: Date
  readonly why: readonly string[]
}

/** Composes what was accepted into an answer; null where it is no longer declared, or not for this actor. */
export type Composer = (suggestion: Chosen, read: PlanRequest) => Promise<ComposedAnswer | null>

/**
 * A composer over the record as known at a moment. What two questions ask in the same way is counted once and told
 * twice. Where the record began to hold something only later, it is read as known now: that the record was not there
 * yet does not mean that the force did not hold it. To be used in a transaction for statistics, for restricted rows
 * are counted.
 */
export async function openComposer(tx: Tx, register: Register, knownAt: Date): Promise<Composer> {
  const readable = readableRegister(register, tx.actor)
  const standing = new Map((await standingAnswers(tx, knownAt)).map((kept) => [kept.code, kept]))
  const files = await fileNames(
    tx,
    [...standing.values()].map((kept) => kept.import_id),
  )
  const composed = new Map<string, ComposedAnswer | null>()

  const now = await settledMoment(tx)

  async function composeAt(
    { id, plan }: Chosen,
    read: PlanRequest,
    context: Composing,
  ): Promise<ComposedAnswer | null> {
    const measure = readable.measure(id)
    if (measure) return plan && composeFigure(tx, measure, plan, context)
    const extract = readable.extract(id)
    if (extract) return composeExtract(tx, extract, read, context)
    const kept = standing.get(id)
    return kept ? composeStanding(kept, files, context) : null
  }

  const attempt = (suggestion: Chosen, read: PlanRequest, context: Composing): Promise<ComposedAnswer | null> =>
    composeAt(suggestion, read, context).catch((error: unknown) => {
      if (error instanceof NotFound) return notHeldBy(suggestion, error.message, context)
      if (error instanceof Refused) return notRun(suggestion, error.message, context)
      throw error
    })

  async function compose(suggestion: Chosen, read: PlanRequest): Promise<ComposedAnswer | null> {
    const { why } = suggestion
    const asReceived = await attempt(suggestion, read, { knownAt, why })
    if (asReceived === null || asReceived.held || knownAt >= now) return asReceived
    const later = await attempt(suggestion, read, { knownAt: now, why })
    return later?.held ? later : asReceived
  }

  return async (suggestion, read) => {
    const key = JSON.stringify([suggestion.id, suggestion.plan ?? read])
    const known = composed.get(key)
    if (known !== undefined) return known && { ...known, provenance: { ...known.provenance, why: suggestion.why } }
    const answer = await compose(suggestion, read)
    composed.set(key, answer)
    return answer
  }
}
