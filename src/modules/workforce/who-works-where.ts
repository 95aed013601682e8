import { type RawBuilder, sql } from 'kysely'
import { asKnownAt } from '../../kernel/index.ts'

/**
 * SELECT of everyone as the record now knows them: `person_id`, `staff_number`, `name`, `search_name`, `email`, and their
 * first and last day.
 */
export const peopleNow = (forceId: string): RawBuilder<unknown> => sql`
  select p.person_id, p.staff_number, v.given_name || ' ' || v.family_name as name, v.search_name, v.email,
    v.joined_on, v.left_on
  from workforce.person as p
  join workforce.person_version as v
    on v.force_id = p.force_id and v.person_id = p.person_id and v.superseded_at is null
  where p.force_id = ${forceId}`

/** SELECT of every unit as the record now knows it: `unit_id`, `code`, `name`, `kind`, `closed_on`, `command_id` (its own). */
export const unitsNow = (forceId: string): RawBuilder<unknown> => sql`
  select u.unit_id, u.code, v.name, v.kind, v.closed_on, coalesce(v.command_unit_id, u.unit_id) as command_id
  from workforce.unit as u
  join workforce.unit_version as v on v.force_id = u.force_id and v.unit_id = u.unit_id and v.superseded_at is null
  where u.force_id = ${forceId}`

/** SELECT of every unit as it was known at a moment: `unit_id`, `name`. */
export const unitsKnownAt = (forceId: string, knownAt: Date): RawBuilder<unknown> => sql`
  select v.unit_id, v.name from workforce.unit_version as v where v.force_id = ${forceId} and ${asKnownAt('v', knownAt)}`

/**
 * SELECT of every posting as the record now knows it: `person_id`, `during`, `first_day`, `last_day`, `role`, `rank`,
 * `unit_id`, `command_id`. Millions of days find their posting faster by the two days than by the range, which
 * row-level security keeps from its index.
 */
export const postingsNow = (forceId: string): RawBuilder<unknown> => sql`
  select o.person_id, o.during, lower(o.during) as first_day, coalesce(upper(o.during) - 1, 'infinity') as last_day,
    o.role, o.rank, o.unit_id, u.command_id
  from workforce.posting as o
  join (${unitsNow(forceId)}) as u on u.unit_id = o.unit_id
  where o.force_id = ${forceId} and o.superseded_at is null`

/** SELECT of `person_id`: those of whose postings anything was written or superseded at `moment`. */
export const peopleRepostedAt = (forceId: string, moment: Date): RawBuilder<unknown> => sql`
  select distinct o.person_id from workforce.posting as o
  where o.force_id = ${forceId} and (o.recorded_at = ${moment} or o.superseded_at = ${moment})`

/** SELECT of `command_id` for each command in which `person` has worked on or after `since`, both SQL expressions. */
export const commandsSince = (
  forceId: string,
  person: RawBuilder<unknown>,
  since: RawBuilder<unknown>,
): RawBuilder<unknown> => sql`
  select o.command_id from (${postingsNow(forceId)}) as o
  where o.person_id = ${person} and o.during && daterange(${since}, null)`
