import { sql } from 'kysely'
import type { ImportContext } from '../../kernel/import/index.ts'
import type { Reaction } from '../../kernel/index.ts'
import { commandsSince, partiesNow, widenLists } from './need-to-know.queries.ts'

/** A party who is posted to another command keeps that command out too, from the import that says so. */
async function run({ tx }: ImportContext): Promise<void> {
  await widenLists(
    tx,
    sql`
      select p.case_id, '{}'::uuid[] as allowed_person_ids, '{}'::uuid[] as denied_person_ids,
        array_agg(distinct w.command_id) as denied_command_ids
      from (${partiesNow(tx.forceId)}) as p
      cross join lateral (${commandsSince(tx.forceId, 'p.person_id', 'p.since')}) as w
      group by p.case_id`,
  )
}

export const keepCommandsOut: readonly Reaction[] = [
  { after: 'people', run },
  { after: 'units', run },
]
