import type { AchievementKind } from '../tables.ts'
import type { Part, Unit } from './course-tree.ts'

/** What was achieved in a registration, by a unit's publisher id. */
export type AchievedByUnit = ReadonlyMap<string, ReadonlySet<AchievementKind>>

/** Whether a unit asks nothing more of the learner: by its own criterion, or because it was waived (cmi5 9.3.9, 13.1.4). */
export function meetsMoveOn(unit: Unit, achieved: ReadonlySet<AchievementKind>): boolean {
  if (achieved.has('waived')) return true
  const completed = achieved.has('completed')
  const passed = achieved.has('passed')
  switch (unit.moveOn) {
    case 'NotApplicable':
      return true
    case 'Completed':
      return completed
    case 'Passed':
      return passed
    case 'CompletedAndPassed':
      return completed && passed
    case 'CompletedOrPassed':
      return completed || passed
  }
}

/** Every block whose units are all met, and the course where all its are: the inner before the outer (cmi5 9.3.9). */
export function satisfiedParts(course: Part, achieved: AchievedByUnit): Part[] {
  const found: Part[] = []
  const isMet = (node: Part | Unit): boolean => {
    if (node.kind === 'unit') return meetsMoveOn(node, achieved.get(node.publisherId) ?? new Set())
    // Each child is looked at, also after one that is not met: blocks beside it may be.
    const met = node.children.map(isMet).every(Boolean)
    if (met) found.push(node)
    return met
  }
  isMet(course)
  return found
}
