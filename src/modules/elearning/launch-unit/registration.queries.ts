import { awaitTurn, newId, type Tx, tables } from '../../../kernel/index.ts'
import type { ElearningTables } from '../tables.ts'

export interface Registration {
  readonly registrationId: string
  readonly agent: string
  readonly isNew: boolean
}

/**
 * The person's current registration in a course; a new one where there is none. Two that ask at once get the same.
 * `agent`: the person as the statements of a new one will name them.
 */
export async function currentRegistration(
  tx: Tx,
  packageId: string,
  personId: string,
  agent: string,
): Promise<Registration> {
  await awaitTurn(tx, `registration ${tx.forceId} ${personId}`)
  const found = await tables<ElearningTables>(tx)
    .selectFrom('elearning.registration')
    .where('force_id', '=', tx.forceId)
    .where('person_id', '=', personId)
    .where('package_id', '=', packageId)
    .where('ended_at', 'is', null)
    .select(['registration_id as registrationId', 'agent'])
    .executeTakeFirst()
  if (found) return { ...found, isNew: false }
  const registrationId = newId()
  await tables<ElearningTables>(tx)
    .insertInto('elearning.registration')
    .values({
      force_id: tx.forceId,
      registration_id: registrationId,
      package_id: packageId,
      person_id: personId,
      agent,
      begun_at: tx.at,
      ended_at: null,
    })
    .execute()
  return { registrationId, agent, isNew: true }
}

/** Ends a registration, so that the course can be taken again from its beginning. */
export async function endRegistration(tx: Tx, registrationId: string): Promise<void> {
  await tables<ElearningTables>(tx)
    .updateTable('elearning.registration')
    .set({ ended_at: tx.at })
    .where('force_id', '=', tx.forceId)
    .where('registration_id', '=', registrationId)
    .where('ended_at', 'is', null)
    .execute()
}
