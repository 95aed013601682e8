import { type RawBuilder, sql } from 'kysely'
import type { ImportContext } from '../../kernel/import/index.ts'
import type { NeedToKnow } from '../../kernel/index.ts'

/** SELECT of who is kept out of some reports, by what is known of them now, and whether they are `restricted` at all. */
export const keptOutOf = (forceId: string, reportIds: readonly string[]): RawBuilder<unknown> => sql`
  select report_id as id, restricted or denied_person_ids is not null as restricted, denied_person_ids, denied_command_ids
  from response.report_version
  where force_id = ${forceId} and superseded_at is null and report_id = any(${reportIds}::uuid[])`

/** SELECT of who is kept out of the reports that the rows of a file tell of. */
export const keptOutOfFile = ({ tx, stage }: ImportContext): RawBuilder<unknown> => sql`
  select r.report_id as id, r.denied_person_ids, r.denied_command_ids from response.report as r
  where r.force_id = ${tx.forceId}
    and (r.restricted or r.denied_person_ids is not null or r.denied_command_ids is not null)
    and r.reference in (select s.reference from ${stage} as s)`

/** Who is kept out of the reports behind a measure, by any version ever written of one. */
export const needToKnow: NeedToKnow = {
  party: (forceId, personId) => sql`exists (
    select from response.report_version where force_id = ${forceId} and denied_person_ids @> array[${personId}::uuid])`,
  keptOut: keptOutOf,
}
