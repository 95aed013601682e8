import { sql } from 'kysely'
import { date, decimal, type Importer, oneOf, text, wholeNumber } from '../../../kernel/import/index.ts'
import { columnsFrom, recordVersions } from '../../../kernel/index.ts'
import { statedTwice, unknownCourse } from '../import-checks.queries.ts'
import { courseColumn } from '../import-columns.ts'
import { evaluations } from '../tables.ts'
import { evaluationStages } from '../vocabulary.ts'

/** What training was found to do: a group's mean score before the course, at its end and months later (T8). */
export const evaluationsImporter: Importer = {
  kind: 'evaluations',
  title: 'Evaluations',
  describes: 'Scores of groups before, after and months after a course.',
  may: 'session.import',
  dependsOn: ['courses'],
  columns: [
    courseColumn,
    { id: 'stage', heading: 'Stage', required: true, type: oneOf(evaluationStages), help: '', example: 'At its end' },
    { id: 'measured_on', heading: 'Measured on', required: true, type: date(), help: '', example: '21/04/2023' },
    {
      id: 'instrument',
      heading: 'Instrument',
      required: true,
      type: text(),
      help: 'Questionnaire or test',
      example: 'Confidence questionnaire',
    },
    {
      id: 'respondents',
      heading: 'Respondents',
      required: true,
      type: wholeNumber({ min: 1 }),
      help: 'How many answered',
      example: '18',
    },
    {
      id: 'mean_score',
      heading: 'Mean score',
      required: true,
      type: decimal({ min: 0, max: 100, places: 2 }),
      help: 'Out of 100',
      example: '71.5',
    },
  ],
  checks: [
    unknownCourse,
    statedTwice('stage', ['course_code', 'stage', 'measured_on', 'instrument'], `'This evaluation'`),
  ],
  apply: ({ tx, stage, source }) =>
    recordVersions(tx, evaluations, {
      told: {
        course_id: 'c.course_id',
        ...columnsFrom('s', ['stage', 'measured_on', 'instrument', 'respondents', 'mean_score']),
      },
      source: source('s.line'),
      from: sql`${stage} as s join training.course as c on c.force_id = ${tx.forceId} and c.code = s.course_code`,
    }),
}
