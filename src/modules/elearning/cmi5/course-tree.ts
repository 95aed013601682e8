import type { AssignableUnit, CourseRoot } from '../packages/course-package.ts'

/** A block or the course itself, as it is named in statements, with what lies in it. */
export interface Part {
  readonly kind: 'block' | 'course'
  readonly activityId: string
  readonly publisherId: string
  readonly title: Readonly<Record<string, string>>
  readonly children: readonly (Part | Unit)[]
}

export interface Unit {
  readonly kind: 'unit'
  readonly publisherId: string
  readonly moveOn: AssignableUnit['moveOn']
}

/**
 * The course with an activity id of Candour's own for every block, which never changes: its place in the course (cmi5
 * 9.4: neither may be the publisher's id).
 */
export function partsOf(root: CourseRoot, courseActivityId: string): Part {
  let blocks = 0
  const partOf = (node: CourseRoot | CourseRoot['children'][number]): Part | Unit => {
    if (node.kind === 'assignable-unit') {
      return { kind: 'unit', publisherId: node.publisherId, moveOn: node.moveOn }
    }
    if (node.kind === 'scorm-item') throw new TypeError('A SCORM item stands in a cmi5 course')
    const activityId = node.kind === 'course' ? courseActivityId : `${courseActivityId}/blocks/${++blocks}`
    return {
      kind: node.kind,
      activityId,
      publisherId: node.publisherId,
      title: node.title.all,
      children: node.children.map(partOf),
    }
  }
  const whole = partOf(root)
  if (whole.kind === 'unit') throw new TypeError('A course is not a unit')
  return whole
}
