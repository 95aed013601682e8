import { writeDate } from '../../../kernel/index.ts'
import { senses } from '../../../kernel/meaning/index.ts'
import { counted, listed, within } from '../sentence-parts.ts'
import { audiences, courseKinds } from '../vocabulary.ts'
import { courseExtract } from './course-extract.ts'
import { anybody, meaningOf } from './what-it-means.ts'

/** C Q1. Whether there is training on domestic abuse, and which. */
export const catalogue = courseExtract({
  id: 'training.catalogue',
  name: 'Training on domestic abuse',
  definition:
    'The courses that cover domestic abuse and were in force on the day asked, with their kind and audiences.',
  means: [
    meaningOf(['yes-no', 'list'], null, {
      implied: senses('noun', 'case'),
      light: ['give', 'offer', 'exist', 'complete', 'cover', 'about', 'use'],
    }),
    // What they get is what is for them: whether each of them has had it is another question.
    meaningOf(['list'], senses('light', 'gets'), {
      implied: [...anybody.filter(({ value }) => value !== 'post'), ...senses('noun', 'mover')],
      light: ['about', 'new'],
      population: 'own',
    }),
  ],
  cues: [
    {
      says: /\b(is|are|does|do|has|have) (your|the|this|you|any|officers|staff)\b.*\b(deliver|offer|provid|giv|run|receiv|get)\w*\b.*\btraining\b|\bis there (any )?(\w+ ){0,3}training\b|\b(do|does) (you|your force|the force)\b.*\btrain (people|officers|staff|anyone|your)\b/,
      unless:
        /\b(not offering|perpetrated|officer[- ]involved|mandatory|tailored|apply|organisations?|qualifications?)\b|\bhow (long|often|regularly|frequently|many|much|big|large)\b|\bwho\b/,
      weight: 4,
      why: 'asks whether there is training',
    },
    {
      says: /\b(what|which|list)\b.*\b(courses|training (programmes?|is available|do you))\b/,
      weight: 3,
      why: 'asks which courses there are',
    },
  ],
  columns: [
    { heading: 'Kind', cell: (course) => courseKinds[course.kind] },
    { heading: 'For', cell: (course) => listed(course.audiences.map((audience) => audiences[audience])) },
    { heading: 'Since', cell: (course) => writeDate(course.started_on) },
  ],
  sentences: (courses, on) => {
    const kinds = [...new Set(courses.map((course) => within(courseKinds[course.kind])))]
    return [
      `Yes. ${counted(courses.length, 'course')} covering domestic abuse ${courses.length === 1 ? 'was' : 'were'} in force on ${writeDate(on)}: ${listed(kinds)} training, listed below.`,
    ]
  },
})
