import { sql } from 'kysely'
import { code, type Importer, oneOf, text } from '../../../kernel/import/index.ts'
import { columnsFrom, namesOf, recordVersions } from '../../../kernel/index.ts'
import { endsBeforeItBegins, statedTwice, unknownCourse } from '../import-checks.queries.ts'
import { courseColumn, fromColumn, optionalText, toColumn } from '../import-columns.ts'
import { materials } from '../tables.ts'
import { disclosures, materialKinds, topics } from '../vocabulary.ts'

/** What is handed out, shown and worked on, with whose it is and what of it may be disclosed (C Q3). */
export const materialsImporter: Importer = {
  kind: 'materials',
  title: 'Course materials',
  describes:
    'Presentations, handouts and exercises of courses, with author, copyright and whether they may be disclosed.',
  may: 'course.import',
  dependsOn: ['courses'],
  columns: [
    courseColumn,
    {
      id: 'reference',
      heading: 'Reference',
      aliases: ['Document reference'],
      required: true,
      type: code({ pattern: /^[A-Z0-9][A-Z0-9./_-]{0,39}$/, says: 'a reference, such as CSU-DA-H3', upperCase: true }),
      help: 'By which the material is known',
      example: 'CSU-DA-H3',
    },
    optionalText('lesson', 'Lesson', 'The lesson it is used in', 'Working with others'),
    { id: 'title', heading: 'Title', required: true, type: text(), help: '', example: 'Where men can find help' },
    { id: 'kind', heading: 'Kind', required: true, type: oneOf(materialKinds), help: '', example: 'Handout' },
    optionalText('author', 'Author', 'Person or organisation', 'Crime Academy'),
    optionalText('copyright_holder', 'Copyright holder', 'Empty: the force itself', 'Harbour Refuge'),
    {
      id: 'disclosure',
      heading: 'May be disclosed',
      required: true,
      type: oneOf({
        full: [disclosures.full, 'Yes'],
        title_only: [disclosures.title_only, 'Title only'],
        none: [disclosures.none, 'No'],
      }),
      help: 'What a requester may be given',
      example: 'Title and author only',
    },
    {
      id: 'topic',
      heading: 'Topic',
      required: false,
      optionalColumn: true,
      type: oneOf(topics),
      help: 'Where it is about one',
      example: 'Male victims',
    },
    fromColumn('First day in use'),
    toColumn('Last day in use; empty while it is used'),
  ],
  known: ({ tx, stage }) => sql`
    select s.line, v.lesson, v.author, v.copyright_holder, v.topic, v.to_on from ${stage} as s
    join training.course as c on c.force_id = ${tx.forceId} and c.code = s.course_code
    join training.material as v on v.force_id = c.force_id and v.course_id = c.course_id
      and v.reference = s.reference and v.superseded_at is null`,
  checks: [
    unknownCourse,
    statedTwice('reference', ['course_code', 'reference'], `'The material ' || reference`),
    endsBeforeItBegins('from_on', 'to_on', 'Its use'),
  ],
  apply: ({ tx, stage, source }) =>
    recordVersions(tx, materials, {
      told: { course_id: 'c.course_id', reference: 's.reference', ...columnsFrom('s', namesOf(materials.facts)) },
      source: source('s.line'),
      from: sql`${stage} as s join training.course as c on c.force_id = ${tx.forceId} and c.code = s.course_code`,
    }),
}
