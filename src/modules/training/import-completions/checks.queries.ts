import { sql } from 'kysely'
import type { Check } from '../../../kernel/import/index.ts'
import { dayAt } from '../../../kernel/index.ts'
import { peopleNow } from '../../workforce/index.ts'
import { written } from '../import-checks.queries.ts'

// Few passes over the file: each of these reads 5 million rows once.

/** The person is known and served on the day. */
const person: Check = {
  column: 'staff_number',
  sql: ({ stage, tx }) => sql`
    select s.line, case
      when p.person_id is null
        then 'There is nobody with the staff number ' || s.staff_number || '. Import the people first'
      when s.completed_on < p.joined_on
        then s.staff_number || ' had not joined on ' || ${written('s.completed_on')} || '; they joined on ' || ${written('p.joined_on')}
      else s.staff_number || ' had left by ' || ${written('s.completed_on')} || '; their last day was ' || ${written('p.left_on')}
      end as says
    from ${stage} as s left join (${peopleNow(tx.forceId)}) as p on p.staff_number = s.staff_number
    where p.person_id is null or s.completed_on < p.joined_on or s.completed_on > p.left_on`,
}

/** The element is one of the course's, and the course existed on the day. */
const element: Check = {
  column: 'element_code',
  sql: ({ stage, tx }) => sql`
    with existed as (
      select c.course_id, c.code as course_code, v.version_number, v.valid_from from training.course as c
      join (select distinct on (course_id) course_id, version_number, valid_from from training.course_version
        where force_id = ${tx.forceId} and superseded_at is null order by course_id, valid_from) as v using (course_id)
      where c.force_id = ${tx.forceId}
    )
    select s.line, case
      when k.course_id is null then 'There is no course with the code ' || s.course_code || '. Import the course first'
      when s.completed_on < k.valid_from then s.course_code || ' was completed before the course existed (first version '
        || ${written('k.valid_from')} || ')'
      else 'The course ' || s.course_code || ' has no element ' || s.element_code end as says
    from ${stage} as s
    left join existed as k on k.course_code = s.course_code
    left join training.element as e on e.force_id = ${tx.forceId} and e.course_id = k.course_id and e.code = s.element_code
    where k.course_id is null or e.element_id is null or s.completed_on < k.valid_from`,
}

const future: Check = {
  column: 'completed_on',
  sql: ({ stage, tx }) => sql`
    select line, 'This day, ' || ${written('completed_on')} || ', has not come yet' as says
    from ${stage} as s where completed_on > ${dayAt(tx.at)}::date`,
}

/** The same person, element and day twice. The rows are told apart by their hash first: half the time of their text. */
const twice: Check = {
  column: 'completed_on',
  sql: ({ stage }) => sql`
    with suspect as (
      select hashtextextended(staff_number || ' ' || course_code || ' ' || element_code, completed_on - date '2000-01-01') as hash
      from ${stage} as s group by 1 having count(*) > 1
    )
    select line, 'This completion stands in this file more than once, first on line ' || first as says
    from (select s.line, min(s.line) over (partition by s.staff_number, s.course_code, s.element_code, s.completed_on) as first
      from ${stage} as s
      where hashtextextended(staff_number || ' ' || course_code || ' ' || element_code, completed_on - date '2000-01-01')
        in (select hash from suspect)) as t
    where line > first`,
}

export const completionsChecks: readonly Check[] = [person, element, future, twice]
