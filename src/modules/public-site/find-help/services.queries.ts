import { type Tx, tables } from '../../../kernel/index.ts'
import type { HelpServiceVersionTable, PublicSiteTables } from '../tables.ts'

const shownOfService = [
  'code',
  'name',
  'for_whom',
  'about',
  'telephone',
  'text_message',
  'website',
  'hours',
  'free_to_call',
  'area',
  'place_in_list',
] as const
export type HelpService = Pick<HelpServiceVersionTable, (typeof shownOfService)[number]>

/** The services shown now, in the force's own order. */
export const servicesShown = (tx: Tx): Promise<HelpService[]> =>
  tables<PublicSiteTables>(tx)
    .selectFrom('public_site.help_service_version')
    .select(shownOfService)
    .where('force_id', '=', tx.forceId)
    .where('superseded_at', 'is', null)
    .where('shown', '=', true)
    .orderBy('place_in_list')
    .orderBy('name')
    .execute()

/** When the list last changed; null where nothing was ever listed. */
export async function listChangedAt(tx: Tx): Promise<Date | null> {
  const row = await tables<PublicSiteTables>(tx)
    .selectFrom('public_site.help_service_version')
    .select(({ fn }) => fn.max('recorded_at').as('at'))
    .where('force_id', '=', tx.forceId)
    .executeTakeFirst()
  return row?.at ?? null
}
