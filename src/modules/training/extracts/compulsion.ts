import { senses } from '../../../kernel/meaning/index.ts'
import type { CourseVersion } from '../catalogue.queries.ts'
import { counted, listed } from '../sentence-parts.ts'
import { audiences } from '../vocabulary.ts'
import { courseExtract } from './course-extract.ts'
import { anybody, meaningOf } from './what-it-means.ts'

const assessment = ({ assessed, knowledge_check }: CourseVersion): string =>
  assessed ? 'Assessed' : knowledge_check ? 'Knowledge check among other subjects' : 'Not assessed'

/** C Q9, but for how many failed, which is the measure `training.failures`. */
export const compulsion = courseExtract({
  id: 'training.compulsion',
  version: 2,
  name: 'Mandatory, assessed, and what failing means',
  definition:
    'For whom each course on domestic abuse is, whether it is mandatory or voluntary for them, whether it is assessed or among the subjects of a knowledge check, and what follows for a person who fails.',
  means: [
    meaningOf(['yes-no', 'list'], senses('attribute', 'mandatory', 'assessed'), {
      // Of whom else is not told: that it is for officers is not that every officer has to do it.
      implied: [...senses('audience', '*'), ...senses('role', 'pcso', 'special_constable'), ...senses('noun', 'post')],
      light: ['give', 'offer', 'exist', 'complete'],
    }),
    // "Who has to do it."
    meaningOf(['who'], senses('attribute', 'mandatory'), { light: ['give', 'offer', 'exist', 'complete'] }),
    meaningOf(['how'], senses('event', 'failed'), { implied: senses('noun', 'people') }),
    meaningOf(['list', 'how', 'yes-no'], senses('attribute', 'consequence'), {
      implied: [...anybody, ...senses('event', 'failed'), ...senses('attribute', 'assessed')],
      population: 'own',
    }),
  ],
  cues: [
    {
      says: /\b(mandatory|compulsory|voluntary|obligatory)\b/,
      request: /train|course/,
      weight: 4,
      why: 'asks whether training is mandatory',
    },
    {
      says: /\b(assessed|assessments?|pass|fails?|failed|failing|consequences?)\b/,
      request: /train|course/,
      unless: /risk assess/,
      weight: 2,
      why: 'asks about assessment and failing',
    },
  ],
  columns: [
    { heading: 'For', cell: (course) => listed(course.audiences.map((audience) => audiences[audience])) },
    { heading: 'Mandatory', cell: (course) => (course.mandatory ? 'Mandatory' : 'Voluntary') },
    { heading: 'Assessment', cell: assessment },
    {
      heading: 'What failing means',
      cell: (course) => course.failing ?? (course.assessed ? null : 'Cannot be failed'),
    },
  ],
  sentences: (courses) => {
    const mandatory = courses.filter((course) => course.mandatory)
    const assessed = courses.filter((course) => course.assessed)
    const checked = courses.filter((course) => course.knowledge_check && !course.assessed)
    return [
      `${mandatory.length} of ${counted(courses.length, 'course')} on domestic abuse ${mandatory.length === 1 ? 'is' : 'are'} mandatory for the people they are for.`,
      assessed.length === 0
        ? 'None is assessed on its own, so none can be failed on its own.'
        : `${listed(assessed.map((course) => course.title))} ${assessed.length === 1 ? 'is' : 'are'} assessed and can be failed.`,
      ...(checked.length === 0
        ? []
        : [`In ${counted(checked.length, 'course')} domestic abuse is one of several subjects of a knowledge check.`]),
    ]
  },
})
