import { sql } from 'kysely'
import { type Tx, tables } from '../../../../kernel/index.ts'
import type { ScormTables } from '../tables.ts'
import type { GlobalObjectives } from './sequencing-state.ts'

/** The objectives that a person carries from course to course. */
export async function globalObjectivesOf(tx: Tx, personId: string): Promise<Record<string, unknown>> {
  const rows = await tables<ScormTables>(tx)
    .selectFrom('elearning.scorm_global_objective')
    .where('force_id', '=', tx.forceId)
    .where('person_id', '=', personId)
    .select(['objective_id as id', 'value'])
    .execute()
  return Object.fromEntries(rows.map(({ id, value }) => [id, value]))
}

/** Keeps what a course wrote to the objectives it may write. */
export async function keepGlobalObjectives(
  tx: Tx,
  of: { readonly personId: string; readonly registrationId: string },
  objectives: GlobalObjectives,
  allowed: ReadonlySet<string>,
): Promise<void> {
  const kept = Object.entries(objectives).filter(([id]) => allowed.has(id))
  if (kept.length === 0) return
  await sql`
    insert into elearning.scorm_global_objective as known
      (force_id, person_id, objective_id, registration_id, value, changed_at)
    select ${tx.forceId}::uuid, ${of.personId}::uuid, key, ${of.registrationId}::uuid, value, ${tx.at}
    from jsonb_each(${JSON.stringify(Object.fromEntries(kept))}::jsonb)
    on conflict (force_id, person_id, objective_id) do update
      set registration_id = excluded.registration_id, value = excluded.value, changed_at = excluded.changed_at
      where known.value <> excluded.value`.execute(tx.connection)
}
