import { sql } from 'kysely'
import { asKnownAt, type FactsRequest, type Measure } from '../../../kernel/index.ts'
import { senses } from '../../../kernel/meaning/index.ts'
import { askedYears } from './asked.ts'
import { courseDimensions, coursesAsKnown, personDimensions, unknown } from './course-facts.ts'
import { completionsHeld } from './extents.ts'
import { isTraining, meaningOf, nearTo, trained } from './what-it-means.ts'

const facts =
  (counted: 'person_id' | 'course_completion_id') =>
  ({ forceId, from, to, knownAt }: FactsRequest) =>
    sql`
    select ${sql.ref(`c.${counted}`)} as counted, c.completed_on as on_date, c.course_completion_id as row_id,
      c.person_id as page_id, c.import_id, c.line, k.programme, k.course, k.course_kind, k.subject,
      coalesce(c.role, ${unknown}) as role, coalesce(c.rank, ${unknown}) as rank
    from training.course_completion as c
    join (${coursesAsKnown(forceId, knownAt)}) as k on k.course_id = c.course_id
    where c.force_id = ${forceId} and c.completed_on between ${from} and ${to} and ${asKnownAt('c', knownAt)}`

/** C Q16, A Q2: people, however many courses they finished. One statement, for every year since records began. */
export const peopleTrained: Measure = {
  kind: 'measure',
  id: 'training.people-trained',
  version: 1,
  name: 'People trained',
  definition:
    'People who finished a course in the period, counted once each in each cell, however many courses they finished or how often. Finished means that every required element was passed or attended; the day is that of the last of them. Role and rank are those held that day. People who have since left are included.',
  unit: 'people',
  aggregate: 'distinct',
  periodType: 'during',
  dimensions: [...courseDimensions, ...personDimensions],
  sensitivity: 'open',
  may: 'training.count',
  extent: completionsHeld,
  held: 'Completions are held for every element in the learning system’s export, from its first day.',
  facts: facts('person_id'),
  rowHref: (personId) => `/people/${personId}`,
  means: [
    meaningOf(trained, { also: [isTraining] }),
    // Who went to it, or had it again, may not have finished.
    nearTo([...senses('light', 'enrolled'), ...senses('attribute', 'refresher')]),
  ],
  cues: [
    {
      says: /\b(how many|numbers? of|total of) .*\b(trained|training)\b/,
      unless: /\b(fail(ed|s|ures?)?|sessions?|hours?|days?|courses are)\b/,
      weight: 4,
      why: 'asks how many people were trained',
    },
    {
      says: /\b(received|completed|finished|undertaken|attended)\b.*\b(training|course)\b|\b(training|course)\b.*\b(each|every|per|by) year\b/,
      unless: /\bfail/,
      weight: 2,
      why: 'asks who finished training, year by year',
    },
    {
      says: /how many .*\b(domestic abuse|specialist|specially)\b.*\b(officers?|investigators?|detectives?)\b/,
      request: /\b(trained|training)\b/,
      unless: /allegation|charged|convicted|misconduct|dismissed|disciplined|resigned/,
      weight: 3,
      why: 'asks how many domestic abuse officers there are, in a request about training',
    },
  ],
  plan: askedYears,
}

/** Every finishing of a course; a person who took a refresher counts again. */
export const courseCompletions: Measure = {
  ...peopleTrained,
  id: 'training.course-completions',
  name: 'Courses finished',
  definition:
    'Times that somebody finished a course in the period: one person who finished two courses, or one course twice, counts twice. Not a number of people.',
  unit: 'completions',
  aggregate: 'rows',
  facts: facts('course_completion_id'),
  means: meaningOf(senses('noun', 'completion', 'times'), { light: ['complete', 'about', 'handed', 'exist'] }),
  cues: [
    {
      says: /how many .*\b(completions|courses were (completed|finished)|times)\b/,
      unless: /\bfail/,
      weight: 4,
      why: 'asks for completions, which are not people',
    },
  ],
}
