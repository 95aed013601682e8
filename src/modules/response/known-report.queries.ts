import { type RawBuilder, sql } from 'kysely'
import type { About, Check, ImportContext } from '../../kernel/import/index.ts'
import { isMachine } from '../../kernel/index.ts'

/** SELECT of `line`: the rows about reports that the transaction sees. */
const seen = ({ stage, tx }: ImportContext): RawBuilder<unknown> => sql`
  select s.line from ${stage} as s
  join response.report as r on r.force_id = ${tx.forceId} and r.reference = s.reference`

export const aboutReport: About = { begins: true, seen }

/** A row about a report that is not known, or not open to its sender, is set aside: both are answered alike. */
export const aboutKnownReport: About = { begins: false, seen }

/** Every row of a file about reports must name one in the record. Only the machine is told where one does not. */
export const unknownReport: Check = {
  column: 'reference',
  sql: ({ stage, tx }) => sql`
    select s.line, 'There is no report with the reference ' || s.reference || '. Import the report first' as says
    from ${stage} as s
    where ${isMachine(tx.actor)} and not exists (
      select from response.report as r where r.force_id = ${tx.forceId} and r.reference = s.reference)`,
}
