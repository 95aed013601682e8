import { type Tx, tables } from '../../kernel/index.ts'
import type { DisclosureTables } from './tables.ts'

/** What one question has one of at a time. */
type OfQuestions = 'disclosure.agreement' | 'disclosure.outcome' | 'disclosure.public_wording' | 'disclosure.reading'

/** Ends what stands of these questions, so that the next can be written: nothing is overwritten. */
export async function supersede(tx: Tx, table: OfQuestions, questionIds: readonly string[]): Promise<void> {
  await tables<DisclosureTables>(tx)
    .updateTable(table)
    .set({ superseded_at: tx.at })
    .where('force_id', '=', tx.forceId)
    .where('question_id', 'in', questionIds)
    .where('superseded_at', 'is', null)
    .execute()
}
