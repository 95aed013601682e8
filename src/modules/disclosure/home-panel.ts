import { sql } from 'kysely'
import { dayAt, may, type PlainDate, type Tx, writeDate } from '../../kernel/index.ts'
import {
  counted,
  govukButton,
  type HomePanel,
  type HomeTask,
  type HomeTasks,
  html,
  oncePerPage,
  table,
} from '../../web/index.ts'
import { timeLeft } from './clock/time-left.ts'

interface OpenRequest {
  readonly reference: string
  readonly subject: string
  readonly due_on: PlainDate | null
  readonly total: number
}

/** Requests taken in here that are not answered in the log yet, the first due first. */
async function openRequests(tx: Tx, limit: number): Promise<OpenRequest[]> {
  const { rows } = await sql<OpenRequest>`
    select r.reference, r.subject, r.due_on, count(*) over () as total
    from disclosure.request as r
    where r.force_id = ${tx.forceId} and r.came_as = 'letter' and not exists (
      select from disclosure.published as p
      where p.force_id = r.force_id and p.request_id = r.request_id and p.superseded_at is null)
    order by r.due_on nulls last, r.reference limit ${limit}`.execute(tx.connection)
  return rows
}

/** How many standing answers should have been looked at again by now. */
async function standingLate(tx: Tx, today: PlainDate): Promise<number> {
  const { rows } = await sql<{ late: number }>`
    select count(*)::integer as late from disclosure.standing_answer_version as v
    where v.force_id = ${tx.forceId} and v.superseded_at is null and v.review_on < ${today}`.execute(tx.connection)
  return rows[0]?.late ?? 0
}

const toDo = oncePerPage(({ db, signedIn }) => {
  const today = dayAt(new Date())
  return db.read(signedIn, async (tx) => ({
    today,
    requests: await openRequests(tx, 8),
    late: await standingLate(tx, today),
  }))
})

/** Requests that are late or soon due, each by itself, and standing answers that should have been looked at again. */
export const deskTasks: HomeTasks = {
  may: 'request.follow',
  async find(request) {
    const { today, requests, late } = await toDo(request)
    const open = requests.slice(0, 5).map(({ reference, due_on }): HomeTask => {
      const overdue = due_on !== null && due_on < today
      return {
        text: `Request ${reference} ${due_on === null ? 'has no day of receipt' : `${overdue ? 'was' : 'is'} due on ${writeDate(due_on)}`}`,
        href: `/requests/${reference}`,
        state: overdue ? 'Overdue' : 'Waiting',
      }
    })
    if (late === 0) return open
    const text = `${counted(late, 'standing answer', 'standing answers')} should have been looked at again`
    return [...open, { text, href: '/standing-answers', state: 'Overdue' }]
  },
}

/** The requests that wait for an answer, and how long the Act leaves for each. */
export const requestsPanel: HomePanel = {
  title: 'Requests to answer',
  may: 'request.follow',
  order: 10,
  async render(request) {
    const { today, requests, late } = await toDo(request)
    const total = requests[0]?.total ?? 0
    return html`${table({
      caption: 'Open requests, the first due first',
      captionHidden: true,
      rows: requests,
      empty: 'No request is waiting for an answer.',
      columns: [
        {
          heading: 'Reference',
          rowHeader: true,
          cell: (r) => html`<a class="govuk-link" href="/requests/${r.reference}">${r.reference}</a>`,
        },
        { heading: 'Begins', cell: (r) => r.subject },
        {
          heading: 'Due',
          cell: (r) => (r.due_on ? html`${writeDate(r.due_on)} ${timeLeft(r.due_on, today)}` : 'No day of receipt'),
        },
      ],
    })}
${may(request.signedIn, 'request.answer') && govukButton({ text: 'Take in a request', href: '/requests/new' })}
<p class="govuk-body">${total > requests.length && html`${total} requests wait for an answer. `}<a class="govuk-link" href="/requests">All requests</a></p>
<p class="govuk-body"><a class="govuk-link" href="/standing-answers">Standing answers</a>${late > 0 && html`: ${late} should be looked at again`}</p>`
  },
}
