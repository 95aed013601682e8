import { sql } from 'kysely'
import { asKnownAt, type Measure } from '../../../kernel/index.ts'
import { senses } from '../../../kernel/meaning/index.ts'
import { anyOfOurs, theForce } from '../own-people.ts'
import { asDimension, entryRoutes, leaverReasons } from '../vocabulary.ts'
import { atTheTime, ofThePerson } from './at-the-time.ts'
import { joiningHeld, leavingHeld } from './extents.ts'

/** W1. Who joined, by the way they came in. */
export const joiners: Measure = {
  kind: 'measure',
  id: 'workforce.joiners',
  version: 2,
  name: 'People who joined',
  definition:
    'People whose first day in the force falls in the period, counted once each, by entry route. Role and rank are those of that day.',
  unit: 'people',
  aggregate: 'distinct',
  periodType: 'during',
  dimensions: [{ id: 'entry_route', name: 'Entry route', values: asDimension(entryRoutes) }, ...ofThePerson],
  sensitivity: 'open',
  may: 'workforce.count',
  extent: joiningHeld,
  held: 'Dates of joining are held for everyone in the HR extract.',
  facts: ({ forceId, from, to, knownAt }) => sql`
    select v.person_id as counted, v.joined_on as on_date, v.person_version_id as row_id, v.person_id as page_id, v.import_id, v.line,
      v.entry_route, t.role, t.rank, t.service, t.sex
    from workforce.person_version as v
    cross join lateral (${atTheTime({ forceId, knownAt }, 'v.person_id', 'v.joined_on')}) as t
    where v.force_id = ${forceId} and v.joined_on between ${from} and ${to} and ${asKnownAt('v', knownAt)}`,
  rowHref: (personId) => `/people/${personId}`,
  means: {
    asks: ['how-many'],
    core: [senses('event', 'joined'), [...anyOfOurs, ...senses('noun', 'mover'), ...senses('entry_route', '*')]],
    implied: theForce,
    light: ['exist', 'over', 'new'],
    narrows: { entry_route: 'entry_route', role: 'role', rank: 'rank', sex: 'sex' },
  },
  cues: [
    { says: /how many .*\b(joined|recruited|recruits|new entrants)\b/, weight: 3, why: 'asks how many people joined' },
  ],
}

/** W1. Who left, and why. Leavers after an allegation are counted by `conduct`. */
export const leavers: Measure = {
  kind: 'measure',
  id: 'workforce.leavers',
  version: 2,
  name: 'People who left',
  definition:
    'People whose last day in the force falls in the period, counted once each, by their reason for leaving. Role and rank are those of that day.',
  unit: 'people',
  aggregate: 'distinct',
  periodType: 'during',
  dimensions: [{ id: 'leaver_reason', name: 'Reason', values: asDimension(leaverReasons) }, ...ofThePerson],
  sensitivity: 'open',
  may: 'workforce.count',
  extent: leavingHeld,
  held: 'Dates of leaving are held for everyone in the HR extract.',
  facts: ({ forceId, from, to, knownAt }) => sql`
    select v.person_id as counted, v.left_on as on_date, v.person_version_id as row_id, v.person_id as page_id, v.import_id, v.line,
      coalesce(v.leaver_reason, 'other') as leaver_reason, t.role, t.rank, t.service, t.sex
    from workforce.person_version as v
    cross join lateral (${atTheTime({ forceId, knownAt }, 'v.person_id', 'v.left_on')}) as t
    where v.force_id = ${forceId} and v.left_on between ${from} and ${to} and ${asKnownAt('v', knownAt)}`,
  rowHref: (personId) => `/people/${personId}`,
  means: [
    {
      asks: ['how-many'],
      core: [senses('event', 'left', 'resigned', 'retired'), [...anyOfOurs, ...senses('noun', 'mover')]],
      implied: theForce,
      unless: [
        ...senses('event', 'alleged', 'charged', 'convicted', 'disciplined', 'misconduct_investigation'),
        { slot: 'topic', value: 'officer_involved_abuse' },
      ],
      light: ['exist', 'over'],
      narrows: { leaver_reason: 'leaver_reason', role: 'role', rank: 'rank', sex: 'sex' },
    },
    // How many go to how many there are, nobody reckons.
    {
      asks: [],
      core: [senses('light', 'turnover')],
      implied: theForce,
      narrows: { role: 'role', rank: 'rank', sex: 'sex' },
    },
  ],
  cues: [
    {
      says: /how many .*\b(left|leavers|resigned|retired)\b/,
      unless: /allegation|domestic abuse related/,
      weight: 2,
      why: 'asks how many people left',
    },
  ],
}
