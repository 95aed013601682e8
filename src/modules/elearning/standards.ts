import type { CourseNode, Standard } from './packages/course-package.ts'

/** The standards' own names. */
export const standardNames: Readonly<Record<Standard, string>> = {
  cmi5: 'cmi5',
  'scorm-1.2': 'SCORM 1.2',
  'scorm-2004': 'SCORM 2004',
}

/** A line of a course's outline: a block, or the unit of this place among the units. */
export interface OutlineLine {
  readonly depth: number
  readonly title: string
  /** Null for a block. */
  readonly unit: number | null
  readonly visible: boolean
}

/** The course's blocks and units, in order, as they stand inside one another. */
export function outlineOf(root: CourseNode): OutlineLine[] {
  let unit = 0
  const visit = (node: CourseNode, depth: number): OutlineLine[] => {
    if (node.kind === 'course') return node.children.flatMap((child) => visit(child, 0))
    if (node.kind === 'block') {
      const line = { depth, title: node.title.text, unit: null, visible: node.visible }
      return [line, ...node.children.flatMap((child) => visit(child, depth + 1))]
    }
    return [{ depth, title: node.title.text, unit: unit++, visible: node.kind !== 'scorm-item' || node.visible }]
  }
  return visit(root, 0)
}
