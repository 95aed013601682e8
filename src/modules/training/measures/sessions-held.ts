import { sql } from 'kysely'
import { asKnownAt, type Measure } from '../../../kernel/index.ts'
import { senses } from '../../../kernel/meaning/index.ts'
import { asDimension } from '../../workforce/index.ts'
import { modes } from '../vocabulary.ts'
import { askedYears, filtersAsked } from './asked.ts'
import { courseDimensions, coursesAsKnown } from './course-facts.ts'
import { sessionsAreHeld } from './extents.ts'
import { courses, meaningOf, nearTo } from './what-it-means.ts'

/** C Q6. How often training is given. */
export const sessionsHeld: Measure = {
  kind: 'measure',
  id: 'training.sessions-held',
  version: 1,
  name: 'Sessions',
  definition: 'Sessions of courses that begin in the period, counted once each however many days they last.',
  unit: 'sessions',
  aggregate: 'rows',
  periodType: 'during',
  dimensions: [...courseDimensions, { id: 'mode', name: 'Mode', values: asDimension(modes) }],
  sensitivity: 'open',
  may: 'training.count',
  extent: sessionsAreHeld,
  held: 'Sessions are held from the first day in the sessions file.',
  facts: ({ forceId, from, to, knownAt }) => sql`
    select s.session_id as counted, s.starts_on as on_date, s.session_version_id as row_id, s.course_id as page_id,
      s.import_id, s.line, k.programme, k.course, k.course_kind, k.subject, s.mode
    from training.session_version as s
    join (${coursesAsKnown(forceId, knownAt)}) as k on k.course_id = s.course_id
    where s.force_id = ${forceId} and s.starts_on between ${from} and ${to} and ${asKnownAt('s', knownAt)}`,
  rowHref: (courseId) => `/courses/${courseId}`,
  means: [
    { ...meaningOf(senses('noun', 'session'), { light: ['give', 'exist'] }), narrows: { ...courses, mode: 'mode' } },
    // Who came to each, or on how many days, is not counted by session.
    {
      ...nearTo(senses('light', 'per_session', 'training_day'), { light: ['give', 'exist', 'complete', 'attendee'] }),
      narrows: { ...courses, mode: 'mode' },
    },
  ],
  cues: [
    {
      says: /\bhow many .*\bsessions?\b|\bhow (often|regularly|frequently)\b.*\b(give|gave|run|deliver|held|provide)/,
      request: /train|course/,
      weight: 2,
      why: 'asks how often training is given',
    },
  ],
  plan: (read) => {
    const { subject } = filtersAsked(read)
    return { ...askedYears(read), dimensions: ['course'], filters: subject ? { subject } : {} }
  },
}
