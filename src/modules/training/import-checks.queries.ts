import { sql } from 'kysely'
import type { Check } from '../../kernel/import/index.ts'
import { peopleNow } from '../workforce/index.ts'

/** A date in a message, as people write it. `expression` is one of ours, never input. */
export const written = (expression: string) => sql.raw(`to_char(${expression}, 'DD/MM/YYYY')`)

export const unknownCourse: Check = {
  column: 'course_code',
  sql: ({ stage, tx }) => sql`
    select s.line, 'There is no course with the code ' || s.course_code || '. Import the course first' as says
    from ${stage} as s
    where not exists (select from training.course as c where c.force_id = ${tx.forceId} and c.code = s.course_code)`,
}

export const unknownVersion: Check = {
  column: 'version',
  sql: ({ stage, tx }) => sql`
    select s.line, 'The course ' || s.course_code || ' has no version ' || s.version || '. Import that version first' as says
    from ${stage} as s
    join training.course as c on c.force_id = ${tx.forceId} and c.code = s.course_code
    where not exists (select from training.course_version as v where v.force_id = c.force_id
      and v.course_id = c.course_id and v.version_number = s.version and v.superseded_at is null)`,
}

/** Rows that say something of the same thing twice. `key` are column ids; `names` the thing as SQL over the row. */
export const statedTwice = (column: string, key: readonly string[], names: string): Check => ({
  column,
  sql: ({ stage }) => sql`
    select line, ${sql.raw(names)} || ' stands in this file more than once, first on line ' || first as says
    from (select s.*, min(line) over (partition by ${sql.join(key.map((id) => sql.ref(id)))}) as first
      from ${stage} as s) as t
    where line > first`,
})

export const endsBeforeItBegins = (from: string, to: string, thing: string): Check => ({
  column: to,
  sql: ({ stage }) => sql`
    select line, ${`${thing} ends before it begins, on `}::text || to_char(${sql.ref(from)}, 'DD/MM/YYYY') as says
    from ${stage} as s where ${sql.ref(to)} < ${sql.ref(from)}`,
})

export const unknownPerson: Check = {
  column: 'staff_number',
  sql: ({ stage, tx }) => sql`
    select s.line, 'There is nobody with the staff number ' || s.staff_number || '. Import the people first' as says
    from ${stage} as s
    where not exists (select from (${peopleNow(tx.forceId)}) as p where p.staff_number = s.staff_number)`,
}
