import { sql } from 'kysely'
import type { Check } from '../../kernel/import/index.ts'

/** Every row of a file about reports must name one in the record. */
export const unknownReport: Check = {
  column: 'reference',
  sql: ({ stage, tx }) => sql`
    select s.line, 'There is no report with the reference ' || s.reference || '. Import the report first' as says
    from ${stage} as s
    where not exists (select from response.report as r where r.force_id = ${tx.forceId} and r.reference = s.reference)`,
}
