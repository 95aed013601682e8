import { sql } from 'kysely'
import { type Tx, tables } from '../../kernel/index.ts'
import type { DisclosureTables } from './tables.ts'

/** Of what a question, an answer or a request has one at a time. */
type Superseded =
  | 'disclosure.agreement'
  | 'disclosure.choice'
  | 'disclosure.clearance'
  | 'disclosure.earlier_decision'
  | 'disclosure.outcome'
  | 'disclosure.public_wording'
  | 'disclosure.published'
  | 'disclosure.reading'
  | 'disclosure.regime_decision'

type Key = 'answer_id' | 'answerable_id' | 'earlier_request_id' | 'part' | 'question_id' | 'request_id'

/** Ends what stands of these, by column, so that the next can be written: nothing is overwritten. */
export async function supersede(
  tx: Tx,
  table: Superseded,
  of: Readonly<Partial<Record<Key, readonly string[]>>>,
): Promise<void> {
  const standing = tables<DisclosureTables>(tx)
    .updateTable(table)
    .set({ superseded_at: tx.at })
    .where('force_id', '=', tx.forceId)
    .where('superseded_at', 'is', null)
  await Object.entries(of)
    .reduce((query, [column, ids]) => query.where(sql.ref<string>(column), 'in', ids), standing)
    .execute()
}
