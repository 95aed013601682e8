import { type RawBuilder, sql } from 'kysely'
import { asKnownAt, type PlainDate } from '../../kernel/index.ts'
import { inPostOn } from '../workforce/index.ts'

/**
 * SELECT of what everyone in post on a day is required to have: the posting as `inPostOn` gives it, and the requirement.
 * With an id, of that requirement alone.
 */
export const requiredOn = (
  forceId: string,
  day: PlainDate,
  knownAt: Date,
  requirementId?: string,
): RawBuilder<unknown> => sql`
  select i.*, r.requirement_id, r.requirement_version_id, r.title as requirement, r.course_id, r.currency_rule,
    r.refresher_months, r.renewal_days, r.fixed_date,
    case r.starts_with when 'joining' then i.joined_on else i.starts_on end + r.within_days as due_by
  from (${inPostOn(forceId, day, knownAt)}) as i
  join training.requirement_version as r on (r.roles is null or i.role = any(r.roles))
    and (r.ranks is null or i.rank = any(r.ranks)) and (r.unit_kinds is null or i.unit_kind = any(r.unit_kinds))
  where r.force_id = ${forceId} and ${asKnownAt('r', knownAt)}
    and ${day}::date between r.in_force_from and coalesce(r.in_force_to, 'infinity')
    ${requirementId === undefined ? sql`` : sql`and r.requirement_id = ${requirementId}`}`

const months = sql`make_interval(months => q.refresher_months)`
const steps = sql`floor((extract(year from q.completed_on) * 12 + extract(month from q.completed_on)
  - extract(year from q.fixed_date) * 12 - extract(month from q.fixed_date)) / q.refresher_months)::integer`
const fixedDay = (after: number) =>
  sql`(q.fixed_date + make_interval(months => (${steps} + ${after}) * q.refresher_months))::date`

/** Lapse by the rule `fixed_date`: the first fixed day from the completion on, or the one after it in its window. */
const fixedLapse = sql`case
  when ${fixedDay(0)} >= q.completed_on and q.completed_on > ${fixedDay(0)} - q.renewal_days then ${fixedDay(1)}
  when ${fixedDay(0)} >= q.completed_on then ${fixedDay(0)}
  when q.completed_on > ${fixedDay(1)} - q.renewal_days then ${fixedDay(2)}
  else ${fixedDay(1)} end + 1`

/**
 * SELECT of how everyone stands towards each of their requirements on a day: `requiredOn`, and `lapses_on` and
 * `standing`. The rules of `currency.ts` in SQL, for a whole force at once; a test holds the two to each other.
 */
export const standingsOn = (
  forceId: string,
  day: PlainDate,
  knownAt: Date,
  requirementId?: string,
): RawBuilder<unknown> => sql`
  with recursive required as materialized (${requiredOn(forceId, day, knownAt, requirementId)}),
  finished as materialized (
    select r.person_id, r.requirement_id, r.currency_rule, r.refresher_months, r.renewal_days, r.fixed_date, c.completed_on,
      row_number() over (partition by r.person_id, r.requirement_id order by c.completed_on) as time
    from required as r
    join training.course_completion as c on c.force_id = ${forceId} and c.person_id = r.person_id
      and c.course_id = r.course_id and c.completed_on <= ${day}::date and ${asKnownAt('c', knownAt)}
  ), chain as (
    select q.person_id, q.requirement_id, q.time, case
      when q.refresher_months is null then 'infinity'::date
      when q.currency_rule = 'fixed_date' then ${fixedLapse}
      else (q.completed_on + ${months})::date end as lapses_on
    from finished as q where q.time = 1
    union all
    select q.person_id, q.requirement_id, q.time, case
      when q.refresher_months is null then 'infinity'::date
      when q.currency_rule = 'fixed_date' then ${fixedLapse}
      when q.currency_rule = 'expiry' and q.completed_on < c.lapses_on and q.completed_on >= c.lapses_on - q.renewal_days
        then (c.lapses_on + ${months})::date
      else greatest(c.lapses_on, (q.completed_on + ${months})::date) end
    from chain as c
    join finished as q on q.person_id = c.person_id and q.requirement_id = c.requirement_id and q.time = c.time + 1
  )
  select r.*, l.lapses_on, case
    when l.lapses_on > ${day}::date and ${day}::date >= l.lapses_on - r.renewal_days and l.lapses_on < 'infinity' then 'renewal_due'
    when l.lapses_on > ${day}::date then 'in_date'
    when ${day}::date <= r.due_by then 'due'
    else 'overdue' end as standing
  from required as r
  left join (select distinct on (person_id, requirement_id) * from chain order by person_id, requirement_id, time desc) as l
    on l.person_id = r.person_id and l.requirement_id = r.requirement_id`
