import { senses } from '../../../kernel/meaning/index.ts'
import { counted, grouped, listed, within } from '../sentence-parts.ts'
import { modes } from '../vocabulary.ts'
import { courseExtract } from './course-extract.ts'
import { meaningOf, officers } from './what-it-means.ts'

/** C Q7. */
export const deliveryModes = courseExtract({
  id: 'training.modes',
  name: 'Whether training is online or in person',
  definition:
    'How each course on domestic abuse in force on the day asked is given: face to face, by Teams, as eLearning, or blended.',
  means: [
    meaningOf(['yes-no', 'how', 'list'], [...senses('mode', '*'), ...senses('attribute', 'mode')], {
      implied: [...senses('mode', '*'), ...officers],
      light: ['give', 'offer', 'exist', 'complete', 'over', 'use', 'used_in'],
    }),
    // "How is it delivered."
    meaningOf(['how'], senses('light', 'give'), { implied: officers }),
  ],
  cues: [
    {
      says: /\b(online|in person|face[- ]to[- ]face|virtual(ly)?|remote(ly)?|e-?learning|classroom)\b/,
      unless: /signpost|not offering|how many|significant changes/,
      weight: 4,
      why: 'asks whether training is online or in person',
    },
  ],
  columns: [{ heading: 'How it is given', cell: (course) => listed(course.modes.map((mode) => modes[mode])) }],
  sentences: (courses) => [
    `Of ${counted(courses.length, 'course')} on domestic abuse, ${listed(
      grouped(courses, (course) => listed(course.modes.map((mode) => within(modes[mode])))).map(
        ([how, those]) => `${those.length} ${those.length === 1 ? 'is' : 'are'} given by ${how}`,
      ),
    )}.`,
  ],
})
