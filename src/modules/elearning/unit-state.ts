import type { Achievement } from './progress.queries.ts'

export type UnitState = 'finished' | 'failed' | 'started' | 'not-started'

/** Where a learner stands in a unit. What was failed and passed later is finished. */
export function unitState(activityId: string, achieved: readonly Achievement[], started: boolean): UnitState {
  const kinds = new Set(achieved.filter((each) => each.activityId === activityId).map(({ kind }) => kind))
  if (kinds.has('satisfied') || kinds.has('waived') || kinds.has('passed')) return 'finished'
  if (kinds.has('failed')) return 'failed'
  if (kinds.has('completed')) return 'finished'
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
