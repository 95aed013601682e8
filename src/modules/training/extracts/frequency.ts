import { type Meaning, type Sense, senses } from '../../../kernel/meaning/index.ts'
import type { CourseVersion } from '../catalogue.queries.ts'
import { counted, listed } from '../sentence-parts.ts'
import { courseExtract } from './course-extract.ts'
import { meaningOf, officers, training, whichTraining } from './what-it-means.ts'

const taken = (course: CourseVersion) =>
  course.refresher_months === null ? 'Once' : `Again every ${counted(course.refresher_months, 'month')}`

/** A refresher is training, and no other word need say so. */
const again = (asks: Meaning['asks'], told: readonly Sense[] | null, more: Partial<Meaning>): Meaning => ({
  ...meaningOf(asks, told, more),
  core: [...(told ? [told] : []), [...training, ...senses('attribute', 'refresher')], whichTraining],
})

/** C Q6. */
export const frequency = courseExtract({
  id: 'training.frequency',
  name: 'How often training is given, and when in a career',
  definition:
    'How often each course on domestic abuse is given, at what point in a career people take it, and whether they take it again.',
  means: [
    again(['how-often'], null, {
      implied: [...senses('attribute', 'refresher', 'career', 'mandatory'), ...officers],
      light: ['give', 'offer', 'exist', 'complete'],
    }),
    again(['yes-no', 'list'], senses('attribute', 'refresher', 'career'), {
      implied: senses('attribute', 'mandatory'),
      light: ['give', 'offer', 'exist', 'complete'],
    }),
  ],
  cues: [
    {
      says: /\bhow (regularly|often|frequently)\b|\bin their careers?\b|\brefresher/,
      request: /train|course/,
      weight: 5,
      why: 'asks how often training is given or taken',
    },
  ],
  columns: [
    { heading: 'How often it is given', cell: (course) => course.frequency },
    { heading: 'When in a career', cell: (course) => course.career_stage },
    { heading: 'Taken', cell: taken },
  ],
  sentences: (courses) => {
    const foundation = courses.filter((course) => course.kind === 'foundation')
    const refreshed = courses.filter((course) => course.refresher_months !== null)
    return [
      `${foundation.length} of the ${counted(courses.length, 'course')} on domestic abuse ${foundation.length === 1 ? 'is' : 'are'} foundation training, taken on joining; the others are taken at the point in a career shown below.`,
      refreshed.length === 0
        ? 'None has a refresher.'
        : `${listed(refreshed.map((course) => course.title))} ${refreshed.length === 1 ? 'has' : 'have'} a refresher.`,
    ]
  },
})
