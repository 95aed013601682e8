import { expect, test } from 'vitest'
import type { AchievementKind } from '../tables.ts'
import type { Part, Unit } from './course-tree.ts'
import { meetsMoveOn, satisfiedParts } from './move-on.ts'

// cmi5 13.1.4 (moveOn) and 9.3.9 (satisfied).

const unit = (publisherId: string, moveOn: Unit['moveOn'] = 'Completed'): Unit => ({
  kind: 'unit',
  publisherId,
  moveOn,
})
const part = (activityId: string, ...children: (Part | Unit)[]): Part => ({
  kind: activityId === 'course' ? 'course' : 'block',
  activityId,
  publisherId: activityId,
  title: {},
  children,
})

const kinds: readonly (readonly AchievementKind[])[] = [
  [],
  ['failed'],
  ['completed'],
  ['passed'],
  ['completed', 'passed'],
]

test.each([
  ['NotApplicable', [true, true, true, true, true]],
  ['Completed', [false, false, true, false, true]],
  ['Passed', [false, false, false, true, true]],
  ['CompletedAndPassed', [false, false, false, false, true]],
  ['CompletedOrPassed', [false, false, true, true, true]],
] as const)('%s', (moveOn, expected) => {
  expect(kinds.map((achieved) => meetsMoveOn(unit('a', moveOn), new Set(achieved)))).toEqual(expected)
  expect(meetsMoveOn(unit('a', moveOn), new Set<AchievementKind>(['waived']))).toBe(true)
})

test('every block that is done is found, the inner before the outer, beside one that is not', () => {
  const course = part(
    'course',
    part('outer', part('inner', unit('a')), unit('b')),
    part('open', unit('c')),
    part('free', unit('d', 'NotApplicable')),
  )
  const found = (...done: string[]) =>
    satisfiedParts(course, new Map(done.map((id) => [id, new Set<AchievementKind>(['completed'])]))).map(
      ({ activityId }) => activityId,
    )
  expect(found()).toEqual(['free'])
  expect(found('a')).toEqual(['inner', 'free'])
  expect(found('b')).toEqual(['free'])
  expect(found('a', 'b')).toEqual(['inner', 'outer', 'free'])
  expect(found('a', 'b', 'c')).toEqual(['inner', 'outer', 'open', 'free', 'course'])
})
