import { senses } from '../../../kernel/meaning/index.ts'
import { readCoverage } from '../catalogue.queries.ts'
import { counted, listed, namedCourse, within } from '../sentence-parts.ts'
import { audiences, courseKinds, type Topic, topics } from '../vocabulary.ts'
import { coursesAsked, extract, nothingOffered, sourcesOf } from './course-extract.ts'
import { meaningOf, whoever } from './what-it-means.ts'

const means = meaningOf(['how', 'list', 'yes-no'], senses('attribute', 'difference'), {
  implied: [...senses('course_kind', '*'), ...whoever],
})

/** A Q1. Who is specially trained, and what that training has that everybody's has not. */
export const comparison = extract({
  id: 'training.comparison',
  name: 'How specialist training differs from standard training',
  definition:
    'Specialist courses on domestic abuse beside the other courses on it in force on the day asked: for whom, how long, and the topics that each goes into specifically or mentions.',
  means: {
    ...means,
    // A difference is one between kinds of training or of people, and not between then and now.
    core: [
      ...means.core,
      [...senses('course_kind', '*'), ...senses('role', '*'), ...senses('rank', '*'), ...senses('audience', '*')],
    ],
  },
  cues: [
    {
      says: /\b(specially|specifically|specialist)[- ]?(trained)?\b.*\b(officers?|training|detectives?|investigators?)\b/,
      unless: /how many|perpetrated|male/,
      weight: 3,
      why: 'asks about specially trained officers',
    },
    {
      says: /\bdiffer(s|ent|ence)?\b.*\b(training|course)\b|\b(training|course)\b.*\bdiffer/,
      unless: /\bdifferent (genders?|sexes)\b|scenarios?/,
      weight: 4,
      why: 'asks how training differs from standard training',
    },
  ],
  async run(tx, request) {
    const courses = await coursesAsked(tx, request)
    if (courses.length === 0) return nothingOffered(request)
    const coverage = await readCoverage(tx, courses, request.knownAt)
    const topicsOf = (courseId: string, depth: 'specific' | 'mentioned'): Topic[] => [
      ...new Set(coverage.filter((c) => c.course_id === courseId && c.depth === depth).map((c) => c.topic)),
    ]
    const labels = (some: readonly Topic[]) => listed(some.map((topic) => within(topics[topic])))
    const specialist = courses.filter((course) => course.kind === 'specialist')
    const standard = courses.filter((course) => course.kind !== 'specialist')
    const inStandard = new Set(standard.flatMap((course) => topicsOf(course.course_id, 'specific')))
    const sentences = specialist.map((course) => {
      const own = topicsOf(course.course_id, 'specific').filter((topic) => !inStandard.has(topic))
      const length = course.days === null ? counted(course.hours, 'hour') : counted(course.days, 'day')
      const more = own.length === 0 ? '' : ` Only specialist training goes specifically into ${labels(own)}.`
      return `Yes: ${listed(course.audiences.map((a) => within(audiences[a])))} take ${namedCourse(course.title)}, which lasts ${length}.${more}`
    })
    return {
      sentences: [
        ...(specialist.length === 0 ? ['No: no course on domestic abuse is for specialists only.'] : sentences),
        ...(standard.length === 0
          ? []
          : [
              `Standard training on domestic abuse is part of ${counted(standard.length, 'other course')}: ${listed(standard.map((course) => course.title))}.`,
            ]),
      ],
      table: {
        columns: ['Course', 'Kind', 'For', 'Hours', 'Specific topics', 'Topics mentioned'],
        rows: [...specialist, ...standard].map((course) => [
          course.title,
          courseKinds[course.kind],
          listed(course.audiences.map((audience) => audiences[audience])),
          course.hours,
          labels(topicsOf(course.course_id, 'specific')),
          labels(topicsOf(course.course_id, 'mentioned')),
        ]),
      },
      rowCount: courses.length + coverage.length,
      importIds: sourcesOf([...courses, ...coverage]),
    }
  },
})
