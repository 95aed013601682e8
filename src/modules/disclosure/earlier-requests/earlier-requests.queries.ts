import { sql } from 'kysely'
import { type PlainDate, type Tx, tables } from '../../../kernel/index.ts'
import type { DisclosureTables, EarlierDecisionTable, RequestTable } from '../tables.ts'
import type { ComparedQuestion } from './likeness.ts'

/** A question of another request that may be like one of this request. */
export interface Candidate extends ComparedQuestion {
  readonly request_id: string
  /** The question of this request that it may be like. */
  readonly of: string
}

/** The newest of those that share a band are looked at: what everybody asks does not slow the desk. */
const mostOfBand = 50
/** And of all those that share any, so many that share most for each question, as several may stand in one letter. */
const mostCandidates = (questions: number): number => Math.min(2_000, 200 + 20 * questions)

/** Questions that share words with this request's, those that share most first. For the desk's officers: others see none. */
export async function questionsLike(tx: Tx, questionIds: readonly string[]): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    with shared as (
      select here.question_id as of, there.question_id, count(*) as bands
      from disclosure.question_band as here
      cross join lateral (
        select b.question_id from disclosure.question_band as b
        where b.force_id = ${tx.forceId} and b.band = here.band and b.question_id <> all (${[...questionIds]}::uuid[])
        order by b.question_id desc limit ${mostOfBand}) as there
      where here.force_id = ${tx.forceId} and here.question_id = any (${[...questionIds]}::uuid[])
      group by 1, 2 order by 3 desc, 2 desc limit ${mostCandidates(questionIds.length)})
    select s.of, q.question_id, q.request_id, q.ordinal, q.text, q.parts, q.parameters
    from shared as s
    join disclosure.question as q on q.force_id = ${tx.forceId} and q.question_id = s.question_id
    order by s.bands desc, s.question_id desc`.execute(tx.connection)
  return rows
}

/** Other requests of whoever wrote this one's letter, and by what they are known for the same. The newest first. */
export async function ofSameRequester(tx: Tx, requestId: string): Promise<ReadonlyMap<string, 'address' | 'name'>> {
  const { rows } = await sql<{ request_id: string; kind: 'address' | 'name' }>`
    select there.request_id, min(there.kind) as kind
    from disclosure.requester_mark as here
    join disclosure.requester_mark as there on there.force_id = here.force_id and there.mark = here.mark
    where here.force_id = ${tx.forceId} and here.request_id = ${requestId} and there.request_id <> ${requestId}
    group by 1 order by 1 desc limit 200`.execute(tx.connection)
  return new Map(rows.map(({ request_id, kind }) => [request_id, kind]))
}

export interface EarlierRow
  extends Pick<RequestTable, 'request_id' | 'reference' | 'received_on' | 'came_as' | 'taken_at'> {
  /** The day on which its response was published in the log; null where it was not. */
  readonly published_on: PlainDate | null
}

export async function requestsById(tx: Tx, ids: readonly string[]): Promise<EarlierRow[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<EarlierRow>`
    select r.request_id, r.reference, r.received_on, r.came_as, r.taken_at, p.published_on
    from disclosure.request as r
    left join disclosure.published as p
      on p.force_id = r.force_id and p.request_id = r.request_id and p.superseded_at is null
    where r.force_id = ${tx.forceId} and r.request_id = any (${[...ids]}::uuid[])`.execute(tx.connection)
  return rows
}

/** What named officers decided that earlier requests mean for this one, by the earlier request. */
export async function earlierDecisions(tx: Tx, requestId: string): Promise<ReadonlyMap<string, EarlierDecisionTable>> {
  const rows = await tables<DisclosureTables>(tx)
    .selectFrom('disclosure.earlier_decision')
    .selectAll()
    .where('force_id', '=', tx.forceId)
    .where('request_id', '=', requestId)
    .where('superseded_at', 'is', null)
    .execute()
  return new Map(rows.map((row) => [row.earlier_request_id, row]))
}
