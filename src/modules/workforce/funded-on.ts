import { type RawBuilder, sql } from 'kysely'
import { asKnownAt, type PlainDate } from '../../kernel/index.ts'
import { commandsAt, inPostOn } from './in-post-on.ts'
import { any, settlesInto } from './vocabulary.ts'

/**
 * SELECT of the posts funded on `day` as known at `knownAt`, one row for each unit, role and rank that is told of: `posts`,
 * `role` and `rank` (`any` where they are not told apart), `unit_id`, `unit_kind`, `unit`, `command`, `starts_on`, and
 * the version's own `funded_posts_version_id`, `import_id` and `line`. Of units that are closed by then there is none.
 */
export const fundedOn = (forceId: string, day: string, knownAt: Date): RawBuilder<unknown> => sql`
  select e.posts, e.role, e.rank, e.unit_id, u.kind as unit_kind, u.name as unit, c.command, e.starts_on,
    e.funded_posts_version_id, e.import_id, e.line
  from (
    select distinct on (v.unit_id, v.role, v.rank) v.* from workforce.funded_posts as v
    where v.force_id = ${forceId} and v.starts_on <= ${day}::date and ${asKnownAt('v', knownAt)}
    order by v.unit_id, v.role, v.rank, v.starts_on desc
  ) as e
  join workforce.unit_version as u on u.force_id = e.force_id and u.unit_id = e.unit_id and ${asKnownAt('u', knownAt)}
  left join (${commandsAt(forceId, knownAt)}) as c on c.unit_id = e.unit_id
  where coalesce(e.ends_on, 'infinity') >= ${day}::date and coalesce(u.closed_on, 'infinity') >= ${day}::date`

/** The rank into which people of a rank settle, as SQL over it; null for those who are settled. */
const settled = (rank: string): RawBuilder<unknown> => sql`
  case ${sql.ref(rank)} ${sql.join(
    Object.entries(settlesInto).map(([from, into]) => sql`when ${from} then ${into}`),
    sql` `,
  )} end`

/**
 * The same with `people`: how many in post that day hold these posts, each counted against one. Whoever is in training for
 * a rank holds one of its posts, where the unit has none for those in training; who is in post in a unit without posts for
 * their role and rank holds none.
 */
export const filledOn = (forceId: string, day: PlainDate | string, knownAt: Date): RawBuilder<unknown> => sql`
  with funded as materialized (${fundedOn(forceId, day, knownAt)}),
  in_post as (
    select i.unit_id, i.role, i.rank, count(*) as people from (${inPostOn(forceId, day, knownAt)}) as i group by 1, 2, 3
  ),
  held as (
    select distinct on (i.unit_id, i.role, i.rank) f.funded_posts_version_id, i.people
    from in_post as i
    join funded as f on f.unit_id = i.unit_id and f.role in (i.role, ${any})
      and (f.rank in (i.rank, ${any}) or f.rank = ${settled('i.rank')})
    order by i.unit_id, i.role, i.rank, f.rank in (i.rank, ${any}) desc
  )
  select f.*, coalesce(h.people, 0)::integer as people from funded as f
  left join (select funded_posts_version_id, sum(people) as people from held group by 1) as h
    using (funded_posts_version_id)`
