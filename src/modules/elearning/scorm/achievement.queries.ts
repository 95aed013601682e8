import { type Tx, tables } from '../../../kernel/index.ts'
import type { AchievementKind } from '../tables.ts'
import type { ScormTables } from './tables.ts'

export interface NewAchievement {
  readonly registrationId: string
  readonly personId: string
  readonly activityId: string
  readonly kind: AchievementKind
  readonly statementId: string
  readonly score: number | null
}

/** Keeps an achievement. False where it stands already: each but failing happens once in a registration. */
export async function addAchievement(tx: Tx, added: NewAchievement): Promise<boolean> {
  const kept = await tables<ScormTables>(tx)
    .insertInto('elearning.achievement')
    .values({
      force_id: tx.forceId,
      registration_id: added.registrationId,
      person_id: added.personId,
      activity_id: added.activityId,
      kind: added.kind,
      statement_id: added.statementId,
      score: added.score,
      recorded_at: tx.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('statement_id')
    .executeTakeFirst()
  return kept !== undefined
}
