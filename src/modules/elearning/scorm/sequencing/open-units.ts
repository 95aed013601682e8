import type { CourseBlock, CourseRoot, CourseUnit } from '../../packages/course-package.ts'
import type { Completion, Success } from '../run-time/unit-result.ts'
import { type LessonStatus, prerequisitesMet } from './prerequisites.ts'

export interface Standing {
  readonly completion: Completion
  readonly success: Success
}

const wordOf = (standing: Standing | undefined): LessonStatus => {
  if (!standing) return 'not attempted'
  if (standing.success !== 'unknown') return standing.success
  return standing.completion === 'unknown' ? 'incomplete' : standing.completion
}

/**
 * The items of a SCORM 1.2 course that may be begun now: their prerequisites are met, and those of the blocks they
 * stand in. `standings`: of the units that were begun, by item.
 */
export function openItems(root: CourseRoot, standings: ReadonlyMap<string, Standing>): ReadonlySet<string> {
  const statuses = new Map<string, LessonStatus>()
  statusOf(root, standings, statuses)
  const open = new Set<string>()
  const visit = (node: CourseRoot | CourseBlock | CourseUnit): void => {
    if (node.kind === 'assignable-unit') return
    if (node.kind !== 'course' && !prerequisitesMet(node.prerequisites, statuses)) return
    if (node.kind === 'scorm-item') open.add(node.publisherId)
    else for (const child of node.children) visit(child)
  }
  visit(root)
  return open
}

/** A block is completed when all in it is, and passed when all in it is passed (CMI001, 4.1). */
function statusOf(
  node: CourseRoot | CourseBlock | CourseUnit,
  standings: ReadonlyMap<string, Standing>,
  statuses: Map<string, LessonStatus>,
): LessonStatus {
  let status: LessonStatus
  if ('children' in node) {
    const within = node.children.map((child) => statusOf(child, standings, statuses))
    if (within.length > 0 && within.every((each) => each === 'passed')) status = 'passed'
    else if (within.every((each) => each === 'passed' || each === 'completed')) status = 'completed'
    else if (within.some((each) => each === 'failed')) status = 'failed'
    else status = within.every((each) => each === 'not attempted') ? 'not attempted' : 'incomplete'
  } else {
    status = wordOf(standings.get(node.publisherId))
  }
  statuses.set(node.publisherId, status)
  return status
}
