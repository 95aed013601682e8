import { sql } from 'kysely'
import type { ApplyCounts, ImportContext } from '../../../kernel/import/index.ts'
import { listColumns, recordVersions } from '../../../kernel/index.ts'
import { peopleNow } from '../../workforce/index.ts'
import { roleAt } from '../role-at.ts'
import { applyReaders } from './apply-readers.queries.ts'

const lists = sql.join(listColumns.map((name) => sql.ref(`c.${name}`)))

async function applyCaseVersions({ tx, importId, stage }: ImportContext): Promise<void> {
  await recordVersions(tx, {
    table: 'conduct.case_version',
    versionId: 'case_version_id',
    key: ['case_id'],
    facts: ['case_type', 'victim_person_id', ...listColumns],
    importId,
    from: sql`
      select distinct on (c.case_id) c.case_id, s.case_type, v.person_id as victim_person_id, ${lists}, s.line
      from ${stage} as s
      join conduct.case as c on c.force_id = ${tx.forceId} and c.reference = s.case_reference
      left join (${peopleNow(tx.forceId)}) as v on v.staff_number = s.victim_staff_number
      order by c.case_id, s.line`,
  })
}

async function applyAllegations({ tx, importId, stage }: ImportContext): Promise<ApplyCounts> {
  await sql`
    insert into conduct.allegation (force_id, allegation_id, case_id, number, ${sql.join(listColumns.map((n) => sql.ref(n)))})
    select c.force_id, kernel.new_id(), c.case_id, s.entry_number, ${lists}
    from ${stage} as s join conduct.case as c on c.force_id = ${tx.forceId} and c.reference = s.case_reference
    where s.event = 'allegation'
    on conflict (force_id, case_id, number) do nothing`.execute(tx.connection)
  return recordVersions(tx, {
    table: 'conduct.allegation_version',
    versionId: 'allegation_version_id',
    key: ['allegation_id'],
    facts: ['case_id', 'person_id', 'role', 'received_on', 'behaviour', 'severity', 'summary', ...listColumns],
    importId,
    from: sql`
      select a.allegation_id, c.case_id, p.person_id,
        coalesce(s.role, ${roleAt(tx.forceId, sql.ref('p.person_id'), sql.ref('s.occurred_on'), sql.ref('s.event'))}) as role,
        s.occurred_on as received_on, s.behaviour, s.severity, s.summary, ${lists}, s.line
      from ${stage} as s
      join conduct.case as c on c.force_id = ${tx.forceId} and c.reference = s.case_reference
      join conduct.allegation as a
        on a.force_id = c.force_id and a.case_id = c.case_id and a.number = s.entry_number
      join (${peopleNow(tx.forceId)}) as p on p.staff_number = s.staff_number
      where s.event = 'allegation'`,
  })
}

const applyEvents = ({ tx, importId, stage }: ImportContext): Promise<ApplyCounts> =>
  recordVersions(tx, {
    table: 'conduct.case_event',
    versionId: 'case_event_version_id',
    key: ['case_id', 'number'],
    facts: [
      'person_id',
      'role',
      'kind',
      'occurred_on',
      'proceeding',
      'finding',
      'outcome',
      'allegation_number',
      'leaver_reason',
      ...listColumns,
    ],
    importId,
    from: sql`
      select c.case_id, s.entry_number as number, p.person_id,
        coalesce(s.role, ${roleAt(tx.forceId, sql.ref('p.person_id'), sql.ref('s.occurred_on'), sql.ref('s.event'))}) as role,
        s.event as kind, s.occurred_on, s.proceeding, s.finding, s.outcome, s.allegation_number,
        s.leaver_reason, ${lists}, s.line
      from ${stage} as s
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
