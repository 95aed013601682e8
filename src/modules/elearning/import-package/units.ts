import type { CourseNode, CourseUnit } from '../packages/course-package.ts'

/** What can be launched, in the order of the course. */
export function unitsOf(node: CourseNode): CourseUnit[] {
  return node.kind === 'course' || node.kind === 'block' ? node.children.flatMap(unitsOf) : [node]
}
