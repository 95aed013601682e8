import { newId, type Tx, tables } from '../../../kernel/index.ts'
import { supersede } from '../supersede.queries.ts'
import type { ClearanceTable, DisclosureTables } from '../tables.ts'

/** What a named person decided on the small numbers of these questions' answers, by answer. */
export async function clearancesOf(
  tx: Tx,
  questionIds: readonly string[],
): Promise<ReadonlyMap<string, ClearanceTable['decision']>> {
  const rows = await tables<DisclosureTables>(tx)
    .selectFrom('disclosure.clearance as c')
    .innerJoin('disclosure.answer as a', (join) =>
      join.onRef('a.force_id', '=', 'c.force_id').onRef('a.answer_id', '=', 'c.answer_id'),
    )
    .select(['c.answer_id', 'c.decision'])
    .where('c.force_id', '=', tx.forceId)
    .where('a.question_id', 'in', questionIds)
    .where('c.superseded_at', 'is', null)
    .execute()
  return new Map(rows.map((row) => [row.answer_id, row.decision]))
}

/** Keeps a named person's decision on an answer's small numbers, and why. */
export async function clear(
  tx: Tx,
  answerId: string,
  decision: ClearanceTable['decision'],
  reason: string,
): Promise<void> {
  const db = tables<DisclosureTables>(tx)
  await supersede(tx, 'disclosure.clearance', { answer_id: [answerId] })
  await db
    .insertInto('disclosure.clearance')
    .values({
      force_id: tx.forceId,
      clearance_id: newId(),
      answer_id: answerId,
      decision,
      reason,
      decided_by: tx.actor.userId,
      decided_by_name: tx.actor.name,
      recorded_at: tx.at,
      superseded_at: null,
    })
    .execute()
}
