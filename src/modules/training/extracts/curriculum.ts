import { senses } from '../../../kernel/meaning/index.ts'
import { readElements, readLessons, readObjectives } from '../catalogue.queries.ts'
import { counted } from '../sentence-parts.ts'
import { modes } from '../vocabulary.ts'
import { coursesAsked, extract, nothingOffered, sourcesOf } from './course-extract.ts'
import { meaningOf, officers } from './what-it-means.ts'

/** C Q2. What training consists of. */
export const curriculum = extract({
  id: 'training.curriculum',
  name: 'What training consists of',
  definition:
    'Elements of each course on domestic abuse in force on the day asked, and its lessons with their objectives.',
  means: meaningOf(['list', 'how', 'yes-no', 'document'], senses('attribute', 'content'), {
    implied: [...senses('noun', 'element'), ...officers],
    light: ['give', 'offer', 'exist', 'cover', 'choose'],
  }),
  cues: [
    {
      says: /\b(consists? of|content|contents|curriculum|syllabus|lessons?|objectives?|modules?)\b|\bwhat is in (the|your|each) (training|courses?)\b|\bwhat (does|is|do).*\b(cover|include|involve|taught)\b/,
      request: /train|course/,
      unless: /policy|policies|how many/,
      weight: 5,
      why: 'asks what training consists of',
    },
  ],
  async run(tx, request) {
    const courses = await coursesAsked(tx, request)
    if (courses.length === 0) return nothingOffered(request)
    const elements = await readElements(tx, courses, request.knownAt)
    const lessons = await readLessons(tx, courses, request.knownAt)
    const objectives = await readObjectives(tx, courses, request.knownAt)
    const rows = courses.flatMap((course) => [
      ...elements
        .filter((element) => element.course_id === course.course_id)
        .map((e) => [course.title, 'Element', e.title, `${modes[e.mode]}, ${counted(e.hours, 'hour')}`]),
      ...lessons
        .filter((lesson) => lesson.course_id === course.course_id)
        .map((lesson) => {
          const own = objectives.filter((o) => o.course_id === course.course_id && o.lesson === lesson.title)
          return [course.title, 'Lesson', lesson.title, own.map((o) => o.objective).join('. ')]
        }),
    ])
    return {
      sentences: [
        `The ${counted(courses.length, 'course')} on domestic abuse ${courses.length === 1 ? 'consists' : 'consist'} of ${counted(elements.length, 'element')}, with ${counted(lessons.length, 'lesson')} on domestic abuse and ${counted(objectives.length, 'objective')}.`,
      ],
      table: { columns: ['Course', 'Part', 'Title', 'How it is given, or what people learn'], rows },
      rowCount: courses.length + elements.length + lessons.length + objectives.length,
      importIds: sourcesOf([...courses, ...elements, ...lessons, ...objectives]),
    }
  },
})
