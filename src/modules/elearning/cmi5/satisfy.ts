import type { Tx } from '../../../kernel/index.ts'
import { addAchievements, type NewAchievement } from '../achievement.queries.ts'
import type { AchievementKind } from '../tables.ts'
import { partsOf } from './course-tree.ts'
import { meetsMoveOn, satisfiedParts } from './move-on.ts'
import { achievedIn, courseOf } from './registration.queries.ts'
import { type OwnStatement, type Spoken, satisfied } from './statements.ts'

/**
 * Finds what a registration now comes to: each block whose units are all done, and the course, once each, in the sitting
 * that made it so (cmi5 9.3.9). Keeps them, and gives the statements that say so, to be stored right after the one that
 * made it so. `because`: what was just achieved in a unit, if it was that.
 */
export async function satisfy(
  tx: Tx,
  spoken: Spoken,
  registration: { readonly personId: string; readonly packageId: string },
  because: NewAchievement | null,
): Promise<readonly OwnStatement[]> {
  const { activityId, structure, units } = await courseOf(tx, registration.packageId)
  const achieved = await achievedIn(tx, spoken.registrationId)
  const inUnit = (id: string): ReadonlySet<AchievementKind> => achieved.get(id) ?? new Set()
  const byUnit = new Map(units.map((unit) => [unit.details.publisherId, inUnit(unit.activityId)]))
  const parts = satisfiedParts(partsOf(structure.tree, activityId), byUnit).filter(
    (part) => !achieved.get(part.activityId)?.has('satisfied'),
  )
  const statements = parts.map((part) => satisfied(spoken, part))
  const found: NewAchievement[] = parts.map((part, index) => ({
    activityId: part.activityId,
    kind: 'satisfied',
    statementId: statements[index]?.id ?? '',
  }))
  const unit = units.find((each) => each.activityId === because?.activityId)
  const ofUnit = unit && inUnit(unit.activityId)
  // A unit's own criterion is met by the statement itself: cmi5 has no other that says so.
  if (because && ofUnit && !ofUnit.has('satisfied') && meetsMoveOn({ ...unit.details, kind: 'unit' }, ofUnit)) {
    found.unshift({ activityId: unit.activityId, kind: 'satisfied', statementId: because.statementId })
  }
  await addAchievements(tx, { registrationId: spoken.registrationId, personId: registration.personId }, found)
  return statements
}
