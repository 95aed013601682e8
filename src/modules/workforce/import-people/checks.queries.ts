import { sql } from 'kysely'
import type { Check } from '../../../kernel/import/index.ts'

const day = (expression: string) => sql.raw(`to_char(${expression}, 'DD/MM/YYYY')`)

/** Every row of one person must tell the same of them. */
const personTwice: Check = {
  column: 'staff_number',
  sql: ({ stage }) => sql`
    select s.line, 'Staff number ' || s.staff_number || ' is given with other details on line ' || f.line
      || '. A person’s name, email, sex, entry route and service dates must be the same on all their rows' as says
    from ${stage} as s
    join (select distinct on (staff_number) * from ${stage} as d order by staff_number, line) as f using (staff_number)
    where (s.given_name, s.family_name, s.email, s.sex, s.entry_route, s.joined_on, s.left_on, s.leaver_reason)
      is distinct from (f.given_name, f.family_name, f.email, f.sex, f.entry_route, f.joined_on, f.left_on, f.leaver_reason)`,
}

const unknownUnit: Check = {
  column: 'unit',
  sql: ({ stage, tx }) => sql`
    select s.line, 'There is no unit with the code ' || s.unit || '. Import the unit first' as says
    from ${stage} as s
    where not exists (select from workforce.unit as u where u.force_id = ${tx.forceId} and u.code = s.unit)`,
}

const datesOutOfOrder: Check = {
  column: 'posted_to',
  sql: ({ stage }) => sql`
    select line, case
      when posted_to < posted_from then 'The posting ends before it begins'
      when left_on < joined_on then 'The person left before they joined'
      when posted_from < joined_on then 'The posting begins before the person joined, on ' || ${day('joined_on')}
      when left_on is not null and (posted_to is null or posted_to > left_on)
        then 'The posting goes on after the person left, on ' || ${day('left_on')}
      else 'A leaver reason is given, but no date of leaving' end as says
    from ${stage} as s
    where posted_to < posted_from or left_on < joined_on or posted_from < joined_on
      or (left_on is not null and (posted_to is null or posted_to > left_on))
      or (leaver_reason is not null and left_on is null)`,
}

/**
 * A person works in one place at a time. What the file says of a posting replaces what the record says of the same
 * one (same person, same first day); all others of the person in the record stand.
 */
const overlap: Check = {
  column: 'posted_from',
  sql: ({ stage, tx }) => sql`
    select line, 'This posting overlaps the one from ' || ${day('earlier_from')} || ' in ' || earlier_unit
      || coalesce(' on line ' || earlier_line, ' in the record') || '. Give the earlier one an end date' as says
    from (
      select a.*, lag(posted_from) over w as earlier_from, lag(posted_to) over w as earlier_to,
        lag(unit) over w as earlier_unit, lag(line) over w as earlier_line
      from (
        select line, staff_number, unit, posted_from, coalesce(posted_to, 'infinity') as posted_to
        from ${stage} as s where posted_to is null or posted_to >= posted_from
        union all
        select null, p.staff_number, u.code, lower(o.during), coalesce(upper(o.during) - 1, 'infinity')
        from workforce.posting as o
        join workforce.person as p on p.force_id = o.force_id and p.person_id = o.person_id
        join workforce.unit as u on u.force_id = o.force_id and u.unit_id = o.unit_id
        where o.force_id = ${tx.forceId} and o.superseded_at is null
          and exists (select from ${stage} as s where s.staff_number = p.staff_number)
          and not exists (select from ${stage} as s
            where s.staff_number = p.staff_number and s.posted_from = lower(o.during))
      ) as a
      window w as (partition by staff_number order by posted_from, line)
    ) as b
    where line is not null and posted_from <= earlier_to
    union all
    select line, 'This posting overlaps a later one in the record, from ' || ${day('later_from')}
      || '. Give this one an end date' as says
    from (
      select s.line, min(lower(o.during)) as later_from
      from ${stage} as s
      join workforce.person as p on p.force_id = ${tx.forceId} and p.staff_number = s.staff_number
      join workforce.posting as o on o.force_id = p.force_id and o.person_id = p.person_id and o.superseded_at is null
      where lower(o.during) > s.posted_from and (s.posted_to is null or lower(o.during) <= s.posted_to)
        and not exists (select from ${stage} as t
          where t.staff_number = s.staff_number and t.posted_from = lower(o.during))
      group by s.line
    ) as c`,
}

export const peopleChecks: readonly Check[] = [personTwice, unknownUnit, datesOutOfOrder, overlap]
