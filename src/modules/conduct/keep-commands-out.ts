import { sql } from 'kysely'
import type { ImportContext } from '../../kernel/import/index.ts'
import { type Reaction, widenLists } from '../../kernel/index.ts'
import { commandsSince } from '../workforce/index.ts'
import { partiesNow, restrictedCase } from './need-to-know.queries.ts'

/** A party who is posted to another command keeps that command out too, from the import that says so. */
async function run({ tx }: ImportContext): Promise<void> {
  await widenLists(
    tx,
    restrictedCase,
    sql`
      select p.case_id, null::uuid[] as allowed_person_ids, null::uuid[] as denied_person_ids,
        array_agg(distinct w.command_id) as denied_command_ids
      from (${partiesNow(tx.forceId)}) as p
      cross join lateral (${commandsSince(tx.forceId, sql.ref('p.person_id'), sql.ref('p.since'))}) as w
      group by p.case_id`,
  )
}

export const keepCommandsOut: readonly Reaction[] = [
  { after: 'people', run },
  { after: 'units', run },
]
