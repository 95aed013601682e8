import { type RawBuilder, sql } from 'kysely'
import { asKnownAt } from '../../kernel/index.ts'

/** SELECT of `unit_id` and `command`: the name of the command that each unit belongs to, a command to itself. */
export const commandsAt = (forceId: string, knownAt: Date): RawBuilder<unknown> => sql`
  select u.unit_id, c.name as command
  from workforce.unit_version as u
  join workforce.unit_version as c
    on c.force_id = u.force_id and c.unit_id = coalesce(u.command_unit_id, u.unit_id) and ${asKnownAt('c', knownAt)}
  where u.force_id = ${forceId} and ${asKnownAt('u', knownAt)}`

/**
 * SELECT of everyone in post on `day` as known at `knownAt`: `person_id`, `role`, `rank`, `unit_id`, `unit_kind`,
 * `unit`, `joined_on`, `sex`, and the posting's own `starts_on`, `posting_version_id`, `import_id` and `line`.
 */
export const inPostOn = (forceId: string, day: string, knownAt: Date): RawBuilder<unknown> => sql`
  select p.person_id, p.role, p.rank, p.unit_id, u.kind as unit_kind, u.name as unit, n.joined_on,
    coalesce(n.sex, 'not_held') as sex, p.starts_on,
    p.posting_version_id, p.import_id, p.line
  from workforce.posting as p
  join workforce.unit_version as u on u.force_id = p.force_id and u.unit_id = p.unit_id and ${asKnownAt('u', knownAt)}
  join workforce.person_version as n
    on n.force_id = p.force_id and n.person_id = p.person_id and ${asKnownAt('n', knownAt)}
  where p.force_id = ${forceId} and p.during @> ${day}::date and ${asKnownAt('p', knownAt)}`
