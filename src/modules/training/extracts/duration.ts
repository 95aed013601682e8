import { senses } from '../../../kernel/meaning/index.ts'
import { beginning, counted, namedCourse } from '../sentence-parts.ts'
import { courseExtract } from './course-extract.ts'
import { meaningOf, officers } from './what-it-means.ts'

/** C Q5. */
export const duration = courseExtract({
  id: 'training.duration',
  name: 'How long training takes',
  definition:
    'Hours, and days where a course is counted in days, of each course on domestic abuse in force on the day asked.',
  means: [
    meaningOf(['how-long'], null, {
      implied: [...senses('attribute', 'duration'), ...senses('event', 'spent'), ...officers],
      light: ['give', 'offer', 'exist', 'complete', 'last', 'gets'],
    }),
    meaningOf(['list', 'how-many', 'yes-no'], senses('attribute', 'duration'), {
      light: ['give', 'offer', 'exist', 'last'],
    }),
  ],
  cues: [
    {
      says: /\bhow (many|much) (hours|days|time)\b|\bhow long (does|do|will|would|is|are)\b|\b(length|duration) of\b/,
      unless: /how long have you/,
      weight: 5,
      why: 'asks how long training takes',
    },
  ],
  columns: [
    { heading: 'Hours', cell: (course) => course.hours },
    { heading: 'Days', cell: (course) => course.days },
  ],
  sentences: (courses) => {
    const [shortest, ...longer] = courses.toSorted((a, b) => a.hours - b.hours)
    const longest = longer.at(-1)
    if (!shortest) return []
    if (!longest) return [`${beginning(namedCourse(shortest.title))} takes ${counted(shortest.hours, 'hour')}.`]
    return [
      `The ${courses.length} courses on domestic abuse take between ${counted(shortest.hours, 'hour')} (${shortest.title}) and ${counted(longest.hours, 'hour')} (${longest.title}).`,
    ]
  },
})
