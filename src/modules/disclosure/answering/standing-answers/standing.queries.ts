import { sql } from 'kysely'
import { asKnownAt, type PlainDate, type Tx } from '../../../../kernel/index.ts'
import type { StandingCandidate } from './match.ts'

export interface StandingAnswer {
  readonly code: string
  readonly version_number: number
  readonly title: string
  readonly body: string
  readonly owner: string
  readonly review_on: PlainDate
  readonly asked_when: readonly string[]
  readonly asked_unless: readonly string[]
  /** What it answers, in the terms in which questions are read (see `standing-meaning.ts`); empty where nothing is said. */
  readonly asks: readonly string[]
  readonly said_as: readonly string[]
  readonly is_about: readonly string[]
  readonly may_say: readonly string[]
  readonly import_id: string | null
  readonly recorded_at: Date
}

/** What each transaction asked already. */
const asked = new WeakMap<Tx, Map<string, Promise<readonly StandingAnswer[]>>>()

/**
 * Every standing answer as known at a moment, with how many versions there had been. A request is read, its answers are
 * suggested and they are composed with the same ones: a transaction asks for them once.
 */
export function standingAnswers(tx: Tx, knownAt: Date): Promise<readonly StandingAnswer[]> {
  const known = asked.get(tx) ?? new Map<string, Promise<readonly StandingAnswer[]>>()
  asked.set(tx, known)
  const key = knownAt.toISOString()
  const answers = known.get(key) ?? readStanding(tx, knownAt)
  known.set(key, answers)
  return answers
}

async function readStanding(tx: Tx, knownAt: Date): Promise<readonly StandingAnswer[]> {
  const { rows } = await sql<StandingAnswer>`
    select s.code, v.title, v.body, v.owner, v.review_on, v.asked_when, v.asked_unless,
      v.asks, v.said_as, v.is_about, v.may_say, v.import_id, v.recorded_at,
      (select count(*)::integer from disclosure.standing_answer_version as e
        where e.force_id = v.force_id and e.standing_answer_id = v.standing_answer_id
          and e.recorded_at <= v.recorded_at) as version_number
    from disclosure.standing_answer_version as v
    join disclosure.standing_answer as s
      on s.force_id = v.force_id and s.standing_answer_id = v.standing_answer_id
    where v.force_id = ${tx.forceId} and ${asKnownAt('v', knownAt)} order by s.code`.execute(tx.connection)
  return rows
}

export const asCandidate = ({ code, title, asked_when, asked_unless }: StandingAnswer): StandingCandidate => ({
  code,
  title,
  askedWhen: asked_when,
  askedUnless: asked_unless,
})
