import { sql } from 'kysely'
import { dayAt, type PlainDate, parsePlainDate, type Tx, writeDate } from '../../../kernel/index.ts'
import { counted, type HomePanel, type HomeTasks, html, oncePerPage, table } from '../../../web/index.ts'
import { ownUnit, peopleNow } from '../../workforce/index.ts'
import { lapsesOn, standingOn } from '../currency.ts'
import { refresherOf } from '../show-person-training/training.queries.ts'
import { requiredOn } from '../standing.queries.ts'
import type { RequirementVersionTable } from '../tables.ts'

type RequiredRow = Pick<
  RequirementVersionTable,
  'requirement_id' | 'currency_rule' | 'refresher_months' | 'renewal_days' | 'fixed_date'
> & {
  readonly person_id: string
  readonly name: string
  readonly requirement: string
  readonly due_by: PlainDate
  readonly completed: readonly string[]
}

interface Overdue {
  readonly personId: string
  readonly name: string
  readonly requirementId: string
  readonly requirement: string
  /** The day by which it was due, or on which it lapsed. */
  readonly since: PlainDate
}

/** Who in the actor's own unit is overdue for what, the longest overdue first; judged by the rules of `currency.ts`. */
async function overdueInOwnUnit(tx: Tx): Promise<Overdue[]> {
  const today = dayAt(tx.at)
  const { rows } = await sql<RequiredRow>`
    select r.person_id, p.name, r.requirement_id, r.requirement, r.currency_rule, r.refresher_months, r.renewal_days,
      r.fixed_date, r.due_by,
      array(select c.completed_on::text from training.course_completion as c
        where c.force_id = ${tx.forceId} and c.person_id = r.person_id and c.course_id = r.course_id
          and c.superseded_at is null and c.completed_on <= ${today}::date order by c.completed_on) as completed
    from (${requiredOn(tx.forceId, today, tx.at)}) as r
    join (${peopleNow(tx.forceId)}) as p on p.person_id = r.person_id
    where r.unit_id = (${ownUnit(tx)})`.execute(tx.connection)
  return rows
    .flatMap((row): Overdue[] => {
      const [completed, refresher] = [row.completed.flatMap((text) => parsePlainDate(text) ?? []), refresherOf(row)]
      if (standingOn(today, completed, refresher, row.due_by) !== 'overdue') return []
      const lapsed = completed.length > 0 ? lapsesOn(completed, refresher) : null
      const since = lapsed !== null && lapsed > row.due_by ? lapsed : row.due_by
      return [
        {
          personId: row.person_id,
          name: row.name,
          requirementId: row.requirement_id,
          requirement: row.requirement,
          since,
        },
      ]
    })
    .sort((a, b) => a.since.localeCompare(b.since) || a.name.localeCompare(b.name, 'en-GB'))
}

const overdueHere = oncePerPage(async ({ db, signedIn }) => {
  const overdue = await db.read(signedIn, overdueInOwnUnit)
  return { overdue, people: new Set(overdue.map(({ personId }) => personId)).size }
})

/** Training required of people in the supervisor's own unit that is overdue. */
export const overdueTasks: HomeTasks = {
  may: 'unit.lead',
  async find(request) {
    const { people } = await overdueHere(request)
    if (people === 0) return []
    const who = counted(people, 'person in your unit is', 'people in your unit are')
    return [{ text: `${who} overdue for training required of their post`, href: '/requirements', state: 'Overdue' }]
  },
}

export const overdueInOwnUnitPanel: HomePanel = {
  title: 'Overdue in your unit',
  may: 'unit.lead',
  order: 10,
  async render(request) {
    const { overdue, people } = await overdueHere(request)
    const shown = overdue.slice(0, 10)
    return html`${people > 0 && html`<p class="govuk-body">${counted(people, 'person is', 'people are')} overdue for training required of their post.</p>`}
${table({
  caption: 'The longest overdue in your unit',
  captionHidden: true,
  rows: shown,
  empty: 'Nobody in your unit is overdue for training that is required of them.',
  columns: [
    {
      heading: 'Person',
      rowHeader: true,
      cell: (o) => html`<a class="govuk-link" href="/people/${o.personId}/training">${o.name}</a>`,
    },
    {
      heading: 'Required',
      cell: (o) => html`<a class="govuk-link" href="/requirements/${o.requirementId}">${o.requirement}</a>`,
    },
    { heading: 'Overdue since', whole: true, cell: (o) => writeDate(o.since) },
  ],
})}
<p class="govuk-body"><a class="govuk-link" href="/requirements">All required learning</a></p>`
  },
}
