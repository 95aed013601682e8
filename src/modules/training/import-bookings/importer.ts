import { sql } from 'kysely'
import { type Check, type Importer, oneOf } from '../../../kernel/import/index.ts'
import { recordVersions } from '../../../kernel/index.ts'
import { peopleNow } from '../../workforce/index.ts'
import { statedTwice, unknownPerson } from '../import-checks.queries.ts'
import { sessionCode, staffColumn } from '../import-columns.ts'
import { bookings } from '../tables.ts'
import { bookingStates } from '../vocabulary.ts'

const unknownSession: Check = {
  column: 'session_code',
  sql: ({ stage, tx }) => sql`
    select s.line, 'There is no session with the code ' || s.session_code || '. Import the session first' as says
    from ${stage} as s
    where not exists (select from training.session as n where n.force_id = ${tx.forceId} and n.code = s.session_code)`,
}

/** Who is booked on which session, who waits for a place, and who came. */
export const bookingsImporter: Importer = {
  kind: 'bookings',
  title: 'Bookings',
  describes: 'People on sessions: booked, waiting, attended, absent or cancelled.',
  may: 'session.import',
  dependsOn: ['sessions', 'people'],
  columns: [
    {
      id: 'session_code',
      heading: 'Session code',
      aliases: ['Session', 'Cohort', 'Offering ID'],
      required: true,
      type: sessionCode,
      help: 'As in the sessions file',
      example: 'CSU-DA-2023-04',
    },
    staffColumn,
    {
      id: 'state',
      heading: 'State',
      aliases: ['Status'],
      required: true,
      type: oneOf(bookingStates),
      help: '',
      example: 'Attended',
    },
  ],
  checks: [
    unknownSession,
    unknownPerson,
    statedTwice('staff_number', ['session_code', 'staff_number'], `'The booking of ' || staff_number`),
  ],
  apply: ({ tx, stage, source }) =>
    recordVersions(tx, bookings, {
      told: { session_id: 'n.session_id', person_id: 'p.person_id', state: 's.state' },
      source: source('s.line'),
      from: sql`${stage} as s
        join training.session as n on n.force_id = ${tx.forceId} and n.code = s.session_code
        join (${peopleNow(tx.forceId)}) as p on p.staff_number = s.staff_number`,
    }),
}
