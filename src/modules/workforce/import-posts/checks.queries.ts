import { sql } from 'kysely'
import type { Check } from '../../../kernel/import/index.ts'
import { any, ranks, workforceRoles } from '../vocabulary.ts'
import { postsInFile } from './apply.queries.ts'

const day = (expression: string) => sql.raw(`to_char(${expression}, 'DD/MM/YYYY')`)

const unknownUnit: Check = {
  column: 'unit',
  sql: ({ stage, tx }) => sql`
    select s.line, 'There is no unit with the code ' || s.unit || '. Import the unit first' as says
    from ${stage} as s
    where not exists (select from workforce.unit as u where u.force_id = ${tx.forceId} and u.code = s.unit)`,
}

/** Sergeants are police officers or special constables: which, only the force can say. */
const rankAlone: Check = {
  column: 'role',
  sql: ({ stage }) => sql`
    select line, 'Give the role as well as the rank: people of one rank can be of several roles' as says
    from ${stage} as s where role is null and rank is not null`,
}

const endsBeforeItBegins: Check = {
  column: 'to_on',
  sql: ({ stage }) => sql`
    select line, 'The posts end before they begin' as says from ${stage} as s where to_on < from_on`,
}

const statedTwice: Check = {
  column: 'from_on',
  sql: (context) => sql`
    select line, 'How many of these posts ' || unit || ' has from ' || ${day('starts_on')}
      || ' is told on line ' || first || ' already' as says
    from (
      select p.*, min(line) over (partition by unit_id, role, rank, starts_on) as first
      from (${postsInFile(context)}) as p
    ) as t
    where line > first`,
}

const named = (choices: Readonly<Record<string, string>>, column: string, whichever: string) => sql`
  case ${sql.ref(column)} ${sql.join(
    Object.entries(choices).map(([value, label]) => sql`when ${value} then ${label}`),
    sql` `,
  )} else ${whichever} end`

/**
 * Somebody must not fill two posts. What a file tells replaces what the record holds of the same posts from the same day;
 * a number ends the day before the next of the same posts begins.
 */
const countedTwice: Check = {
  column: 'unit',
  sql: (context) => sql`
    with told as (
      select line, unit_id, unit, role, rank, starts_on, ends_on from (${postsInFile(context)}) as f
      union all
      select null, v.unit_id, u.code, v.role, v.rank, v.starts_on, v.ends_on
      from workforce.funded_posts as v join workforce.unit as u on u.force_id = v.force_id and u.unit_id = v.unit_id
      where v.force_id = ${context.tx.forceId} and v.superseded_at is null
        and not exists (select from (${postsInFile(context)}) as f
          where f.unit_id = v.unit_id and f.role = v.role and f.rank = v.rank and f.starts_on = v.starts_on)
    ), spell as materialized (
      select t.*, lead(starts_on) over w as next_on,
        coalesce(ends_on, lead(starts_on) over w - 1, 'infinity') as last_on
      from told as t window w as (partition by unit_id, role, rank order by starts_on)
    )
    select a.line, 'These posts end on ' || ${day('a.ends_on')} || ', and the same posts are told again from '
      || ${day('a.next_on')} || '. Leave the last day empty: a number holds until the next' as says
    from spell as a where a.line is not null and a.next_on <= a.ends_on
    union all
    select b.line, 'The record tells of the same posts from ' || ${day('a.starts_on')} || ' to ' || ${day('a.ends_on')}
      || '. Send that row again with an empty last day: a number holds until the next' as says
    from spell as a join spell as b
      on b.unit_id = a.unit_id and b.role = a.role and b.rank = a.rank and b.starts_on = a.next_on
    where a.line is null and b.line is not null and a.next_on <= a.ends_on
    union all
    select a.line, min(a.unit || ' has posts for ' || ${named(workforceRoles, 'b.role', 'any role')}
      || ', ' || ${named(ranks, 'b.rank', 'any rank')} || ', from ' || ${day('b.starts_on')}
      || coalesce(' on line ' || b.line, ' in the record')
      || ', and these would be counted twice. Give posts of one kind by rank or not by rank, and end the others') as says
    from spell as a
    join spell as b on b.unit_id = a.unit_id and (b.role, b.rank) <> (a.role, a.rank)
      and (b.role = a.role or ${any} in (a.role, b.role)) and (b.rank = a.rank or ${any} in (a.rank, b.rank))
      and b.starts_on <= a.last_on and b.last_on >= a.starts_on
    where a.line is not null group by a.line`,
}

export const postsChecks: readonly Check[] = [unknownUnit, rankAlone, endsBeforeItBegins, statedTwice, countedTwice]
