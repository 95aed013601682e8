import { writeDate } from '../../../kernel/index.ts'
import { type Meaning, senses } from '../../../kernel/meaning/index.ts'
import { readCoverage } from '../catalogue.queries.ts'
import { coverageMatrix } from '../coverage-matrix.ts'
import { listed, within } from '../sentence-parts.ts'
import { topicsAsked } from '../topics-asked.ts'
import { audiences, depths, type Topic, topics } from '../vocabulary.ts'
import { coursesAsked, dayAsked, extract, nothingOffered, sourcesOf } from './course-extract.ts'
import { meaningOf, nearTo, training, whoever } from './what-it-means.ts'

/** All but abuse by the force's own people, which has an extract of its own. */
const topicsAlone = senses('topic', ...Object.keys(topics).filter((topic) => topic !== 'officer_involved_abuse'))

/** "Are officers taught about it" is asked of training, though the word is not said. */
const withTaughtAbout = (meaning: Meaning): Meaning => ({
  ...meaning,
  core: [topicsAlone, [...training, ...senses('light', 'taught_about')]],
})

/** D Q1. Whether training is specific to, say, male victims, for each audience. */
export const topicCoverage = extract({
  id: 'training.topic-coverage',
  name: 'How far training goes into a topic, for each audience',
  definition:
    'For each audience of a course on domestic abuse in force on the day asked, the furthest that any of its courses goes into the topics the question names (all topics where it names none): specific, mentioned or none, with the lessons.',
  means: [
    withTaughtAbout(
      meaningOf(['yes-no', 'list'], topicsAlone, {
        which: topicsAlone,
        implied: [...senses('attribute', 'content'), ...senses('noun', 'element'), ...whoever],
        narrows: { topic: 'topic', course: 'course', programme: 'programme' },
        light: ['give', 'offer', 'exist', 'complete', 'cover', 'about', 'specific'],
        population: 'own',
      }),
    ),
    // "How is it covered": how far it goes into it.
    {
      ...meaningOf(['how'], topicsAlone, {
        narrows: { topic: 'topic', course: 'course', programme: 'programme' },
        light: ['offer', 'exist', 'cover', 'about', 'specific'],
      }),
      core: [topicsAlone, training, [...senses('light', 'cover'), ...senses('attribute', 'content')]],
    },
    nearTo(senses('attribute', 'other_topic'), {
      implied: [...senses('attribute', 'content'), ...whoever],
      light: ['give', 'exist', 'cover', 'about', 'specific', 'taught_about'],
    }),
  ],
  cues: [
    {
      says: /\b(male|men|lgbt\w*|same[- ]sex|coerci\w+|controlling|honou?r[- ]based|forced marriages?|hate crimes?|vulnerable adults?|victim care)\b/,
      request: /\b(training|trained|courses?)\b/,
      unless: /how many|scenarios?|rationale/,
      weight: 3,
      why: 'names a topic of the curriculum',
    },
    {
      says: /\btraining\b.*\b(tailored|specific|specialised|dedicated|relating|addressing|about|on)\b/,
      unless: /perpetrated|how many|differ/,
      weight: 1,
      why: 'asks whether training is specific to something',
    },
  ],
  async run(tx, request) {
    const courses = await coursesAsked(tx, request)
    if (courses.length === 0) return nothingOffered(request)
    const coverage = await readCoverage(tx, courses, request.knownAt)
    const named = topicsAsked(request.plan).filter((topic) => topic !== 'officer_involved_abuse')
    const asked = named.length > 0 ? named : (Object.keys(topics) as Topic[])
    const matrix = coverageMatrix(courses, coverage, asked)
    const sentences = asked.map((topic) => {
      const of = (depth: string) =>
        matrix.filter((cell) => cell.topic === topic && cell.depth === depth).map((c) => within(audiences[c.audience]))
      const parts = [
        of('specific').length > 0
          ? `is specific in the training of ${listed(of('specific'))}`
          : 'is specific in no audience’s training',
        ...(of('mentioned').length > 0 ? [`is mentioned in that of ${listed(of('mentioned'))}`] : []),
        ...(of('none').length > 0 ? [`has no place in that of ${listed(of('none'))}`] : []),
      ]
      return `${topics[topic]}: on ${writeDate(dayAsked(request))} the topic ${listed(parts)}.`
    })
    return {
      sentences,
      table: {
        columns: ['Audience', 'Topic', 'Coverage', 'Course and lesson', 'How'],
        rows: matrix.map((cell) => [
          audiences[cell.audience],
          topics[cell.topic],
          depths[cell.depth],
          cell.rows.map(({ course, coverage: row }) => `${course.title}: ${row.lesson}`).join('; '),
          [...new Set(cell.rows.flatMap(({ coverage: row }) => row.note ?? []))].join('; '),
        ]),
      },
      rowCount: courses.length + coverage.length,
      importIds: sourcesOf([...courses, ...coverage]),
    }
  },
})
