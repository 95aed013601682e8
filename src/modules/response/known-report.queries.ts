import { type RawBuilder, sql } from 'kysely'
import type { About, Check, ImportContext } from '../../kernel/import/index.ts'
import { isMachine } from '../../kernel/index.ts'

/** SELECT of `line`: the rows about reports that the transaction sees. */
const seen = ({ stage, tx }: ImportContext): RawBuilder<unknown> => sql`
  select s.line from ${stage} as s
  join response.report as r on r.force_id = ${tx.forceId} and r.reference = s.reference`

/** The versions that a row of a file is a version of: their table, and what they are known by besides the report. */
interface ToldIn {
  readonly table: string
  readonly key: readonly string[]
}

/** SELECT of `line` and `recorded_at`: when the record was told the version that it holds of each row. */
const toldAt =
  ({ table, key }: ToldIn): About['toldAt'] =>
  ({ stage, tx }) => {
    const same = key.map((column) => sql`and ${sql.ref(`v.${column}`)} = ${sql.ref(`s.${column}`)}`)
    return sql`
      select s.line, v.recorded_at from ${stage} as s
      join response.report as r on r.force_id = ${tx.forceId} and r.reference = s.reference
      join ${sql.table(table)} as v on v.force_id = r.force_id and v.report_id = r.report_id ${sql.join(same, sql` `)}
      where v.superseded_at is null`
  }

export const aboutReport: About = {
  begins: true,
  seen,
  toldAt: toldAt({ table: 'response.report_version', key: [] }),
}

/** A row about a report that is not known, or not open to its sender, is set aside: both are answered alike. */
export const aboutKnownReport = (told: ToldIn): About => ({ begins: false, seen, toldAt: toldAt(told) })

/** Every row of a file about reports must name one in the record. Only the machine is told where one does not. */
export const unknownReport: Check = {
  column: 'reference',
  sql: ({ stage, tx }) => sql`
    select s.line, 'There is no report with the reference ' || s.reference || '. Import the report first' as says
    from ${stage} as s
    where ${isMachine(tx.actor)} and not exists (
      select from response.report as r where r.force_id = ${tx.forceId} and r.reference = s.reference)`,
}
