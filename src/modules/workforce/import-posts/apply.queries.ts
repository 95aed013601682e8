import { type RawBuilder, sql } from 'kysely'
import type { ApplyCounts, ImportContext } from '../../../kernel/import/index.ts'
import { columnsFrom, recordVersions } from '../../../kernel/index.ts'
import { fundedPosts } from '../tables.ts'
import { any } from '../vocabulary.ts'

/** SELECT of the rows of a file as the record keeps them: `unit_id`, `role`, `rank`, `starts_on`, `ends_on`, `posts`, `line`. */
export const postsInFile = ({ tx, stage }: ImportContext): RawBuilder<unknown> => sql`
  select u.unit_id, u.code as unit, coalesce(s.role, ${any}) as role, coalesce(s.rank, ${any}) as rank,
    s.from_on as starts_on, s.to_on as ends_on, s.posts, s.line
  from ${stage} as s join workforce.unit as u on u.force_id = ${tx.forceId} and u.code = s.unit`

/** A new version where another number, or another last day, is told of posts from a day on. */
export const applyPosts = (context: ImportContext): Promise<ApplyCounts> =>
  recordVersions(context.tx, fundedPosts, {
    told: columnsFrom('f', ['unit_id', 'role', 'rank', 'starts_on', 'ends_on', 'posts']),
    source: context.source('f.line'),
    from: sql`(${postsInFile(context)}) as f`,
  })
