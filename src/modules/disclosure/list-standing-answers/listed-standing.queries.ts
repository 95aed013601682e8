import { sql } from 'kysely'
import type { Tx } from '../../../kernel/index.ts'
import { type StandingAnswer, standingAnswers } from '../answering/standing-answers/standing.queries.ts'

/** A standing answer, and the file with which its words came in. */
export interface ListedStanding extends StandingAnswer {
  /** Null where it may not be told to this reader. */
  readonly broughtIn: { readonly by: string; readonly file: string } | null
}

/** Every standing answer as it stands, the first to be looked at again first. */
export async function listStanding(tx: Tx, now: Date): Promise<readonly ListedStanding[]> {
  const answers = await standingAnswers(tx, now)
  const ids = answers.flatMap(({ import_id: id }) => id ?? [])
  const { rows } = await sql<{ import_id: string; by: string; file: string }>`
    select import_id, started_by_name as by, file_name as file from kernel.import
    where force_id = ${tx.forceId} and import_id = any(${ids}::uuid[])`.execute(tx.connection)
  const files = new Map(rows.map(({ import_id: id, ...file }) => [id, file]))
  return answers
    .map((answer) => ({ ...answer, broughtIn: files.get(answer.import_id ?? '') ?? null }))
    .toSorted((a, b) => (a.review_on === b.review_on ? 0 : a.review_on < b.review_on ? -1 : 1))
}
