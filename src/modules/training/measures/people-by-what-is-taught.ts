import { sql } from 'kysely'
import { asKnownAt, type Measure } from '../../../kernel/index.ts'
import { senses } from '../../../kernel/meaning/index.ts'
import { asDimension } from '../../workforce/index.ts'
import { depths, modes, topics } from '../vocabulary.ts'
import { askedYears } from './asked.ts'
import { coursesAsKnown, unknown } from './course-facts.ts'
import { peopleTrained } from './people-trained.ts'
import { isTraining, nearTo, trained } from './what-it-means.ts'

const otherTopic = senses('attribute', 'other_topic')

/** People by the topics of the version they finished: of all that a course teaches, and not of its name. */
export const peopleTrainedInTopic: Measure = {
  ...peopleTrained,
  id: 'training.people-trained-in-topic',
  version: 1,
  name: 'People trained in a topic',
  definition:
    'People who finished a course in the period whose curriculum, in the version they finished, has a place for the topic, counted once each in each cell. “Specific” is a course with a lesson on the topic itself; “mentioned”, one whose lessons only touch on it. Somebody who finished a course on three topics stands in three rows and once in the total. Role and rank are those of the day.',
  dimensions: [
    { id: 'topic', name: 'Topic', values: asDimension(topics) },
    { id: 'depth', name: 'How far', values: asDimension(depths).filter(({ value }) => value !== 'none') },
    ...peopleTrained.dimensions,
  ],
  held: 'Completions are held from the first day of the learning system’s export, topics as the curriculum file gives them for each version of a course.',
  facts: ({ forceId, from, to, knownAt }) => sql`
    select c.person_id as counted, c.completed_on as on_date, c.course_completion_id as row_id, c.person_id as page_id,
      c.import_id, c.line, t.topic, t.depth, k.programme, k.course, k.course_kind, k.subject,
      coalesce(c.role, ${unknown}) as role, coalesce(c.rank, ${unknown}) as rank
    from training.course_completion as c
    join (${coursesAsKnown(forceId, knownAt)}) as k on k.course_id = c.course_id
    join (
      select v.course_id, v.version_number, v.topic,
        case when bool_or(v.depth = 'specific') then 'specific' else 'mentioned' end as depth
      from training.coverage as v
      where v.force_id = ${forceId} and v.depth <> 'none' and ${asKnownAt('v', knownAt)}
      group by v.course_id, v.version_number, v.topic
    ) as t on t.course_id = c.course_id and t.version_number = c.version_number
    where c.force_id = ${forceId} and c.completed_on between ${from} and ${to} and ${asKnownAt('c', knownAt)}`,
  means: [
    {
      asks: ['how-many'],
      core: [trained, senses('topic', '*')],
      implied: [...senses('event', 'trained'), ...senses('noun', 'training', 'course')],
      light: ['complete', 'cover', 'about', 'handed'],
      narrows: { topic: 'topic', role: 'role', rank: 'rank', programme: 'programme', course: 'course' },
      population: 'own',
    },
    { ...nearTo(otherTopic, { light: ['complete', 'cover', 'about', 'handed'] }), core: [otherTopic, isTraining] },
  ],
  cues: [],
  plan: (read) => ({ ...askedYears(read), dimensions: ['topic', 'depth'] }),
}

/** People by how what they finished is given. */
export const peopleTrainedByMode: Measure = {
  ...peopleTrained,
  id: 'training.people-trained-by-mode',
  version: 1,
  name: 'People trained, by how it is given',
  definition:
    'People who finished a course in the period of which a required part, in the version they finished, is given in that way, counted once each in each cell. Somebody who finished a course given partly face to face and partly as eLearning stands in both rows and once in the total. Role and rank are those of the day.',
  dimensions: [{ id: 'mode', name: 'Mode', values: asDimension(modes) }, ...peopleTrained.dimensions],
  held: 'Completions are held from the first day of the learning system’s export, the way in which each part is given as the courses file gives it for each version.',
  facts: ({ forceId, from, to, knownAt }) => sql`
    select c.person_id as counted, c.completed_on as on_date, c.course_completion_id as row_id, c.person_id as page_id,
      c.import_id, c.line, m.mode, k.programme, k.course, k.course_kind, k.subject,
      coalesce(c.role, ${unknown}) as role, coalesce(c.rank, ${unknown}) as rank
    from training.course_completion as c
    join (${coursesAsKnown(forceId, knownAt)}) as k on k.course_id = c.course_id
    join (
      select distinct v.course_id, v.version_number, v.mode from training.element_version as v
      where v.force_id = ${forceId} and v.required and ${asKnownAt('v', knownAt)}
    ) as m on m.course_id = c.course_id and m.version_number = c.version_number
    where c.force_id = ${forceId} and c.completed_on between ${from} and ${to} and ${asKnownAt('c', knownAt)}`,
  means: {
    asks: ['how-many'],
    core: [trained, senses('mode', '*'), senses('subject', '*')],
    implied: [...senses('event', 'trained'), ...senses('noun', 'training', 'course')],
    light: ['complete', 'about', 'handed', 'over'],
    narrows: { mode: 'mode', role: 'role', rank: 'rank', subject: 'subject' },
    population: 'own',
  },
  cues: [],
  plan: (read) => ({ ...askedYears(read), dimensions: ['mode'] }),
}
