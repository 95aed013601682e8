import { expect, test } from 'vitest'
import type { MoveOn } from './packages/course-package.ts'
import type { AchievementKind } from './tables.ts'
import { type UnitState, unitState } from './unit-state.ts'

test.each<[string, MoveOn | null, AchievementKind[], UnitState]>([
  ['SCORM', null, ['completed'], 'finished'],
  ['SCORM', null, ['completed', 'failed'], 'failed'],
  ['SCORM', null, ['failed', 'passed'], 'finished'],
  ['cmi5', 'NotApplicable', ['completed'], 'finished'],
  ['cmi5', 'NotApplicable', [], 'started'],
  ['cmi5', 'CompletedAndPassed', ['completed'], 'started'],
  ['cmi5', 'CompletedAndPassed', ['failed', 'passed'], 'started'],
  ['cmi5', 'CompletedAndPassed', ['completed', 'failed'], 'failed'],
  ['cmi5', 'CompletedAndPassed', ['completed', 'passed', 'satisfied'], 'finished'],
  ['cmi5', 'Passed', ['waived'], 'finished'],
])('%s, %s, %s: %s', (_standard, moveOn, kinds, state) => {
  const achieved = kinds.map((kind) => ({
    activityId: 'unit',
    kind,
    statementId: kind,
    score: null,
    recordedAt: new Date(0),
  }))
  expect(unitState({ activityId: 'unit', moveOn }, achieved, true)).toBe(state)
  expect(unitState({ activityId: 'another', moveOn }, achieved, false)).toBe('not-started')
})
