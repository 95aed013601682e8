import { type Meaning, senses } from '../../../kernel/meaning/index.ts'
import { counted, listed, within } from '../sentence-parts.ts'
import { audiences } from '../vocabulary.ts'
import { courseExtract } from './course-extract.ts'
import { meaningOf, officers, whoever } from './what-it-means.ts'

const withPosts = (meaning: Meaning): Meaning => ({ ...meaning, core: [...meaning.core, senses('noun', 'post')] })

/** C Q13. */
export const offeredTo = courseExtract({
  id: 'training.audiences',
  name: 'Whom training is for',
  definition: 'The audiences of each course on domestic abuse in force on the day asked.',
  means: [
    meaningOf(['list', 'who'], senses('light', 'given_to'), {
      implied: whoever,
      light: ['give', 'offer'],
      population: 'own',
    }),
    meaningOf(['who'], senses('light', 'gets'), { implied: officers, population: 'own' }),
    // "Which roles receive it."
    withPosts(meaningOf(['list'], senses('light', 'gets'), { population: 'own' })),
  ],
  cues: [
    {
      says: /\b(offered|given|delivered|available|provided) to\b|\b(what|which) (members|staff|officers|roles|ranks)\b|\bwho (is|are) .*\b(for|offered|trained)\b/,
      request: /train|course/,
      weight: 4,
      why: 'asks whom training is for',
    },
  ],
  columns: [{ heading: 'For', cell: (course) => listed(course.audiences.map((audience) => audiences[audience])) }],
  sentences: (courses) => {
    const all = Object.keys(audiences).filter((audience) =>
      courses.some((c) => c.audiences.some((a) => a === audience)),
    )
    const names = Object.entries(audiences).filter(([audience]) => all.includes(audience))
    return [
      `Training on domestic abuse is for ${counted(names.length, 'audience')}: ${listed(names.map(([, label]) => within(label)))}.`,
    ]
  },
})
