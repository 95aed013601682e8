import { senses } from '../../../kernel/meaning/index.ts'
import { readScenarios } from '../catalogue.queries.ts'
import { counted, grouped, listed, within } from '../sentence-parts.ts'
import { castings } from '../vocabulary.ts'
import { coursesAsked, extract, nothingOffered, sourcesOf } from './course-extract.ts'
import { meaningOf, nearTo } from './what-it-means.ts'

/** C Q4. */
export const scenarios = extract({
  id: 'training.scenarios',
  name: 'Scenarios and the gender of the people in them',
  definition:
    'Scenarios of courses on domestic abuse in force on the day asked, and whether the people in them are of no stated gender, of a range of genders, or gendered.',
  means: [
    {
      ...meaningOf(['yes-no', 'list', 'how'], senses('attribute', 'scenarios')),
      core: [senses('attribute', 'scenarios')],
      implied: [
        ...senses('attribute', 'scenarios', 'content'),
        ...senses('sex', '*'),
        ...senses('party', '*'),
        ...senses('topic', 'male_victims'),
        ...senses('event', 'trained'),
        ...senses('noun', 'training', 'course'),
        ...senses('subject', 'domestic_abuse'),
      ],
      light: ['give', 'offer', 'exist', 'use', 'used_in', 'cover', 'choose', 'complete'],
      narrows: { course: 'course', programme: 'programme' },
    },
    nearTo(senses('attribute', 'acted'), {
      light: ['give', 'offer', 'exist', 'use', 'used_in', 'cover', 'choose', 'complete'],
    }),
  ],
  cues: [
    {
      says: /\b(scenarios?|role[- ]?plays?|case stud(y|ies)|gendered)\b/,
      request: /train|course/,
      weight: 5,
      why: 'asks about scenarios',
    },
  ],
  async run(tx, request) {
    const courses = await coursesAsked(tx, request)
    if (courses.length === 0) return nothingOffered(request)
    const rows = await readScenarios(tx, courses, request.knownAt)
    const titles = new Map(courses.map((course) => [course.course_id, course.title]))
    return {
      sentences: [
        rows.length === 0
          ? 'No scenario of any course on domestic abuse is recorded.'
          : `Training goes through ${counted(rows.length, 'scenario')}: ${listed(
              grouped(rows, (row) => row.casting).map(
                ([casting, those]) => `${those.length} ${within(castings[casting as keyof typeof castings])}`,
              ),
            )}.`,
      ],
      table: {
        columns: ['Course', 'Lesson', 'Scenario', 'People in it'],
        rows: rows.map((row) => [titles.get(row.course_id) ?? '', row.lesson, row.title, castings[row.casting]]),
      },
      rowCount: rows.length,
      importIds: sourcesOf(rows),
    }
  },
})
