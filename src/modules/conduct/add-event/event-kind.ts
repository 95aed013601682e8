import { sql } from 'kysely'
import type { ImportContext, Importer } from '../../../kernel/import/index.ts'
import { audit } from '../../../kernel/index.ts'
import { peopleNow } from '../../workforce/index.ts'
import { casesImporter } from '../import-cases/importer.ts'
import { ofCase } from '../need-to-know.queries.ts'
import type { EventKind } from '../vocabulary.ts'

/** What the case itself says, and what the record counts: nobody is asked for it. */
const notAsked = ['case_type', 'entry_number']

/**
 * The kind that files of cases are of, for one event of a case that the record holds: it takes the case's next number.
 * A file that gives the same number to the same event corrects it.
 */
export const eventKind = (caseId: string, kind: EventKind): Importer => ({
  ...casesImporter,
  columns: casesImporter.columns.map((column) =>
    notAsked.includes(column.id) ? { ...column, required: false } : column,
  ),
  async completes(context) {
    await fillIn(context)
    await audit(context.tx, ofCase(context.tx, caseId, { action: 'conduct.event-added', detail: { kind } }))
  },
})

const fillIn = ({ tx, stage }: ImportContext) =>
  sql`
    update ${stage} as s set case_type = v.case_type, victim_staff_number = p.staff_number,
      entry_number = 1 + greatest(
        (select max(a.number) from conduct.allegation as a where a.force_id = c.force_id and a.case_id = c.case_id),
        (select max(e.number) from conduct.case_event as e where e.force_id = c.force_id and e.case_id = c.case_id))
    from conduct.case as c
    join conduct.case_version as v on v.force_id = c.force_id and v.case_id = c.case_id and v.superseded_at is null
    left join (${peopleNow(tx.forceId)}) as p on p.person_id = v.victim_person_id
    where c.force_id = ${tx.forceId} and c.reference = s.case_reference`.execute(tx.connection)
