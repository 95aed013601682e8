import { sql } from 'kysely'
import type { Check } from '../../../kernel/import/index.ts'
import { namesOf } from '../../../kernel/index.ts'
import { endsBeforeItBegins, statedTwice, written } from '../import-checks.queries.ts'
import { courseVersions } from '../tables.ts'

/** What tells of the version, not of the element: the same on all rows of one version. */
const told = (alias: string) =>
  sql.join([...namesOf(courseVersions.facts), 'audiences'].map((id) => sql.ref(`${alias}.${id}`)))

const toldDifferently: Check = {
  column: 'version',
  sql: ({ stage }) => sql`
    select s.line, 'Version ' || s.version || ' of ' || s.course_code || ' is given with other details on line ' || f.line
      || '. All but the element must be the same on all rows of a version' as says
    from ${stage} as s
    join (select distinct on (course_code, version) * from ${stage} as d order by course_code, version, line) as f
      using (course_code, version)
    where (${told('s')}) is distinct from (${told('f')})`,
}

/** One version of a course is in force on a day. */
const overlap: Check = {
  column: 'valid_from',
  sql: ({ stage, tx }) => sql`
    with version as (
      select distinct on (course_code, version) line, course_code, version, valid_from, coalesce(valid_to, 'infinity') as valid_to
      from ${stage} as s order by course_code, version, line
    ), known as (
      select course_code, version, valid_from, valid_to from version
      union all
      select c.code, v.version_number, v.valid_from, coalesce(v.valid_to, 'infinity') from training.course_version as v
      join training.course as c on c.force_id = v.force_id and c.course_id = v.course_id
      where v.force_id = ${tx.forceId} and v.superseded_at is null
        and not exists (select from version as f where f.course_code = c.code and f.version = v.version_number)
    )
    select v.line, 'Version ' || v.version || ' of ' || v.course_code || ' is in force at the same time as version '
      || min(k.version) || ', from ' || ${written('v.valid_from')} || '. End one before the other begins' as says
    from version as v
    join known as k on k.course_code = v.course_code and k.version <> v.version
      and k.valid_from <= v.valid_to and k.valid_to >= v.valid_from
    group by v.line, v.version, v.course_code, v.valid_from`,
}

const wrongGroup: Check = {
  column: 'group_least',
  sql: ({ stage }) => sql`
    select line, case when setting = 'individual' then 'This course is taken individually, so it has no size of group'
      else 'The smallest group, ' || group_least || ', is larger than the largest, ' || group_most end as says
    from ${stage} as s
    where group_least > group_most or (setting = 'individual' and coalesce(group_least, group_most) is not null)`,
}

/** A course of which no element is required could never be finished. */
const nothingRequired: Check = {
  column: 'element_required',
  sql: ({ stage }) => sql`
    select s.line, 'No element of version ' || s.version || ' of ' || s.course_code
      || ' is required, so nobody could finish it. Say Yes for at least one' as says
    from ${stage} as s
    where not exists (select from ${stage} as t
      where t.course_code = s.course_code and t.version = s.version and t.element_required)`,
}

export const coursesChecks: readonly Check[] = [
  toldDifferently,
  statedTwice('element_code', ['course_code', 'version', 'element_code'], `'The element ' || element_code`),
  endsBeforeItBegins('valid_from', 'valid_to', 'The version'),
  overlap,
  wrongGroup,
  nothingRequired,
]
