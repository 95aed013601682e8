import { type Tx, tables } from '../../../../kernel/index.ts'
import type { ScormTables } from '../tables.ts'

/** Whether a registration is still the current one: whoever takes a course again ends the one before. */
export async function isOpenRegistration(tx: Tx, registrationId: string): Promise<boolean> {
  const found = await tables<ScormTables>(tx)
    .selectFrom('elearning.registration')
    .where('force_id', '=', tx.forceId)
    .where('registration_id', '=', registrationId)
    .where('ended_at', 'is', null)
    .select('registration_id')
    .executeTakeFirst()
  return found !== undefined
}
