import { sql } from 'kysely'
import type { ImportContext } from '../../kernel/import/index.ts'
import { type Reaction, widenLists } from '../../kernel/index.ts'
import { commandsSince } from '../workforce/index.ts'
import { restrictedReport } from './need-to-know.queries.ts'

/** A party who is posted to another command keeps that command out too, from the import that says so. */
async function run({ tx }: ImportContext): Promise<void> {
  await widenLists(
    tx,
    restrictedReport,
    sql`
      select r.report_id, false as restricted, null::uuid[] as allowed_person_ids, null::uuid[] as denied_person_ids,
        null::uuid[] as party_command_ids, array_agg(distinct w.command_id) as denied_command_ids
      from response.report as r
      join response.report_version as v on v.force_id = r.force_id and v.report_id = r.report_id
        and v.superseded_at is null
      cross join lateral unnest(r.denied_person_ids) as p (person_id)
      cross join lateral (${commandsSince(tx.forceId, sql.ref('p.person_id'), sql`least(v.occurred_on, v.received_on)`)}) as w
      where r.force_id = ${tx.forceId} and r.denied_person_ids is not null
      group by r.report_id`,
  )
}

export const keepCommandsOut: readonly Reaction[] = [
  { after: 'people', run },
  { after: 'units', run },
]
