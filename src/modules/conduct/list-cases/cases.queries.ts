import { type RawBuilder, sql } from 'kysely'
import { audit, type PlainDate, type Tx } from '../../../kernel/index.ts'
import type { ListQuery } from '../../../web/index.ts'
import { peopleNow } from '../../workforce/index.ts'
import { keptOutOf } from '../need-to-know.queries.ts'
import type { CaseType, EventKind } from '../vocabulary.ts'

/** Never by reference: references are given in sequence, and a list in that order shows which are missing. */
export const caseSorts = ['received', 'latest'] as const
export const caseFilters = ['case_type', 'role', 'state'] as const
export type CaseList = ListQuery<(typeof caseSorts)[number], (typeof caseFilters)[number]>

export interface ListedCase {
  readonly case_id: string
  readonly reference: string
  readonly case_type: CaseType
  readonly received_on: PlainDate
  readonly allegations: number
  readonly subjects: string
  readonly latest_on: PlainDate | null
  readonly latest_kind: EventKind | null
}

/** The cases that the reader may see and the list's words and filters find, as `c`, `v`, `a` and `e`. */
function found(tx: Tx, list: CaseList): RawBuilder<unknown> {
  const { case_type, role, state } = list.filters
  const words = list.search.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 5)
  const conditions = [
    sql`c.force_id = ${tx.forceId}`,
    ...words.map(
      (word) => sql`(strpos(lower(c.reference), ${word}) > 0 or exists (
        select from (${peopleNow(tx.forceId)}) as p where p.person_id = any(a.people)
          and (strpos(p.search_name, ${word}) > 0 or lower(p.staff_number) = ${word})))`,
    ),
    ...(case_type ? [sql`v.case_type = ${case_type}`] : []),
    ...(role ? [sql`${role} = any(a.roles)`] : []),
    ...(state === 'decided' ? [sql`e.decided`] : []),
    ...(state === 'open' ? [sql`e.decided is not true`] : []),
  ]
  return sql`
    from conduct.case as c
    join conduct.case_version as v on v.force_id = c.force_id and v.case_id = c.case_id and v.superseded_at is null
    join lateral (
      select min(a.received_on) as received_on, count(*) as allegations, array_agg(distinct a.person_id) as people,
        array_agg(distinct a.role) as roles
      from conduct.allegation_version as a
      where a.force_id = c.force_id and a.case_id = c.case_id and a.superseded_at is null
    ) as a on true
    join lateral (
      select max(e.occurred_on) as latest_on, (array_agg(e.kind order by e.occurred_on desc, e.number desc))[1] as latest_kind,
        bool_or(e.kind = 'misconduct_outcome') as decided
      from conduct.case_event as e
      where e.force_id = c.force_id and e.case_id = c.case_id and e.superseded_at is null
    ) as e on true
    where ${sql.join(conditions, sql` and `)}`
}

const order = { received: sql`a.received_on`, latest: sql`e.latest_on` } as const

/**
 * One page of the cases this reader may see, and how many they are in all; the reading is audited with the cases shown.
 * The transaction must be one that may write.
 */
export async function listCases(tx: Tx, list: CaseList): Promise<{ cases: ListedCase[]; total: number }> {
  const { rows: cases } = await sql<ListedCase>`
    select c.case_id, c.reference, v.case_type, a.received_on, a.allegations, e.latest_on, e.latest_kind,
      (select string_agg(p.name, ', ' order by p.name) from (${peopleNow(tx.forceId)}) as p
        where p.person_id = any(a.people)) as subjects
    ${found(tx, list)}
    order by ${order[list.sort]} ${sql.raw(list.direction)} nulls last, c.case_id
    limit ${list.pageSize} offset ${list.offset}`.execute(tx.connection)
  const { rows } = await sql<{ total: number }>`select count(*) as total ${found(tx, list)}`.execute(tx.connection)
  const total = rows[0]?.total ?? 0
  // How many there are in all is not said: it would tell an auditor who is kept out of one that there is one more.
  const shown = cases.map(({ case_id }) => case_id)
  await audit(tx, {
    action: 'conduct.cases-listed',
    subjectType: 'conduct-case',
    subjectId: null,
    detail: { searched: list.search !== '', cases: shown },
    about: shown,
    restricted: { keptOut: keptOutOf(tx.forceId, shown), of: shown },
  })
  return { cases, total }
}
