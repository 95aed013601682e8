import { type Tx, tables } from '../../kernel/index.ts'
import type { AchievementKind, ElearningTables } from './tables.ts'

/** Whose it is, and in which registration. */
interface Of {
  readonly registrationId: string
  readonly personId: string
}

export interface NewAchievement {
  readonly activityId: string
  readonly kind: AchievementKind
  readonly statementId: string
  /** Out of a hundred where it is scaled. */
  readonly score?: number | null
}

const insert = (tx: Tx, { registrationId, personId }: Of, achievements: readonly NewAchievement[]) =>
  tables<ElearningTables>(tx)
    .insertInto('elearning.achievement')
    .values(
      achievements.map(({ activityId, kind, statementId, score = null }) => ({
        force_id: tx.forceId,
        registration_id: registrationId,
        person_id: personId,
        activity_id: activityId,
        kind,
        statement_id: statementId,
        score,
        recorded_at: tx.at,
      })),
    )

/** Keeps achievements of which it is known that they are new: one that stands already ends the transaction. */
export async function addAchievements(tx: Tx, of: Of, achievements: readonly NewAchievement[]): Promise<void> {
  if (achievements.length > 0) await insert(tx, of, achievements).execute()
}

/** Keeps an achievement. False where it stands already: each but failing happens once in a registration. */
export async function addIfNew(tx: Tx, of: Of, achievement: NewAchievement): Promise<boolean> {
  const kept = await insert(tx, of, [achievement])
    .onConflict((conflict) => conflict.doNothing())
    .returning('statement_id')
    .executeTakeFirst()
  return kept !== undefined
}
