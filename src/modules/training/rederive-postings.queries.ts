import { sql } from 'kysely'
import type { ImportContext } from '../../kernel/import/index.ts'
import {
  asTheyStand,
  columnsFrom,
  fromRow,
  namesOf,
  recordVersions,
  type Tx,
  withoutNestedLoops,
} from '../../kernel/index.ts'
import { peopleRepostedAt, postingsNow } from '../workforce/index.ts'
import { deriveCourseCompletions } from './derive-course-completions.queries.ts'
import { completions, postingFacts } from './tables.ts'

/**
 * After an import of people: results whose day now falls in another posting are known with that posting's role, rank
 * and unit from now on. They keep the file and line they came from.
 */
export const rederivePostings = ({ tx }: ImportContext): Promise<void> =>
  withoutNestedLoops(tx, peopleRepostedAt(tx.forceId, tx.at), () => rederive(tx))

async function rederive(tx: Tx): Promise<void> {
  const { changed } = await recordVersions(tx, completions, {
    told: { ...asTheyStand('c', completions), ...columnsFrom('o', namesOf(postingFacts)) },
    source: fromRow('c'),
    from: sql`(${peopleRepostedAt(tx.forceId, tx.at)}) as r
      join training.completion as c
        on c.force_id = ${tx.forceId} and c.person_id = r.person_id and c.superseded_at is null
      left join (${postingsNow(tx.forceId)}) as o
        on o.person_id = c.person_id and c.completed_on between o.first_day and o.last_day
      where (c.role, c.rank, c.unit_id) is distinct from (o.role, o.rank, o.unit_id)`,
  })
  if (changed === 0) return
  await deriveCourseCompletions(
    tx,
    sql`
      select distinct c.person_id, e.course_id from training.completion as c
      join training.element as e on e.force_id = c.force_id and e.element_id = c.element_id
      where c.force_id = ${tx.forceId} and c.superseded_at is null and c.recorded_at = ${tx.at}`,
  )
}
