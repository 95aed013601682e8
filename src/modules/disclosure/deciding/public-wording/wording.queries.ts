import { newId, type Tx, tables } from '../../../../kernel/index.ts'
import { supersede } from '../../supersede.queries.ts'
import type { DisclosureTables, PublicWordingTable } from '../../tables.ts'

/** The public wordings that stand now, by question. */
export async function wordingsOf(
  tx: Tx,
  questionIds: readonly string[],
): Promise<ReadonlyMap<string, PublicWordingTable>> {
  if (questionIds.length === 0) return new Map()
  const rows = await tables<DisclosureTables>(tx)
    .selectFrom('disclosure.public_wording')
    .selectAll()
    .where('force_id', '=', tx.forceId)
    .where('question_id', 'in', questionIds)
    .where('superseded_at', 'is', null)
    .execute()
  return new Map(rows.map((row) => [row.question_id, row]))
}

/** What somebody agrees to: the wording, and the words it was made from and stands beside. */
export interface NewWording {
  readonly questionId: string
  readonly words: string
  readonly seen: string
}

/** Keeps public wordings with who agreed to them; earlier ones of the same questions are superseded. */
export async function keepWordings(tx: Tx, wordings: readonly NewWording[], agreedByName: string): Promise<void> {
  if (wordings.length === 0) return
  const db = tables<DisclosureTables>(tx)
  await supersede(tx, 'disclosure.public_wording', { question_id: wordings.map(({ questionId }) => questionId) })
  await db
    .insertInto('disclosure.public_wording')
    .values(
      wordings.map(({ questionId, words, seen }) => ({
        force_id: tx.forceId,
        wording_id: newId(),
        question_id: questionId,
        words,
        seen,
        agreed_by: tx.actor.userId,
        agreed_by_name: agreedByName,
        recorded_at: tx.at,
        superseded_at: null,
      })),
    )
    .execute()
}
