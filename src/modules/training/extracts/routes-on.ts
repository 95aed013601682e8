import { senses } from '../../../kernel/meaning/index.ts'
import { counted, grouped, listed, within } from '../sentence-parts.ts'
import { routesOn } from '../vocabulary.ts'
import { courseExtract } from './course-extract.ts'
import { meaningOf, whoever } from './what-it-means.ts'

/** C Q12. */
export const howPeopleGetOn = courseExtract({
  id: 'training.routes-on',
  name: 'How people come to be on a course',
  definition: 'Whether people are put on each course on domestic abuse, apply for it, or are offered it and choose.',
  means: meaningOf(['yes-no', 'how', 'list'], senses('attribute', 'route_on'), { implied: whoever, population: 'own' }),
  cues: [
    {
      says: /\b(actively offered|apply|applies|applied|enrol\w*|nominated?|volunteer|sign up)\b/,
      request: /train|course/,
      weight: 4,
      why: 'asks whether people are offered training or apply for it',
    },
  ],
  columns: [
    { heading: 'How people get on', cell: (course) => routesOn[course.route_on] },
    { heading: 'Mandatory', cell: (course) => (course.mandatory ? 'Mandatory' : 'Voluntary') },
  ],
  sentences: (courses) =>
    grouped(courses, (course) => course.route_on).map(
      ([, those]) =>
        `For ${counted(those.length, 'course')} people ${within({ assigned: 'Are put on the course', apply: 'Apply themselves', offered: 'Are offered a place and choose' }[those[0]?.route_on ?? 'assigned'])}: ${listed(those.map((course) => course.title))}.`,
    ),
})
