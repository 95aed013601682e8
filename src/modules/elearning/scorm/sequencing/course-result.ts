import type { Course } from '../../packages/course-package.ts'
import type { Completion, Success } from '../run-time/unit-result.ts'
import type { SequencingState } from './sequencing-state.ts'

export interface UnitStanding {
  readonly completion: Completion
  readonly success: Success
  /** An asset is shown and says nothing: having seen it is all there is to do. */
  readonly isAsset: boolean
}

export interface CourseResult {
  readonly isCompleted: boolean
  readonly success: Success
  /** −1 to 1; null where the course has none. */
  readonly scaled: number | null
}

/**
 * How the course as a whole stands. SCORM 2004: by the rollup of its activity tree. A course whose units are all
 * finished is finished too, though nobody has left the last one yet; and one unit by itself stands for its course.
 * SCORM 1.2 has no rollup: every SCO has to be finished.
 */
export function courseResult(
  { tree }: Pick<Course, 'tree'>,
  units: readonly UnitStanding[],
  state: SequencingState | null,
): CourseResult {
  const scos = units.filter(({ isAsset }) => !isAsset)
  const counted = scos.length > 0 ? scos : units
  const allDone = counted.length > 0 && counted.every(({ completion }) => completion === 'completed')
  const [only] = counted
  const alone = counted.length === 1 && only ? only.success : 'unknown'
  if (tree.sequencing === null) return { isCompleted: allDone, success: ofAll(counted), scaled: null }
  const root = state?.sequencing.activityStates[tree.publisherId]
  const rolled = root?.objectiveSatisfiedStatusKnown ? (root.objectiveSatisfiedStatus ? 'passed' : 'failed') : 'unknown'
  return {
    isCompleted: allDone || root?.completionStatus === 'completed',
    success: rolled === 'unknown' ? alone : rolled,
    scaled: root?.objectiveMeasureStatus ? (root.objectiveNormalizedMeasure ?? null) : null,
  }
}

/** Known once every unit is through: failed when one was failed, passed when some were passed. */
function ofAll(units: readonly UnitStanding[]): Success {
  const isThrough = units.every(({ completion, success }) => completion === 'completed' || success !== 'unknown')
  if (!isThrough) return 'unknown'
  if (units.some(({ success }) => success === 'failed')) return 'failed'
  return units.some(({ success }) => success === 'passed') ? 'passed' : 'unknown'
}
