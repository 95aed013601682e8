import type { ScormCourse } from '../course.queries.ts'
import { openItems, type Standing } from '../sequencing/open-units.ts'

/** A unit as the player's list shows it. */
export interface Shown {
  readonly item: string
  readonly status: 'not started' | 'in progress' | 'finished' | 'not passed'
  /** SCORM 1.2: its prerequisites are met. SCORM 2004 asks the sequencing. */
  readonly open: boolean
}

/** Every unit of a course, with how it stands for one learner. */
export function shownUnits(course: ScormCourse, standings: ReadonlyMap<string, Standing>): readonly Shown[] {
  const byItem = new Map(
    course.units.flatMap(({ unitId, details }) => {
      const standing = standings.get(unitId)
      return standing ? [[details.publisherId, standing] as const] : []
    }),
  )
  const open = course.standard === 'scorm-1.2' ? openItems(course.structure.tree, byItem) : null
  return course.units.map(({ details: { publisherId: item } }) => ({
    item,
    status: statusOf(byItem.get(item)),
    open: open?.has(item) ?? true,
  }))
}

function statusOf(standing: Standing | undefined): Shown['status'] {
  if (!standing) return 'not started'
  if (standing.success === 'failed') return 'not passed'
  return standing.completion === 'completed' || standing.success === 'passed' ? 'finished' : 'in progress'
}
