import { sql } from 'kysely'
import { asKnownAt, type Measure } from '../../../kernel/index.ts'
import { senses } from '../../../kernel/meaning/index.ts'
import { asDimension, inPostOn, strength, unitKinds } from '../../workforce/index.ts'
import { filtersAsked } from './asked.ts'
import { courseDimensions, coursesAsKnown, personDimensions } from './course-facts.ts'
import { trainedInPostHeld } from './extents.ts'
import { isTraining, meaningOf, trained } from './what-it-means.ts'

/** Those trained who are still here: fewer than were ever trained, and never to be mixed up with them. */
export const peopleTrainedInPost: Measure = {
  kind: 'measure',
  id: 'training.people-trained-in-post',
  version: 1,
  name: 'People in post who have been trained',
  definition:
    'People who hold a posting on the day and had finished a course by then, at any time and in or out of date, counted once each in each cell. Role, rank and unit are those of the day. People trained who have left are not included.',
  unit: 'people',
  aggregate: 'distinct',
  periodType: 'as-at',
  dimensions: [
    ...courseDimensions,
    ...personDimensions,
    { id: 'unit_kind', name: 'Kind of unit', values: asDimension(unitKinds) },
    { id: 'unit', name: 'Unit' },
  ],
  sensitivity: 'open',
  may: 'training.count',
  extent: trainedInPostHeld,
  held: 'Completions are held from the first day of the learning system’s export, postings from that of the HR extract.',
  facts: ({ forceId, from, knownAt }) => sql`
    select c.person_id as counted, ${from}::date as on_date, c.course_completion_id as row_id, c.person_id as page_id,
      c.import_id, c.line, k.programme, k.course, k.course_kind, k.subject, i.role, i.rank, i.unit_kind, i.unit
    from training.course_completion as c
    join (${inPostOn(forceId, from, knownAt)}) as i on i.person_id = c.person_id
    join (${coursesAsKnown(forceId, knownAt)}) as k on k.course_id = c.course_id
    where c.force_id = ${forceId} and c.completed_on <= ${from} and ${asKnownAt('c', knownAt)}`,
  wholes: [strength],
  rowHref: (personId) => `/people/${personId}`,
  means: meaningOf([...trained, ...senses('event', 'trained_now')], {
    narrows: { unit_kind: 'unit_kind' },
    also: [
      isTraining,
      [...senses('event', 'in_post', 'trained_now'), ...senses('light', 'exist'), ...senses('state', 'current')],
    ],
    implied: senses('state', 'current'),
  }),
  cues: [
    {
      says: /how many .*\b(currently|still|in post|serving|now|at present)\b.*\btrain|how many .*\btrained\b.*\b(currently|still|in post|serving|at present)\b/,
      weight: 5,
      why: 'asks how many who were trained are still in post',
    },
    {
      says: /how many .*\b(domestic abuse|specialist)\b.*\b(officers?|investigators?|detectives?) (are|do)\b/,
      request: /\btrain/,
      weight: 2,
      why: 'asks how many domestic abuse officers there are: those trained and in post',
    },
  ],
  plan: (read) => ({
    span: { asAt: read.asAt ?? read.to ?? read.received },
    by: 'whole',
    dimensions: ['programme'],
    filters: filtersAsked(read),
  }),
}
