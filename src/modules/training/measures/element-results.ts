import { type RawBuilder, sql } from 'kysely'
import { asKnownAt, type FactsRequest, type Measure } from '../../../kernel/index.ts'
import { senses } from '../../../kernel/meaning/index.ts'
import { askedLastYear, askedYears } from './asked.ts'
import { courseDimensions, coursesAsKnown, personDimensions, unknown } from './course-facts.ts'
import { completionsHeld } from './extents.ts'
import { meaningOf, nearTo } from './what-it-means.ts'

const facts =
  (results: RawBuilder<unknown>, counted: 'completion_id' | 'person_id' = 'completion_id') =>
  ({ forceId, from, to, knownAt }: FactsRequest) =>
    sql`
    select ${sql.ref(`c.${counted}`)} as counted, c.completed_on as on_date, c.completion_id as row_id, c.person_id as page_id,
      c.import_id, c.line, k.programme, k.course, k.course_kind, k.subject, e.code as element,
      coalesce(c.role, ${unknown}) as role, coalesce(c.rank, ${unknown}) as rank
    from training.completion as c
    join training.element as e on e.force_id = c.force_id and e.element_id = c.element_id
    join (${coursesAsKnown(forceId, knownAt)}) as k on k.course_id = e.course_id
    where c.force_id = ${forceId} and c.completed_on between ${from} and ${to} and ${results} and ${asKnownAt('c', knownAt)}`

const dimensions = [...courseDimensions, { id: 'element', name: 'Element' }, ...personDimensions]

/** T6. Parts of courses that somebody passed or attended. */
export const elementCompletions: Measure = {
  kind: 'measure',
  id: 'training.element-completions',
  version: 1,
  name: 'Elements completed',
  definition:
    'Times that somebody passed or attended an element of a course in the period. A course of eight elements gives eight for each person: a number neither of people nor of courses finished.',
  unit: 'completions',
  aggregate: 'rows',
  periodType: 'during',
  dimensions,
  sensitivity: 'open',
  may: 'training.count',
  extent: completionsHeld,
  held: 'Results are held for every element in the learning system’s export, from its first day.',
  facts: facts(sql`c.result <> 'failed'`),
  rowHref: (personId) => `/people/${personId}`,
  means: meaningOf(senses('noun', 'element'), { light: ['complete', 'exist'] }),
  cues: [
    {
      says: /how many .*\b(elements?|modules?)\b/,
      request: /training|course/,
      weight: 4,
      why: 'asks for completions of parts of courses',
    },
  ],
  plan: askedYears,
}

/** C Q9. */
export const failures: Measure = {
  ...elementCompletions,
  id: 'training.failures',
  name: 'Failures',
  definition:
    'Times that somebody failed an element of a course in the period, whether or not they passed it later. One person who failed twice counts twice. Courses without assessment cannot be failed and give none.',
  unit: 'failures',
  facts: facts(sql`c.result = 'failed'`),
  means: meaningOf(senses('event', 'failed'), { light: ['complete', 'exist'] }),
  cues: [
    {
      says: /\b(how many|number)\b.*\bfail(ed|s|ures?|ing)?\b/,
      request: /training|course|exam|assess/,
      weight: 5,
      why: 'asks how many failed',
    },
  ],
  plan: askedLastYear,
}

/** People, and not failures: who failed twice is one. */
export const peopleWhoFailed: Measure = {
  ...failures,
  id: 'training.people-who-failed',
  name: 'People who failed',
  definition:
    'People who failed an element of a course in the period, whether or not they passed it later, counted once each in each cell however often they failed. Courses without assessment cannot be failed. Role and rank are those of the day.',
  unit: 'people',
  aggregate: 'distinct',
  facts: facts(sql`c.result = 'failed'`, 'person_id'),
  means: [
    meaningOf(senses('event', 'failed'), { implied: senses('attribute', 'assessed'), light: ['complete', 'exist'] }),
    nearTo(senses('light', 'pass_rate')),
  ],
  cues: [],
}
