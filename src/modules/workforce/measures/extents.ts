import { type RawBuilder, sql } from 'kysely'
import { asKnownAt, type Extent, firstDayOf } from '../../../kernel/index.ts'

/** SELECT of the day on which the first posting began, as known at a moment. */
export const firstPosting = (forceId: string, knownAt: Date): RawBuilder<unknown> => sql`
  select min(o.starts_on) from workforce.posting as o where o.force_id = ${forceId} and ${asKnownAt('o', knownAt)}`

/** The HR extract says how things stand on its day, with all who joined and left until then. */
const extract = { kinds: ['people'], of: 'register' } as const

export const postingsHeld: Extent = {
  ...extract,
  id: 'workforce.postings',
  days: ({ forceId, knownAt }) => sql`select (${firstPosting(forceId, knownAt)}) as first_on, null::date as last_on`,
}

const firstFunded = (forceId: string, knownAt: Date): RawBuilder<unknown> => sql`
  select min(e.starts_on) from workforce.funded_posts as e where e.force_id = ${forceId} and ${asKnownAt('e', knownAt)}`

export const postsHeld: Extent = {
  id: 'workforce.funded-posts',
  kinds: ['posts'],
  of: 'register',
  days: ({ forceId, knownAt }) => sql`select (${firstFunded(forceId, knownAt)}) as first_on, null::date as last_on`,
}

/** Who is in post and what is funded: known where both are. */
export const vacanciesHeld: Extent = {
  id: 'workforce.vacancies',
  kinds: ['people', 'posts'],
  of: 'register',
  days: ({ forceId, knownAt }) => sql`
    select case when e.first_on is not null and o.first_on is not null then greatest(e.first_on, o.first_on) end as first_on,
      null::date as last_on
    from (${firstFunded(forceId, knownAt)}) as e (first_on) cross join (${firstPosting(forceId, knownAt)}) as o (first_on)`,
}

export const joiningHeld: Extent = {
  ...extract,
  id: 'workforce.joining',
  days: firstDayOf('workforce.person_version', 'joined_on'),
}

export const leavingHeld: Extent = {
  ...extract,
  id: 'workforce.leaving',
  days: firstDayOf('workforce.person_version', 'left_on'),
}
