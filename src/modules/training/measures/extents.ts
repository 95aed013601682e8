import { type RawBuilder, sql } from 'kysely'
import { asKnownAt, daysOf, type Extent } from '../../../kernel/index.ts'
import { firstPosting } from '../../workforce/index.ts'

/** Results of courses: of files, and of the learning record as they come. */
export const completionsHeld: Extent = {
  id: 'training.completions',
  kinds: ['completions'],
  of: 'events',
  days: daysOf('training.completion', 'completed_on'),
}

export const sessionsAreHeld: Extent = {
  id: 'training.sessions',
  kinds: ['sessions'],
  of: 'events',
  days: daysOf('training.session_version', 'starts_on'),
}

/** The later of two days; null where one of them is not known. */
const later = (one: RawBuilder<unknown>, other: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`case when ${one} is not null and (${other}) is not null then greatest(${one}, (${other})) end`

/** What is required of whom: known from the first requirement in force, and for as long as it is known who is in post. */
export const requirementsHeld: Extent = {
  id: 'training.requirements',
  kinds: ['people'],
  of: 'register',
  days: ({ forceId, knownAt }) => sql`
    select ${later(sql`min(r.in_force_from)`, firstPosting(forceId, knownAt))} as first_on, null::date as last_on
    from training.requirement_version as r
    where r.force_id = ${forceId} and ${asKnownAt('r', knownAt)}`,
}

/** Who of those in post was ever trained: from the first result, and for as long as it is known who is in post. */
export const trainedInPostHeld: Extent = {
  id: 'training.trained-in-post',
  kinds: ['people'],
  of: 'register',
  days: ({ forceId, knownAt }) => sql`
    select ${later(sql`min(c.completed_on)`, firstPosting(forceId, knownAt))} as first_on, null::date as last_on
    from training.completion as c
    where c.force_id = ${forceId} and ${asKnownAt('c', knownAt)}`,
}
