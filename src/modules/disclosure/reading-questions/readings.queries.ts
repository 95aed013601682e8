import { newId, softwareVersion, type Tx, tables } from '../../../kernel/index.ts'
import { supersede } from '../supersede.queries.ts'
import type { DisclosureTables, ReadingTable } from '../tables.ts'
import type { QuestionReading } from './question-reading.ts'

/** How the desk read these questions when it last answered them, by question. For the desk's officers. */
export async function readingsOf(
  tx: Tx,
  questionIds: readonly string[],
): Promise<ReadonlyMap<string, QuestionReading>> {
  const rows = await tables<DisclosureTables>(tx)
    .selectFrom('disclosure.reading')
    .select(['question_id', 'reading'])
    .where('force_id', '=', tx.forceId)
    .where('question_id', 'in', questionIds)
    .where('superseded_at', 'is', null)
    .execute()
  return new Map(rows.map(({ question_id, reading }) => [question_id, reading]))
}

/** Keeps how questions were read; earlier readings of them are superseded. */
export async function keepReadings(tx: Tx, readings: ReadonlyMap<string, QuestionReading>): Promise<void> {
  if (readings.size === 0) return
  const db = tables<DisclosureTables>(tx)
  await supersede(tx, 'disclosure.reading', { question_id: [...readings.keys()] })
  const rows = [...readings].map(
    ([questionId, reading]): ReadingTable => ({
      force_id: tx.forceId,
      reading_id: newId(),
      question_id: questionId,
      state: reading.state,
      reading: JSON.stringify(reading) as never,
      software_version: softwareVersion,
      recorded_at: tx.at,
      superseded_at: null,
    }),
  )
  await db.insertInto('disclosure.reading').values(rows).execute()
}
