import { sql } from 'kysely'
import { type Importer, oneOf, text } from '../../../kernel/import/index.ts'
import { statedTwice, unknownCourse, unknownVersion } from '../import-checks.queries.ts'
import { courseColumn, optionalText, versionColumn } from '../import-columns.ts'
import { castings, depths, topics } from '../vocabulary.ts'
import { applyCurriculum } from './apply.queries.ts'
import { halfSaid } from './checks.queries.ts'

const optional = { required: false, optionalColumn: true } as const

/**
 * What is taught: each row names a lesson of a version of a course and, with it, any of an objective, a topic and how
 * far the lesson goes into it, and a scenario. The file tells the whole curriculum of every version that it names, but of
 * objectives, topics or scenarios nothing where it has no column of them.
 */
export const curriculumImporter: Importer = {
  kind: 'curriculum',
  title: 'Curriculum',
  describes: 'Lessons, objectives, topics and scenarios of courses, one statement a row.',
  may: 'course.import',
  dependsOn: ['courses'],
  columns: [
    courseColumn,
    versionColumn,
    {
      id: 'lesson',
      heading: 'Lesson',
      required: true,
      type: text(),
      help: 'Its title',
      example: 'Working with others',
    },
    {
      ...optionalText('objective', 'Objective', 'What people can do afterwards', 'Name agencies that help men', 1000),
      addsOnly: true,
    },
    {
      id: 'topic',
      heading: 'Topic',
      ...optional,
      addsOnly: true,
      type: oneOf(topics),
      help: '',
      example: 'Male victims',
    },
    { id: 'depth', heading: 'Depth', ...optional, type: oneOf(depths), help: 'For the topic', example: 'Specific' },
    optionalText('note', 'Note', 'How the topic is covered', 'With a handout on help for men', 1000),
    {
      ...optionalText('scenario', 'Scenario', 'What is played through or discussed', 'Repeat call to one address'),
      addsOnly: true,
    },
    {
      id: 'casting',
      heading: 'Casting',
      ...optional,
      type: oneOf(castings),
      help: 'For the scenario',
      example: 'A range of genders',
    },
  ],
  known: ({ tx, stage }) => sql`
    select s.line, v.depth, v.note, o.casting from ${stage} as s
    join training.course as c on c.force_id = ${tx.forceId} and c.code = s.course_code
    left join training.coverage as v on v.force_id = c.force_id and v.course_id = c.course_id
      and v.version_number = s.version and v.lesson = s.lesson and v.topic = s.topic and v.superseded_at is null
    left join training.scenario as o on o.force_id = c.force_id and o.course_id = c.course_id
      and o.version_number = s.version and o.lesson = s.lesson and o.title = s.scenario and o.superseded_at is null`,
  checks: [
    unknownCourse,
    unknownVersion,
    halfSaid,
    statedTwice('lesson', ['course_code', 'version', 'lesson', 'objective', 'topic', 'scenario'], `'This statement'`),
  ],
  apply: applyCurriculum,
}
