import { sql } from 'kysely'
import { date, type Importer, oneOf, wholeNumber } from '../../../kernel/import/index.ts'
import { columnsFrom, recordVersions } from '../../../kernel/index.ts'
import { endsBeforeItBegins, statedTwice, unknownCourse } from '../import-checks.queries.ts'
import { courseColumn, optionalText, sessionCode } from '../import-columns.ts'
import { sessionVersions } from '../tables.ts'
import { modes } from '../vocabulary.ts'

/** When a course was or will be given: one row a session, which may last several days. */
export const sessionsImporter: Importer = {
  kind: 'sessions',
  title: 'Sessions',
  describes: 'Dates on which courses are given, with mode, place and capacity.',
  may: 'session.import',
  dependsOn: ['courses'],
  columns: [
    {
      id: 'session_code',
      heading: 'Session code',
      aliases: ['Session', 'Cohort', 'Offering ID'],
      required: true,
      type: sessionCode,
      help: 'As the learning system knows it',
      example: 'CSU-DA-2023-04',
    },
    courseColumn,
    { id: 'starts_on', heading: 'Starts', required: true, type: date(), help: 'First day', example: '17/04/2023' },
    { id: 'ends_on', heading: 'Ends', required: true, type: date(), help: 'Last day', example: '21/04/2023' },
    { id: 'mode', heading: 'Mode', required: true, type: oneOf(modes), help: '', example: 'Face to face' },
    optionalText('place', 'Place', 'Where it is given', 'Training centre, room 4'),
    {
      id: 'capacity',
      heading: 'Capacity',
      required: false,
      optionalColumn: true,
      type: wholeNumber({ min: 1, max: 5000 }),
      help: 'How many can take part',
      example: '20',
    },
    optionalText('deliverer', 'Deliverer', 'Team or organisation', 'Crime Academy'),
  ],
  known: ({ tx, stage }) => sql`
    select s.line, v.place, v.capacity, v.deliverer from ${stage} as s
    join training.session as n on n.force_id = ${tx.forceId} and n.code = s.session_code
    join training.session_version as v
      on v.force_id = n.force_id and v.session_id = n.session_id and v.superseded_at is null`,
  checks: [
    statedTwice('session_code', ['session_code'], `'The session ' || session_code`),
    unknownCourse,
    endsBeforeItBegins('starts_on', 'ends_on', 'The session'),
  ],
  async apply({ tx, stage, source }) {
    await sql`
      insert into training.session (force_id, session_id, code)
      select ${tx.forceId}::uuid, kernel.new_id(), s.session_code from ${stage} as s
      on conflict (force_id, code) do nothing`.execute(tx.connection)
    return recordVersions(tx, sessionVersions, {
      told: {
        session_id: 'n.session_id',
        course_id: 'c.course_id',
        ...columnsFrom('s', ['starts_on', 'ends_on', 'mode', 'place', 'capacity', 'deliverer']),
      },
      source: source('s.line'),
      from: sql`${stage} as s
        join training.session as n on n.force_id = ${tx.forceId} and n.code = s.session_code
        join training.course as c on c.force_id = ${tx.forceId} and c.code = s.course_code`,
    })
  },
}
