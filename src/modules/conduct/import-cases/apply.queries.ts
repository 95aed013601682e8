import { sql } from 'kysely'
import type { ApplyCounts, ImportContext } from '../../../kernel/import/index.ts'
import { columnsFrom, listColumns, recordVersions, type Tx } from '../../../kernel/index.ts'
import { peopleNow } from '../../workforce/index.ts'
import { roleAt } from '../role-at.ts'
import { allegationVersions, caseEvents, caseVersions } from '../tables.ts'
import { applyReaders } from './apply-readers.queries.ts'

const lists = sql.join(listColumns.map((name) => sql.ref(`c.${name}`)))

/** Their role as the file gives it, or else as their posting of the day does. */
const roleToldOrHeld = (tx: Tx) =>
  sql`coalesce(s.role, ${roleAt(tx.forceId, sql.ref('p.person_id'), sql.ref('s.occurred_on'), sql.ref('s.event'))})`

async function applyCaseVersions({ tx, stage, source }: ImportContext): Promise<void> {
  await recordVersions(tx, caseVersions, {
    told: {
      case_id: 's.case_id',
      case_type: 's.case_type',
      victim_person_id: 'v.person_id',
      ...columnsFrom('s', listColumns),
    },
    source: source('s.line'),
    from: sql`(
      select distinct on (c.case_id) c.case_id, d.case_type, d.victim_staff_number, ${lists}, d.line
      from ${stage} as d
      join conduct.case as c on c.force_id = ${tx.forceId} and c.reference = d.case_reference
      order by c.case_id, d.line) as s
      left join (${peopleNow(tx.forceId)}) as v on v.staff_number = s.victim_staff_number`,
  })
}

async function applyAllegations({ tx, stage, source }: ImportContext): Promise<ApplyCounts> {
  await sql`
    insert into conduct.allegation (force_id, allegation_id, case_id, number, ${sql.join(listColumns.map((n) => sql.ref(n)))})
    select c.force_id, kernel.new_id(), c.case_id, s.entry_number, ${lists}
    from ${stage} as s join conduct.case as c on c.force_id = ${tx.forceId} and c.reference = s.case_reference
    where s.event = 'allegation'
    on conflict (force_id, case_id, number) do nothing`.execute(tx.connection)
  return recordVersions(tx, allegationVersions, {
    told: {
      allegation_id: 'a.allegation_id',
      case_id: 'c.case_id',
      person_id: 'p.person_id',
      role: roleToldOrHeld(tx),
      received_on: 's.occurred_on',
      ...columnsFrom('s', ['behaviour', 'severity', 'summary']),
      ...columnsFrom('c', listColumns),
    },
    source: source('s.line'),
    from: sql`${stage} as s
      join conduct.case as c on c.force_id = ${tx.forceId} and c.reference = s.case_reference
      join conduct.allegation as a
        on a.force_id = c.force_id and a.case_id = c.case_id and a.number = s.entry_number
      join (${peopleNow(tx.forceId)}) as p on p.staff_number = s.staff_number
      where s.event = 'allegation'`,
  })
}

const applyEvents = ({ tx, stage, source }: ImportContext): Promise<ApplyCounts> =>
  recordVersions(tx, caseEvents, {
    told: {
      case_id: 'c.case_id',
      number: 's.entry_number',
      person_id: 'p.person_id',
      role: roleToldOrHeld(tx),
      kind: 's.event',
      ...columnsFrom('s', ['occurred_on', 'proceeding', 'finding', 'outcome', 'allegation_number', 'leaver_reason']),
      ...columnsFrom('c', listColumns),
    },
    source: source('s.line'),
    from: sql`${stage} as s
      join conduct.case as c on c.force_id = ${tx.forceId} and c.reference = s.case_reference
      join (${peopleNow(tx.forceId)}) as p on p.staff_number = s.staff_number
      where s.event <> 'allegation'`,
  })

/** Who may read each case first, so that every row is born with its lists; then what is known. Counts entries. */
export async function applyCases(context: ImportContext): Promise<ApplyCounts> {
  await applyReaders(context)
  await applyCaseVersions(context)
  const allegations = await applyAllegations(context)
  const events = await applyEvents(context)
  return {
    added: allegations.added + events.added,
    changed: allegations.changed + events.changed,
    unchanged: allegations.unchanged + events.unchanged,
  }
}
