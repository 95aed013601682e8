import { sql } from 'kysely'
import type { ImportContext } from '../../kernel/import/index.ts'
import { recordVersions, type Tx } from '../../kernel/index.ts'
import { peopleRepostedAt, postingsNow } from '../workforce/index.ts'
import { deriveCourseCompletions } from './derive-course-completions.queries.ts'
import { inBulk } from './in-bulk.queries.ts'

/**
 * After an import of people: results whose day now falls in another posting are known with that posting's role, rank
 * and unit from now on. They keep the file and line they came from.
 */
export const rederivePostings = ({ tx }: ImportContext): Promise<void> =>
  inBulk(tx, peopleRepostedAt(tx.forceId, tx.at), () => rederive(tx))

async function rederive(tx: Tx): Promise<void> {
  const { changed } = await recordVersions(tx, {
    table: 'training.completion',
    versionId: 'completion_id',
    importId: 'of-each-row',
    key: ['person_id', 'element_id', 'completed_on'],
    facts: ['result', 'score', 'evidence', 'role', 'rank', 'unit_id'],
    from: sql`
      select c.person_id, c.element_id, c.completed_on, c.result, c.score, c.evidence, o.role, o.rank, o.unit_id,
        c.import_id, c.line
      from (${peopleRepostedAt(tx.forceId, tx.at)}) as r
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
