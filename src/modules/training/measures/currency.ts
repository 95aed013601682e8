import { sql } from 'kysely'
import type { FactsRequest, Measure, MeasurePlan, PlanRequest } from '../../../kernel/index.ts'
import { type Meaning, senses } from '../../../kernel/meaning/index.ts'
import { asDimension, ownPeople, ranks, strength, theForce, unitKinds, workforceRoles } from '../../workforce/index.ts'
import { standings } from '../currency.ts'
import { requiredOn, standingsOn } from '../standing.queries.ts'
import { courseDimensions, coursesAsKnown } from './course-facts.ts'
import { requirementsHeld } from './extents.ts'
import { courses, whichTraining } from './what-it-means.ts'

const ofThePosting: Measure['dimensions'] = [
  { id: 'requirement', name: 'Requirement' },
  { id: 'role', name: 'Role', values: asDimension(workforceRoles) },
  { id: 'rank', name: 'Rank', values: asDimension(ranks) },
  { id: 'unit_kind', name: 'Kind of unit', values: asDimension(unitKinds) },
  { id: 'unit', name: 'Unit' },
]

const plan =
  (dimensions: readonly string[]) =>
  (read: PlanRequest): MeasurePlan => ({
    span: { asAt: read.asAt ?? read.to ?? read.received },
    by: 'whole',
    dimensions,
    filters: {
      ...(read.roles.length > 0 ? { role: read.roles } : {}),
      ...(read.ranks.length > 0 ? { rank: read.ranks } : {}),
    },
  })

const means = {
  asks: ['how-many'],
  core: [senses('standing', '*'), ownPeople],
  implied: [
    ...senses('event', 'trained', 'required'),
    ...senses('attribute', 'mandatory'),
    ...senses('noun', 'training', 'course'),
    ...senses('state', 'current'),
    ...theForce,
  ],
  light: ['had', 'exist'],
  narrows: { role: 'role', rank: 'rank', standing: 'standing', unit_kind: 'unit_kind', unit: 'unit', ...courses },
} as const satisfies Meaning

/** T7. Who is in date, due and overdue, on any day. */
export const peopleInDate: Measure = {
  kind: 'measure',
  id: 'training.people-in-date',
  version: 2,
  name: 'People by whether their required training is in date',
  definition:
    'People in post on the day of whom a course is required, counted once each in each cell, by how they stand that day towards it: in date; in date with renewal due; due, with time still left; or overdue. Somebody of whom two courses are required stands in a cell for each.',
  unit: 'people',
  aggregate: 'distinct',
  periodType: 'as-at',
  dimensions: [
    { id: 'standing', name: 'Standing', values: asDimension(standings) },
    ...ofThePosting,
    ...courseDimensions,
  ],
  sensitivity: 'open',
  may: 'training.count',
  extent: requirementsHeld,
  held: 'Requirements are held from the day they came into force.',
  facts: ({ forceId, from, knownAt }: FactsRequest) => sql`
    select s.person_id as counted, ${from}::date as on_date, s.posting_version_id as row_id, s.person_id as page_id,
      s.import_id, s.line, s.standing, s.requirement, s.role, s.rank, s.unit_kind, s.unit,
      k.programme, k.course, k.course_kind, k.subject
    from (${standingsOn(forceId, from, knownAt)}) as s
    join (${coursesAsKnown(forceId, knownAt)}) as k on k.course_id = s.course_id`,
  wholes: [strength],
  rowHref: (personId) => `/people/${personId}`,
  means: [
    { ...means, core: [...means.core, whichTraining] },
    // Of all that is required, whatever it is about.
    {
      ...means,
      core: [...means.core, [...senses('event', 'required', 'trained'), ...senses('noun', 'training')]],
      implied: means.implied.filter(({ value }) => value !== 'mandatory'),
    },
  ],
  cues: [
    {
      says: /\b(in date|out of date|overdue|up to date|lapsed|expired)\b/,
      request: /train|course/,
      weight: 5,
      why: 'asks whether training is in date',
    },
  ],
  plan: plan(['requirement', 'standing']),
}

/** Posts that call for training, whoever holds them and whatever they have finished. */
export const postsRequiringTraining: Measure = {
  kind: 'measure',
  id: 'training.posts-required',
  version: 1,
  name: 'Posts that require training',
  definition:
    'Filled posts on the day for which a course is required, by requirement. A post for which two courses are required stands in a cell for each. It says nothing of whether the training was done.',
  unit: 'posts',
  aggregate: 'distinct',
  periodType: 'as-at',
  dimensions: ofThePosting,
  sensitivity: 'open',
  may: 'training.count',
  extent: requirementsHeld,
  held: 'Requirements are held from the day they came into force.',
  facts: ({ forceId, from, knownAt }: FactsRequest) => sql`
    select r.posting_version_id as counted, ${from}::date as on_date, r.posting_version_id as row_id,
      r.person_id as page_id, r.import_id, r.line, r.requirement, r.role, r.rank, r.unit_kind, r.unit
    from (${requiredOn(forceId, from, knownAt)}) as r`,
  rowHref: (personId) => `/people/${personId}`,
  means: {
    asks: ['how-many'],
    core: [senses('event', 'required'), senses('noun', 'post')],
    implied: [
      ...senses('event', 'trained'),
      ...senses('noun', 'training'),
      ...senses('subject', 'domestic_abuse'),
      ...theForce,
    ],
    narrows: { role: 'role', rank: 'rank', unit_kind: 'unit_kind', unit: 'unit' },
  },
  cues: [
    {
      says: /how many (posts|roles|positions)\b.*\b(require|need|must)/,
      weight: 4,
      why: 'asks how many posts call for training',
    },
  ],
  plan: plan(['requirement']),
}
