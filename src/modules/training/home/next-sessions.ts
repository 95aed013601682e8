import { sql } from 'kysely'
import { dayAt, type PlainDate, type Tx, writeDate } from '../../../kernel/index.ts'
import { type HomePanel, html, table } from '../../../web/index.ts'
import { latestCourseTitle } from '../latest-title.ts'

interface NextSession {
  readonly session_id: string
  readonly course_id: string
  readonly course: string
  readonly starts_on: PlainDate
  readonly place: string | null
  readonly capacity: number | null
  readonly booked: number
}

/** The next sessions, from `day` on, with how many people are booked on each. */
async function nextSessions(tx: Tx, day: PlainDate, limit: number): Promise<NextSession[]> {
  const { rows } = await sql<NextSession>`
    select s.session_id, s.course_id, s.starts_on, s.place, s.capacity,
      ${latestCourseTitle('s')} as course,
      (select count(*) from training.booking as b where b.force_id = s.force_id and b.session_id = s.session_id
        and b.superseded_at is null and b.state in ('booked', 'attended')) as booked
    from training.session_version as s
    where s.force_id = ${tx.forceId} and s.superseded_at is null and s.starts_on >= ${day}::date
    order by s.starts_on, s.session_id limit ${limit}`.execute(tx.connection)
  return rows
}

export const sessionsPanel: HomePanel = {
  title: 'Next sessions',
  may: 'training.run',
  order: 20,
  async render({ db, signedIn }) {
    const sessions = await db.read(signedIn, (tx) => nextSessions(tx, dayAt(tx.at), 8))
    return html`${table({
      caption: 'The next sessions of all courses',
      captionHidden: true,
      rows: sessions,
      empty: 'No session from today on is in the record. Sessions come in with the timetable’s file.',
      columns: [
        {
          heading: 'Course',
          rowHeader: true,
          cell: (s) => html`<a class="govuk-link" href="/courses/${s.course_id}">${s.course}</a>`,
        },
        { heading: 'Begins', whole: true, cell: (s) => writeDate(s.starts_on) },
        { heading: 'Place', cell: (s) => s.place },
        {
          heading: 'Booked',
          numeric: true,
          cell: (s) => (s.capacity === null ? s.booked : `${s.booked} of ${s.capacity}`),
        },
      ],
    })}
<p class="govuk-body"><a class="govuk-link" href="/courses">All courses and their sessions</a></p>`
  },
}
