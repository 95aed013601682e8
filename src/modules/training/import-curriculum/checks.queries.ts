import { sql } from 'kysely'
import type { Check } from '../../../kernel/import/index.ts'

/** A topic needs its depth, a scenario its casting, and the other way round; a topic is stated once for a lesson. */
export const halfSaid: Check = {
  column: 'lesson',
  sql: ({ stage }) => sql`
    select line, case
      when topic is null and depth is not null then 'A depth is given, but no topic'
      when topic is not null and depth is null then 'A topic is given without its depth: specific, mentioned or none'
      when scenario is null and casting is not null then 'A casting is given, but no scenario'
      else 'A scenario is given without its casting: not gendered, a range of genders or gendered' end as says
    from ${stage} as s
    where (topic is null) <> (depth is null) or (scenario is null) <> (casting is null)
    union all
    select line, 'The lesson ' || lesson || ' covers this topic on line ' || first || ' already' as says
    from (select s.*, min(line) over (partition by course_code, version, lesson, topic) as first
      from ${stage} as s where topic is not null) as t
    where line > first`,
}
