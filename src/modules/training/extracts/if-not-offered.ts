import { writeDate } from '../../../kernel/index.ts'
import { senses } from '../../../kernel/meaning/index.ts'
import { counted } from '../sentence-parts.ts'
import { coursesAsked, dayAsked, extract, sourcesOf } from './course-extract.ts'
import { meaningOf, training, whichTraining } from './what-it-means.ts'

/** C Q17 and Q18: asked only of a force that offers no training. Whether that is so stands in the catalogue. */
export const ifNotOffered = extract({
  id: 'training.if-not-offered',
  name: 'What applies only where no training is offered',
  definition:
    'Whether any course on domestic abuse was in force on the day asked, for a question put only to a force that has none.',
  means: [
    meaningOf(['why', 'how', 'yes-no', 'list'], senses('attribute', 'none_offered')),
    // "Why do you not train officers in it."
    {
      ...meaningOf(['why'], null),
      core: [senses('attribute', 'not_given'), [...training, ...senses('attribute', 'not_given')], whichTraining],
    },
  ],
  cues: [
    {
      says: /\bif (you|your force|the force) (offer|provide|deliver|give)s? no training\b|\bif (your|the|you)\b.*\b(not|don't|doesn't|isn't|aren't)\b.*\b(offer|provid|deliver|giv|train)/,
      weight: 8,
      why: 'asks what applies only where no training is offered',
    },
  ],
  async run(tx, request) {
    const courses = await coursesAsked(tx, request)
    const on = writeDate(dayAsked(request))
    return {
      sentences: [
        courses.length === 0
          ? `The force had no course on domestic abuse on ${on}. The reasons are not held in the catalogue: add them to this answer.`
          : `Not applicable: the force does offer training on domestic abuse. ${counted(courses.length, 'course')} ${courses.length === 1 ? 'was' : 'were'} in force on ${on}.`,
      ],
      table: null,
      rowCount: courses.length,
      importIds: sourcesOf(courses),
    }
  },
})
