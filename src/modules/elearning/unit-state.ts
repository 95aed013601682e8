import type { MoveOn } from './packages/course-package.ts'
import type { Achievement } from './progress.queries.ts'

export type UnitState = 'finished' | 'failed' | 'started' | 'not-started'

/** A unit, and what cmi5 has it ask for; null for SCORM. */
interface Unit {
  readonly activityId: string
  readonly moveOn: MoveOn | null
}

/**
 * Where a learner stands in a unit. What was failed and passed later is finished; but not a cmi5 unit that asks for more
 * than was achieved: finished, it would only be reviewed, and the rest never done.
 */
export function unitState(unit: Unit, achieved: readonly Achievement[], started: boolean): UnitState {
  const kinds = new Set(achieved.filter((each) => each.activityId === unit.activityId).map(({ kind }) => kind))
  if (kinds.has('satisfied') || kinds.has('waived')) return 'finished'
  const asksForMore = unit.moveOn !== null && unit.moveOn !== 'NotApplicable'
  if (kinds.has('passed') && !asksForMore) return 'finished'
  if (kinds.has('failed') && !kinds.has('passed')) return 'failed'
  if (kinds.has('completed') && !asksForMore) return 'finished'
  return started ? 'started' : 'not-started'
}

export const unitStateWords: Readonly<Record<UnitState, string>> = {
  finished: 'Finished',
  failed: 'Not passed yet',
  started: 'In progress',
  'not-started': 'Not started',
}

export const unitStateColours: Readonly<Record<UnitState, 'green' | 'red' | 'blue' | 'grey'>> = {
  finished: 'green',
  failed: 'red',
  started: 'blue',
  'not-started': 'grey',
}
