import { sql } from 'kysely'
import { dayAt, type Tx, writeMoment } from '../../../kernel/index.ts'
import { counted, type HomePanel, type HomeTasks, html, oncePerPage, table } from '../../../web/index.ts'
import { standingsOn } from '../standing.queries.ts'

interface OverdueUnit {
  readonly unit_id: string
  readonly unit: string
  readonly people: number
  readonly overdue: number
}

/** Units by how many of their people are overdue for something required of them, the most first. */
async function unitsOverdue(tx: Tx, limit: number): Promise<OverdueUnit[]> {
  const { rows } = await sql<OverdueUnit>`
    select s.unit_id, s.unit, count(distinct s.person_id) as people,
      count(distinct s.person_id) filter (where s.standing = 'overdue') as overdue
    from (${standingsOn(tx.forceId, dayAt(tx.at), tx.at)}) as s
    group by s.unit_id, s.unit having count(*) filter (where s.standing = 'overdue') > 0
    order by overdue desc, s.unit limit ${limit}`.execute(tx.connection)
  return rows
}

interface Counted {
  readonly at: Date
  readonly units: readonly OverdueUnit[]
}

/** Milliseconds for which a count of the whole force stands: it takes a second in a large one, and home is opened often. */
const keptFor = 15 * 60_000
const remembered = new Map<string, Counted>()

async function count(tx: Tx): Promise<Counted> {
  const known = remembered.get(tx.forceId)
  if (known && tx.at.getTime() - known.at.getTime() < keptFor) return known
  const fresh = { at: tx.at, units: await unitsOverdue(tx, 10) }
  remembered.set(tx.forceId, fresh)
  return fresh
}

const countNow = oncePerPage(({ db, signedIn }) => db.read(signedIn, count))

/** The unit with most people overdue: where to begin. */
export const overdueUnitTasks: HomeTasks = {
  may: 'training.run',
  async find(request) {
    const [first] = (await countNow(request)).units
    if (!first) return []
    const people = counted(first.overdue, 'person is', 'people are')
    return [
      {
        text: `${people} overdue for training in ${first.unit}, the most of any unit`,
        href: `/units/${first.unit_id}`,
        state: 'Overdue',
      },
    ]
  },
}

export const overdueByUnitPanel: HomePanel = {
  title: 'Units with most people overdue',
  may: 'training.run',
  order: 10,
  async render(request) {
    const { at, units } = await countNow(request)
    return html`${table({
      caption: 'Ten units with most people overdue for training required of them',
      captionHidden: true,
      rows: units,
      empty: 'Nobody is overdue for training that is required of them.',
      columns: [
        {
          heading: 'Unit',
          rowHeader: true,
          cell: (u) => html`<a class="govuk-link" href="/units/${u.unit_id}">${u.unit}</a>`,
        },
        { heading: 'People overdue', numeric: true, cell: (u) => u.overdue },
        { heading: 'People who must train', numeric: true, cell: (u) => u.people },
      ],
    })}
<p class="govuk-body">Counted on ${writeMoment(at)}. <a class="govuk-link" href="/requirements">All required learning, as it stands now</a></p>`
  },
}
