import { sql } from 'kysely'
import type { Measure } from '../../../kernel/index.ts'
import { type Meaning, senses } from '../../../kernel/meaning/index.ts'
import { filledOn, fundedOn } from '../funded-on.ts'
import { theForce } from '../own-people.ts'
import { any, asDimension, ranks, unitKinds, workforceRoles } from '../vocabulary.ts'
import { byCommand, byUnit } from './by-unit.ts'
import { postsHeld, vacanciesHeld } from './extents.ts'
import { strength } from './strength.ts'

/** What both have in common. Who reads strength reads these: vacancies beside posts tell the strength. */
const ofPosts = {
  kind: 'measure',
  version: 1,
  unit: 'posts',
  aggregate: 'sum',
  periodType: 'as-at',
  absent: 'not-held',
  dimensions: [
    { id: 'role', name: 'Role', values: asDimension({ ...workforceRoles, [any]: 'Any role' }) },
    { id: 'rank', name: 'Rank', values: asDimension({ ...ranks, [any]: 'Any rank' }) },
    { id: 'unit_kind', name: 'Kind of unit', values: asDimension(unitKinds) },
    byCommand,
    byUnit,
  ],
  sensitivity: strength.sensitivity,
  may: strength.may,
  rowHref: (unitId: string) => `/units/${unitId}`,
  cues: [],
} as const satisfies Partial<Measure>

const narrows: Meaning['narrows'] = {
  role: 'role',
  rank: 'rank',
  unit_kind: 'unit_kind',
  command: 'command',
  unit: 'unit',
}
const implied: Meaning['implied'] = [
  ...theForce,
  ...senses('state', 'current', 'funded'),
  ...senses('light', 'exist', 'have'),
]

/** W3. The establishment: posts, filled or not. */
export const fundedPosts: Measure = {
  ...ofPosts,
  id: 'workforce.funded-posts',
  name: 'Funded posts',
  definition:
    'Posts funded on the day, filled or not, by the unit, role and rank for which they are funded: whole posts, no full-time equivalents, and no people. Posts that the force funds for any role or any rank stand by themselves. Where no posts are known of a unit that day, nothing is held of it.',
  extent: postsHeld,
  held: 'Funded posts are held from the first day in the file of posts.',
  facts: ({ forceId, from, knownAt }) => sql`
    select e.funded_posts_version_id as counted, ${from}::date as on_date, e.posts as amount,
      e.funded_posts_version_id as row_id, e.unit_id as page_id, e.import_id, e.line,
      e.role, e.rank, e.unit_kind, e.unit, e.command
    from (${fundedOn(forceId, from, knownAt)}) as e`,
  means: { asks: ['how-many'], core: [senses('noun', 'post')], implied, narrows },
}

/** W3. What of the establishment is not filled. */
export const vacancies: Measure = {
  ...ofPosts,
  id: 'workforce.vacancies',
  name: 'Vacancies',
  definition:
    'Funded posts on the day that nobody holds: of each unit, role and rank for which posts are funded, the posts less the people in post there that day. Where there are more people than posts there is no vacancy, and those people fill none elsewhere. Students and trainees hold posts of the rank they train for, unless the unit has posts for them. Where no posts are known of a unit that day, nothing is held of it.',
  extent: vacanciesHeld,
  held: 'Vacancies are held where both funded posts and the people in post are.',
  wholes: [fundedPosts],
  facts: ({ forceId, from, knownAt }) => sql`
    select e.funded_posts_version_id as counted, ${from}::date as on_date, greatest(e.posts - e.people, 0) as amount,
      e.funded_posts_version_id as row_id, e.unit_id as page_id, e.import_id, e.line,
      e.role, e.rank, e.unit_kind, e.unit, e.command
    from (${filledOn(forceId, from, knownAt)}) as e`,
  means: {
    asks: ['how-many'],
    core: [senses('state', 'vacant')],
    implied: [...implied, ...senses('noun', 'post')],
    narrows,
  },
}
