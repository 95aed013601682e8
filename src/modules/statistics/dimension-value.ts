import { type RawBuilder, sql } from 'kysely'
import { notRecorded } from './not-recorded.ts'

/** A dimension of the facts `f`, where a row says nothing of it as that. */
export const dimensionValue = (id: string): RawBuilder<string> =>
  sql`coalesce(f.${sql.ref(id)}, ${sql.lit(notRecorded)})`
