import { sql } from 'kysely'
import {
  columnsFrom,
  fromForm,
  inPurpose,
  listColumns,
  type PlainDate,
  recordVersions,
  type Tx,
  tables,
} from '../../../kernel/index.ts'
import { roleAt } from '../role-at.ts'
import { type ConductTables, caseEvents } from '../tables.ts'
import type { ConductRole } from '../vocabulary.ts'
import type { EventForm } from './form.ts'

/** What the person was on a day, or null where no posting tells. */
export async function findRoleAt(tx: Tx, form: Pick<EventForm, 'person' | 'kind'> & { readonly on: PlainDate }) {
  const { rows } = await sql<{ role: ConductRole | null }>`
    select ${roleAt(tx.forceId, sql`${form.person}::uuid`, sql`${form.on}::date`, sql`${form.kind}::text`)} as role`.execute(
    tx.connection,
  )
  return rows[0]?.role ?? null
}

/** Files number their entries up to here; what is added by hand is numbered above it, so that no file corrects it. */
const numbersOfFiles = 9999

/**
 * Lets one writer at a time number the events of a case; holds until the transaction ends. Whoever widens the case's
 * lists waits too, so that no event is born with the narrower ones.
 */
export const lockCase = (tx: Tx, caseId: string): Promise<unknown> =>
  inPurpose(tx, 'keep-out', () =>
    tables<ConductTables>(tx)
      .selectFrom('conduct.case')
      .select('case_id')
      .where('force_id', '=', tx.forceId)
      .where('case_id', '=', caseId)
      .forUpdate()
      .execute(),
  )

/** Writes the event under the case's next number, with the case's own lists of who may read it. */
export async function insertEvent(tx: Tx, caseId: string, form: EventForm, role: ConductRole): Promise<void> {
  await recordVersions(tx, caseEvents, {
    told: {
      case_id: 'c.case_id',
      number: sql`1 + greatest(${numbersOfFiles}, (
        select max(e.number) from conduct.case_event as e where e.force_id = c.force_id and e.case_id = c.case_id))`,
      person_id: sql`${form.person}::uuid`,
      role: sql`${role}::text`,
      kind: sql`${form.kind}::text`,
      occurred_on: sql`${form.on}::date`,
      proceeding: sql`${form.proceeding}::text`,
      finding: sql`${form.finding}::text`,
      outcome: sql`${form.outcome}::text`,
      allegation_number: sql`null::integer`,
      leaver_reason: sql`${form.leaver_reason}::text`,
      ...columnsFrom('c', listColumns),
    },
    source: fromForm(tx.actor.userId),
    from: sql`conduct.case as c where c.force_id = ${tx.forceId} and c.case_id = ${caseId}`,
  })
}
