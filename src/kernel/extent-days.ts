import { type RawBuilder, sql } from 'kysely'
import { asKnownAt } from './known-at.ts'
import type { ExtentRequest } from './measure.ts'

const among = (select: RawBuilder<unknown>, table: string, { forceId, knownAt }: ExtentRequest) => sql`
  select ${select} from ${sql.table(table)} as v where v.force_id = ${forceId} and ${asKnownAt('v', knownAt)}`

const day = (column: string) => sql.ref(`v.${column}`)

/** What an extent of events asks of one table: the first and the last day in a column, as known. */
export const daysOf =
  (table: string, column: string) =>
  (request: ExtentRequest): RawBuilder<unknown> =>
    among(sql`min(${day(column)}) as first_on, max(${day(column)}) as last_on`, table, request)

/** What an extent of a register asks of one table: the first day alone. */
export const firstDayOf =
  (table: string, column: string) =>
  (request: ExtentRequest): RawBuilder<unknown> =>
    among(sql`min(${day(column)}) as first_on, null::date as last_on`, table, request)
