import { type SqlBool, sql } from 'kysely'
import { type PlainDate, type Tx, tables } from '../../../kernel/index.ts'
import type { ListQuery } from '../../../web/index.ts'
import { peopleNow } from '../../workforce/index.ts'
import { latestCourseTitle, latestElementTitle } from '../latest-title.ts'
import type { TrainingTables } from '../tables.ts'
import type { Result } from '../vocabulary.ts'

export const completionSorts = ['day'] as const
export const completionFilters = ['course', 'result', 'year'] as const
export type CompletionList = ListQuery<(typeof completionSorts)[number], (typeof completionFilters)[number]>

export interface ListedCompletion {
  readonly completion_id: string
  readonly person_id: string
  readonly person: string
  readonly staff_number: string
  readonly course: string
  readonly course_id: string
  readonly element: string
  readonly element_title: string
  readonly completed_on: PlainDate
  readonly result: Result
  readonly score: number | null
  readonly evidence: string | null
  readonly import_id: string | null
  readonly line: number | null
  readonly entered_by: string | null
  readonly statement_id: string | null
}

/** Counting stops here: nobody pages through millions of rows, and counting them all takes seconds. */
export const countedUpTo = 10_000

/** The people whom a search finds; at most 500. */
const peopleFound = (tx: Tx, search: string) => sql`
  select p.person_id from (${peopleNow(tx.forceId)}) as p
  where p.staff_number = ${search.toUpperCase()} or strpos(p.search_name, ${search.toLowerCase()}) > 0 limit 500`

function found(tx: Tx, list: CompletionList) {
  const { course, result, year } = list.filters
  let query = tables<TrainingTables>(tx)
    .selectFrom('training.completion as c')
    .where('c.force_id', '=', tx.forceId)
    .where('c.superseded_at', 'is', null)
  if (result) query = query.where(sql<SqlBool>`c.result = ${result}`)
  if (/^\d{4}$/.test(year)) {
    query = query.where(sql<SqlBool>`c.completed_on between ${`${year}-01-01`} and ${`${year}-12-31`}`)
  }
  if (course) {
    query = query.where(sql<SqlBool>`c.element_id in (select e.element_id from training.element as e
      join training.course as k on k.force_id = e.force_id and k.course_id = e.course_id
      where e.force_id = ${tx.forceId} and k.code = ${course.toUpperCase()})`)
  }
  if (list.search) query = query.where(sql<SqlBool>`c.person_id = any(array(${peopleFound(tx, list.search)}))`)
  return query
}

/** One page of results, the latest first, and how many there are, up to 10,000. */
export async function listCompletions(tx: Tx, list: CompletionList) {
  const ids = found(tx, list)
    .selectAll('c')
    .orderBy('c.completed_on', list.direction)
    .limit(list.pageSize)
    .offset(list.offset)
  const { rows } = await sql<ListedCompletion>`
    select c.*, p.name as person, p.staff_number, v.title as course, e.course_id, e.code as element,
      ${latestElementTitle('e')} as element_title
    from (${ids}) as c
    join (${peopleNow(tx.forceId)}) as p on p.person_id = c.person_id
    join training.element as e on e.force_id = c.force_id and e.element_id = c.element_id
    join lateral (select ${latestCourseTitle('e')} as title) as v on v.title is not null
    order by c.completed_on ${sql.raw(list.direction)}`.execute(tx.connection)
  const counted = await sql<{ total: number }>`
    select count(*) as total from (${found(tx, list)
      .select('c.person_id')
      .limit(countedUpTo + 1)}) as c`.execute(tx.connection)
  return { completions: rows, total: counted.rows[0]?.total ?? 0 }
}

/** Every course by its code and the title it now has, by title. */
export async function listCourseNames(tx: Tx): Promise<readonly { readonly code: string; readonly title: string }[]> {
  const { rows } = await sql<{ code: string; title: string }>`
    select c.code, coalesce(${latestCourseTitle('c')}, c.code) as title from training.course as c
    where c.force_id = ${tx.forceId} order by title, c.code`.execute(tx.connection)
  return rows
}
