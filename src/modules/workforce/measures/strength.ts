import { sql } from 'kysely'
import type { Measure } from '../../../kernel/index.ts'
import { type Meaning, senses } from '../../../kernel/meaning/index.ts'
import { commandsAt, inPostOn } from '../in-post-on.ts'
import { ownPeople, theForce } from '../own-people.ts'
import { bySex } from '../sex.ts'
import { asDimension, ranks, unitKinds, workforceRoles } from '../vocabulary.ts'
import { byCommand, byUnit } from './by-unit.ts'
import { postingsHeld } from './extents.ts'

const means = {
  asks: ['how-many'],
  implied: [...theForce, ...senses('state', 'current')],
  narrows: { role: 'role', rank: 'rank', unit_kind: 'unit_kind', command: 'command', unit: 'unit', sex: 'sex' },
} as const satisfies Omit<Meaning, 'core'>

/** W2. The strength of units by rank on any day. */
export const strength: Measure = {
  kind: 'measure',
  id: 'workforce.strength',
  version: 3,
  name: 'People in post',
  definition:
    'People who hold a posting on the day, counted once each, by the rank and unit they hold that day. People on long absence are included; vacant posts are not.',
  unit: 'people',
  aggregate: 'distinct',
  periodType: 'as-at',
  dimensions: [
    { id: 'role', name: 'Role', values: asDimension(workforceRoles) },
    { id: 'rank', name: 'Rank', values: asDimension(ranks) },
    { id: 'unit_kind', name: 'Kind of unit', values: asDimension(unitKinds) },
    byCommand,
    byUnit,
    bySex,
  ],
  sensitivity: 'open',
  may: 'workforce.count',
  extent: postingsHeld,
  held: 'Postings are held from the first day in the HR extract.',
  facts: ({ forceId, from, knownAt }) => sql`
    select i.person_id as counted, ${from}::date as on_date, i.posting_version_id as row_id, i.person_id as page_id, i.import_id, i.line,
      i.role, i.rank, i.unit_kind, c.command, i.unit, i.sex
    from (${inPostOn(forceId, from, knownAt)}) as i
    left join (${commandsAt(forceId, knownAt)}) as c on c.unit_id = i.unit_id`,
  rowHref: (personId) => `/people/${personId}`,
  means: [
    {
      ...means,
      core: [
        [...senses('event', 'in_post'), ...senses('noun', 'posting'), ...senses('light', 'exist')],
        [...ownPeople, ...senses('noun', 'headcount', 'force')],
      ],
    },
    // "Officers in professional standards": where nothing else is asked of anybody, they are there.
    {
      ...means,
      core: [
        [
          ...senses('unit_kind', '*'),
          ...senses('unit', '*'),
          ...senses('command', '*'),
          ...senses('sex', '*'),
          ...senses('noun', 'force'),
        ],
        ownPeople,
      ],
      unless: [
        ...senses('event', '*'),
        ...senses('proceeding', '*'),
        ...senses('outcome', '*'),
        ...senses('standing', '*'),
        ...senses('noun', 'training', 'course', 'complaint', 'case'),
      ],
    },
    // A unit has no people but the force's own; a command is an area as well, where others live.
    { ...means, core: [senses('unit_kind', '*'), senses('noun', 'people')] },
    // Of those who are here the record does not tell this.
    { ...means, asks: [], core: [[...senses('light', 'of_strength', 'away'), ...senses('noun', 'unit')], ownPeople] },
  ],
  cues: [
    {
      says: /how many .*\b(domestic abuse|specialist|specially trained|csu|community safety units?)( \w+){0,2} (officers?|investigators?|detectives?)\b|how many .*\b(officers?|investigators?|detectives?) .*\b(csus?|community safety units?|specialise)\b/,
      weight: 3,
      why: 'asks how many specialist officers there are: the strength of the units that investigate domestic abuse',
    },
    {
      says: /\b(strength|headcount|establishment|in post|work(s|ing)? in)\b/,
      weight: 2,
      why: 'asks how many people work somewhere',
    },
  ],
  plan: (read) => ({
    span: { asAt: read.asAt ?? read.to ?? read.received },
    by: 'whole',
    dimensions: ['rank'],
    filters: {
      unit_kind: ['community_safety'],
      role: read.roles.length > 0 ? read.roles : ['police_officer'],
      ...(read.ranks.length > 0 ? { rank: read.ranks } : {}),
    },
  }),
}
