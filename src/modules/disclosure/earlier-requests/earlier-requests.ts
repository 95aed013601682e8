import type { PlainDate, Tx } from '../../../kernel/index.ts'
import { workingDays } from '../clock/clock.ts'
import { decisionsOn } from '../deciding/response.ts'
import { questionsOf } from '../request.queries.ts'
import type { EarlierDecisionTable, RequestTable } from '../tables.ts'
import {
  type Candidate,
  type EarlierRow,
  earlierDecisions,
  ofSameRequester,
  questionsLike,
  requestsById,
} from './earlier-requests.queries.ts'
import { type LikeQuestions, likeQuestions, readyQuestion } from './likeness.ts'
import { type EarlierFacts, isWithinPeriod, type MayMean, whatMayApply } from './what-may-apply.ts'

/** How near a request is to an earlier one. */
export type Likeness =
  /** The same words, for the same days. */
  | 'identical'
  /** Nearly the same words for the same days. */
  | 'nearly'
  /** Nearly the same words, of which some ask about other days or numbers. */
  | 'other_days'
  /** Some of its questions. */
  | 'in_part'
  /** Other words: it is shown for who wrote it, or for what was decided. */
  | 'other'

/** An earlier request beside a later one. */
export interface EarlierRequest {
  readonly requestId: string
  readonly reference: string
  readonly receivedOn: PlainDate | null
  readonly state: EarlierFacts['state']
  readonly publishedOn: PlainDate | null
  readonly sameRequester: EarlierFacts['sameRequester']
  readonly likeness: Likeness
  /** Of what this request asks, how much is asked there: from 0 to 1. */
  readonly nearness: number
  readonly questions: readonly LikeQuestions[]
  readonly mayMean: readonly MayMean[]
  readonly decided: EarlierDecisionTable | null
}

const mostShown = 10
/** Nearer whole requests are nearly the same. */
const nearlyAll = 0.8
const calendar = workingDays()

/**
 * Requests that came before this one and are like it, or come from the same requester within 60 working days, the nearest
 * first. Read under the reader's own rights: whoever may not open letters gets none.
 */
export async function earlierRequests(tx: Tx, request: RequestTable): Promise<EarlierRequest[]> {
  const questions = (await questionsOf(tx, request.request_id)).map(readyQuestion)
  const candidates = await questionsLike(
    tx,
    questions.map(({ question }) => question.question_id),
  )
  const requesters = await ofSameRequester(tx, request.request_id)
  const decisions = await earlierDecisions(tx, request.request_id)
  const byRequest = bestByRequest(questions, candidates)
  const weights = new Map(questions.map(({ question, words }) => [question.ordinal, words.features.size || 1]))
  const whole = [...weights.values()].reduce((sum, weight) => sum + weight, 0) || 1
  const rows = await requestsById(tx, [...new Set([...byRequest.keys(), ...requesters.keys(), ...decisions.keys()])])
  const beside = rows
    .filter((row) => decisions.has(row.request_id) || cameBefore(row, request))
    .map((row) => {
      const like = byRequest.get(row.request_id) ?? []
      const near = like.reduce((sum, each) => sum + each.nearness * (weights.get(each.ordinal) ?? 0), 0) / whole
      return { row, like, near, withinPeriod: isNear(row, request) }
    })
    .filter(
      ({ row, like, withinPeriod }) =>
        like.length > 0 || decisions.has(row.request_id) || (withinPeriod && requesters.has(row.request_id)),
    )
    .sort((a, b) => b.near - a.near || b.row.taken_at.getTime() - a.row.taken_at.getTime())
    .slice(0, mostShown)
  const open = beside.filter(({ row }) => !isPublished(row)).map(({ row }) => row.request_id)
  const responses = await decisionsOn(tx, open)
  return beside.map(({ row, like, near, withinPeriod }) => {
    const sameDays = like.filter(({ otherDays }) => otherDays === null)
    const isSame = sameDays.length === questions.length && near >= nearlyAll
    const facts: EarlierFacts = {
      state: isPublished(row) ? 'published' : (responses.get(row.request_id) ?? null) === null ? 'open' : 'answered',
      sameRequester: requesters.get(row.request_id) ?? null,
      isSame,
      holdsSome: sameDays.length > 0,
      isAlike: like.length > 0,
      withinPeriod,
    }
    return {
      requestId: row.request_id,
      reference: row.reference,
      receivedOn: row.received_on,
      state: facts.state,
      publishedOn: row.published_on,
      sameRequester: facts.sameRequester,
      likeness: likenessOf(like.length, questions.length, isSame, near),
      nearness: near,
      questions: like,
      mayMean: whatMayApply(facts),
      decided: decisions.get(row.request_id) ?? null,
    }
  })
}

/** For each request that is like this one, the nearest of its questions to each of this one's. */
function bestByRequest(
  questions: readonly ReturnType<typeof readyQuestion>[],
  candidates: readonly Candidate[],
): Map<string, LikeQuestions[]> {
  const byId = new Map(questions.map((ready) => [ready.question.question_id, ready]))
  const ready = new Map<string, ReturnType<typeof readyQuestion>>()
  const best = new Map<string, Map<number, LikeQuestions>>()
  for (const candidate of candidates) {
    const here = byId.get(candidate.of)
    const there = ready.get(candidate.question_id) ?? readyQuestion(candidate)
    ready.set(candidate.question_id, there)
    const like = here && likeQuestions(here, there)
    if (!like) continue
    const ofRequest = best.get(candidate.request_id) ?? new Map<number, LikeQuestions>()
    const before = ofRequest.get(like.ordinal)
    if (!before || isNearer(like, before)) ofRequest.set(like.ordinal, like)
    best.set(candidate.request_id, ofRequest)
  }
  return new Map([...best].map(([id, like]) => [id, [...like.values()].sort((a, b) => a.ordinal - b.ordinal)]))
}

/** Of two that are as near, the one for the same days. */
const isNearer = (one: LikeQuestions, other: LikeQuestions): boolean =>
  one.nearness > other.nearness ||
  (one.nearness === other.nearness && one.otherDays === null && other.otherDays !== null)

function likenessOf(alike: number, questions: number, isSame: boolean, near: number): Likeness {
  if (alike === 0) return 'other'
  if (near < nearlyAll || alike < questions) return 'in_part'
  if (!isSame) return 'other_days'
  return near === 1 ? 'identical' : 'nearly'
}

/** An earlier disclosure may be brought in later than it was made. */
function cameBefore(row: EarlierRow, request: RequestTable): boolean {
  if (row.received_on === null || request.received_on === null)
    return row.came_as === 'published' || row.taken_at < request.taken_at
  return (
    row.received_on < request.received_on ||
    (row.received_on === request.received_on && row.taken_at < request.taken_at)
  )
}

const isNear = (row: EarlierRow, request: RequestTable): boolean =>
  row.received_on !== null &&
  request.received_on !== null &&
  isWithinPeriod(row.received_on, request.received_on, calendar)

const isPublished = (row: EarlierRow): boolean => row.came_as === 'published' || row.published_on !== null
