import { type RawBuilder, sql } from 'kysely'

/** SELECT of who is kept out of some reports, by what is known of them now. */
export const keptOutOf = (forceId: string, reportIds: readonly string[]): RawBuilder<unknown> => sql`
  select denied_person_ids, denied_command_ids from response.report_version
  where force_id = ${forceId} and superseded_at is null and report_id = any(${reportIds}::uuid[])`
