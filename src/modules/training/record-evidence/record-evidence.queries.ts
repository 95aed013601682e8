import { sql } from 'kysely'
import {
  columnsFrom,
  fromStatement,
  namesOf,
  type PlainDate,
  recordVersions,
  type Tx,
  type VersionCounts,
} from '../../../kernel/index.ts'
import { postingsNow } from '../../workforce/index.ts'
import { deriveCourseCompletions } from '../derive-course-completions.queries.ts'
import { completions, postingFacts, resultFacts } from '../tables.ts'
import type { Result } from '../vocabulary.ts'

/** A part of a course, as other modules name it. */
export interface NamedElement {
  readonly elementId: string
  readonly course: string
  readonly element: string
}

/** The element of these codes; undefined where the catalogue has none. */
export async function findElement(tx: Tx, course: string, element: string): Promise<NamedElement | undefined> {
  const { rows } = await sql<NamedElement>`
    select e.element_id as "elementId", c.code as course, e.code as element from training.course as c
    join training.element as e on e.force_id = c.force_id and e.course_id = c.course_id
    where c.force_id = ${tx.forceId} and c.code = ${course} and e.code = ${element}`.execute(tx.connection)
  return rows[0]
}

/** What statements say of a person, an element and a day; `result` is null where they say nothing any more. */
export interface EvidencedResult {
  readonly personId: string
  readonly elementId: string
  readonly on: PlainDate
  readonly result: Result | null
  readonly score: number | null
  /** The statement that says it; null where none does any more. */
  readonly statementId: string | null
}

/**
 * Keeps results that statements are the evidence of, and withdraws those whose evidence is gone. A result that came
 * another way, from a file or a form, is left as it is. Doing it twice changes nothing.
 */
export async function recordEvidence(tx: Tx, results: readonly EvidencedResult[]): Promise<VersionCounts> {
  const said = sql`
    select s.p as person_id, s.e as element_id, s.d as completed_on, s.r as result, s.s as score,
      'Statement ' || s.i as evidence, s.i as statement_id
    from jsonb_to_recordset(${JSON.stringify(
      results.map((r) => ({ p: r.personId, e: r.elementId, d: r.on, r: r.result, s: r.score, i: r.statementId })),
    )}::jsonb) as s (p uuid, e uuid, d date, r text, s numeric, i uuid)`
  const counts = await recordVersions(tx, completions, {
    told: {
      ...columnsFrom('s', ['person_id', 'element_id', 'completed_on']),
      ...columnsFrom('s', namesOf(resultFacts)),
      ...columnsFrom('o', namesOf(postingFacts)),
    },
    source: fromStatement('s.statement_id'),
    whole: sql`v.statement_id is not null and exists (select from (${said}) as s
      where s.person_id = v.person_id and s.element_id = v.element_id and s.completed_on = v.completed_on)`,
    from: sql`(${said}) as s
      left join (${postingsNow(tx.forceId)}) as o
        on o.person_id = s.person_id and s.completed_on between o.first_day and o.last_day
      where s.result is not null and not exists (
        select from training.completion as v
        where v.force_id = ${tx.forceId} and v.person_id = s.person_id and v.element_id = s.element_id
          and v.completed_on = s.completed_on and v.superseded_at is null and v.statement_id is null)`,
  })
  await deriveCourseCompletions(
    tx,
    sql`select distinct s.person_id, e.course_id from (${said}) as s
      join training.element as e on e.force_id = ${tx.forceId} and e.element_id = s.element_id`,
  )
  return counts
}
