import { sql } from 'kysely'
import { type PlainDate, parsePlainDate, type Tx } from '../../../kernel/index.ts'
import { inPostOn } from '../../workforce/index.ts'
import { dueBy, lapsesOn, type Refresher, type Standing, standingOn } from '../currency.ts'
import { latestCourseTitle, latestElementTitle } from '../latest-title.ts'
import type { RequirementVersionTable } from '../tables.ts'
import type { Result } from '../vocabulary.ts'

type RequiredRow = Pick<
  RequirementVersionTable,
  'title' | 'course_id' | 'currency_rule' | 'refresher_months' | 'renewal_days' | 'fixed_date' | 'within_days'
> & { readonly course: string; readonly starts_on: PlainDate; readonly completed: readonly string[] }

/** What is required of a person on a day, and how they stand. */
export interface RequiredTraining {
  readonly title: string
  readonly courseId: string
  readonly course: string
  readonly standing: Standing
  readonly finishedOn: PlainDate | null
  /** The first day on which it is no longer in date; null where it never lapses or was never finished. */
  readonly lapsesOn: PlainDate | null
  readonly dueBy: PlainDate
}

/** What a requirement says of refreshers, as `currency.ts` reads it. */
export const refresherOf = (
  row: Pick<RequirementVersionTable, 'currency_rule' | 'refresher_months' | 'renewal_days' | 'fixed_date'>,
): Refresher =>
  row.currency_rule === 'fixed_date' && row.fixed_date !== null && row.refresher_months !== null
    ? {
        rule: 'fixed_date',
        refresherMonths: row.refresher_months,
        renewalDays: row.renewal_days,
        fixedDate: row.fixed_date,
      }
    : {
        rule: row.currency_rule === 'expiry' ? 'expiry' : 'completion',
        refresherMonths: row.refresher_months,
        renewalDays: row.renewal_days,
      }

/** The requirements of the posting a person holds on `day`, judged by the pure rules of `currency.ts`. */
export async function requiredOf(tx: Tx, personId: string, day: PlainDate): Promise<RequiredTraining[]> {
  const { rows } = await sql<RequiredRow>`
    select r.title, r.course_id, r.currency_rule, r.refresher_months, r.renewal_days, r.fixed_date, r.within_days,
      case r.starts_with when 'joining' then i.joined_on else i.starts_on end as starts_on,
      ${latestCourseTitle('r')} as course,
      array(select c.completed_on::text from training.course_completion as c where c.force_id = r.force_id
        and c.person_id = i.person_id and c.course_id = r.course_id and c.superseded_at is null
        order by c.completed_on) as completed
    from (${inPostOn(tx.forceId, day, tx.at)}) as i
    join training.requirement_version as r on (r.roles is null or i.role = any(r.roles))
      and (r.ranks is null or i.rank = any(r.ranks)) and (r.unit_kinds is null or i.unit_kind = any(r.unit_kinds))
    where i.person_id = ${personId} and r.force_id = ${tx.forceId} and r.superseded_at is null
      and ${day}::date between r.in_force_from and coalesce(r.in_force_to, 'infinity')
    order by r.title`.execute(tx.connection)
  return rows.map((row) => {
    const completed = row.completed.flatMap((text) => parsePlainDate(text) ?? []).filter((each) => each <= day)
    const [refresher, due] = [refresherOf(row), dueBy(row.starts_on, row.within_days)]
    return {
      title: row.title,
      courseId: row.course_id,
      course: row.course,
      standing: standingOn(day, completed, refresher, due),
      finishedOn: completed.at(-1) ?? null,
      lapsesOn: completed.length === 0 ? null : lapsesOn(completed, refresher),
      dueBy: due,
    }
  })
}

export interface ShownCompletion {
  readonly course_id: string
  readonly course_code: string
  readonly course: string
  readonly element: string
  readonly element_title: string
  readonly completed_on: PlainDate
  readonly result: Result
  readonly score: number | null
  readonly evidence: string | null
  readonly rank: string | null
  readonly import_id: string | null
  readonly line: number | null
  readonly entered_by: string | null
  readonly statement_id: string | null
}

/** A page of a person's results as the record now knows them, the latest first. */
export async function completionsOf(
  tx: Tx,
  personId: string,
  page: { readonly limit: number; readonly offset: number },
): Promise<ShownCompletion[]> {
  const { rows } = await sql<ShownCompletion>`
    select e.course_id, v.title as course, e.code as element,
      ${latestElementTitle('e')} as element_title, c.completed_on, c.result, c.score, c.evidence, c.rank,
      c.import_id, c.line, c.entered_by, c.statement_id, k.code as course_code
    from training.completion as c
    join training.element as e on e.force_id = c.force_id and e.element_id = c.element_id
    join training.course as k on k.force_id = e.force_id and k.course_id = e.course_id
    join lateral (select ${latestCourseTitle('e')} as title) as v on v.title is not null
    where c.force_id = ${tx.forceId} and c.person_id = ${personId} and c.superseded_at is null
    order by c.completed_on desc, e.code limit ${page.limit} offset ${page.offset}`.execute(tx.connection)
  return rows
}

/** How many results the record now knows of a person. */
export async function countCompletionsOf(tx: Tx, personId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from training.completion
    where force_id = ${tx.forceId} and person_id = ${personId} and superseded_at is null`.execute(tx.connection)
  return rows[0]?.count ?? 0
}
