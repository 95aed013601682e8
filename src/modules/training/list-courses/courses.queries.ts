import { type SqlBool, sql } from 'kysely'
import { type PlainDate, type Tx, tables } from '../../../kernel/index.ts'
import type { ListQuery } from '../../../web/index.ts'
import type { TrainingTables } from '../tables.ts'
import type { Audience, CourseKind } from '../vocabulary.ts'

export const courseSorts = ['title', 'kind', 'hours'] as const
export const courseFilters = ['kind', 'audience', 'subject'] as const
export type CourseList = ListQuery<(typeof courseSorts)[number], (typeof courseFilters)[number]>

export interface ListedCourse {
  readonly course_id: string
  readonly code: string
  readonly title: string
  readonly kind: CourseKind
  readonly programme: string | null
  readonly hours: number
  readonly mandatory: boolean
  readonly in_force: boolean
  readonly audiences: readonly Audience[]
}

/** Courses by the latest version that has begun by `day`, or the first where none has. */
function found(tx: Tx, list: CourseList, day: PlainDate) {
  const { kind, audience, subject } = list.filters
  const latest = sql<SqlBool>`v.version_number = (select n.version_number from training.course_version as n
    where n.force_id = v.force_id and n.course_id = v.course_id and n.superseded_at is null
    order by n.valid_from <= ${day}::date desc, abs(n.valid_from - ${day}::date) limit 1)`
  let query = tables<TrainingTables>(tx)
    .selectFrom('training.course_version as v')
    .innerJoin('training.course as c', (join) =>
      join.onRef('c.force_id', '=', 'v.force_id').onRef('c.course_id', '=', 'v.course_id'),
    )
    .where('v.force_id', '=', tx.forceId)
    .where('v.superseded_at', 'is', null)
    .where(latest)
  if (list.search) {
    const words = list.search.toLowerCase()
    query = query.where(
      sql<SqlBool>`strpos(lower(v.title || ' ' || c.code || ' ' || coalesce(v.programme, '')), ${words}) > 0`,
    )
  }
  if (kind) query = query.where(sql<SqlBool>`v.kind = ${kind}`)
  if (subject === 'domestic_abuse') query = query.where('v.covers_domestic_abuse', '=', true)
  if (audience) {
    query = query.where(sql<SqlBool>`exists (select from training.course_audience as a where a.force_id = v.force_id
      and a.course_id = v.course_id and a.version_number = v.version_number and a.superseded_at is null
      and a.audience = ${audience})`)
  }
  return query
}

/** One page of the catalogue, and how many courses it holds in all. */
export async function listCourses(tx: Tx, list: CourseList, day: PlainDate) {
  const courses: ListedCourse[] = await found(tx, list, day)
    .select(['v.course_id', 'c.code', 'v.title', 'v.kind', 'v.programme', 'v.hours', 'v.mandatory'])
    .select([
      sql<boolean>`${day}::date between v.valid_from and coalesce(v.valid_to, 'infinity')`.as('in_force'),
      sql<Audience[]>`array(select a.audience from training.course_audience as a where a.force_id = v.force_id
        and a.course_id = v.course_id and a.version_number = v.version_number and a.superseded_at is null
        order by a.position)`.as('audiences'),
    ])
    .orderBy(`v.${list.sort}`, list.direction)
    .orderBy('c.code')
    .limit(list.pageSize)
    .offset(list.offset)
    .execute()
  const { total } = await found(tx, list, day)
    .select((is) => is.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { courses, total }
}
