import type { CourseBlock, CourseRoot, CourseUnit } from '../../packages/course-package.ts'
import type { Sequencing } from '../../packages/scorm-sequencing-types.ts'

/** An activity as `scorm-again` takes it (`ActivitySettings`). */
export interface Activity {
  readonly id: string
  readonly title: string
  readonly children?: readonly Activity[]
  readonly [setting: string]: unknown
}

/** The activity tree of a SCORM 2004 course. */
export const activityTree = (root: CourseRoot): Activity => ({
  id: root.publisherId,
  title: root.title.text,
  ...(root.sequencing ? sequencingOf(root.sequencing) : {}),
  children: root.children.map(activity),
})

/** The same tree without its rules: what was finished is looked at again in any order. */
export const openTree = (root: CourseRoot): Activity => opened(root)

function activity(node: CourseBlock | CourseUnit): Activity {
  const own = { id: node.publisherId, title: node.title.text }
  if (node.kind === 'assignable-unit') return own
  return {
    ...own,
    isVisible: node.visible,
    hideLmsUi: node.hiddenControls,
    ...(node.completionThreshold ? { completionThreshold: node.completionThreshold } : {}),
    ...(node.sequencing ? sequencingOf(node.sequencing) : {}),
    ...(node.kind === 'block' ? { children: node.children.map(activity) } : {}),
  }
}

function opened(node: CourseRoot | CourseBlock | CourseUnit): Activity {
  const own = { id: node.publisherId, title: node.title.text, sequencingControls: { choice: true, flow: true } }
  if (node.kind === 'course' || node.kind === 'block') return { ...own, children: node.children.map(opened) }
  return own
}

/** Controls that the manifest keeps apart stand in one object there, and the rest under other names. */
function sequencingOf(rules: Sequencing) {
  const { randomization, rollup } = rules
  return {
    attemptLimit: rules.limitConditions.attemptLimit,
    attemptAbsoluteDurationLimit: rules.limitConditions.attemptAbsoluteDurationLimit,
    sequencingControls: {
      ...rules.controlMode,
      ...rules.constrainedChoice,
      ...rules.deliveryControls,
      rollupObjectiveSatisfied: rollup.rollupObjectiveSatisfied,
      rollupProgressCompletion: rollup.rollupProgressCompletion,
      objectiveMeasureWeight: rollup.objectiveMeasureWeight,
      randomizationTiming: randomization.randomizationTiming,
      randomizeChildren: randomization.reorderChildren,
      reorderChildren: randomization.reorderChildren,
      selectionTiming: randomization.selectionTiming,
      selectCount: randomization.selectCount,
    },
    sequencingRules: rules.sequencingRules,
    rollupRules: { rules: rollup.rules },
    rollupConsiderations: rules.rollupConsiderations,
    ...(rules.primaryObjective ? { primaryObjective: rules.primaryObjective } : {}),
    objectives: rules.objectives,
  }
}

/** Ids of the global objectives that the tree's activities may write. */
export function writtenObjectives(root: CourseRoot): ReadonlySet<string> {
  const of = (node: CourseRoot | CourseBlock | CourseUnit): string[] => {
    const children = 'children' in node ? node.children.flatMap(of) : []
    if (node.kind === 'assignable-unit' || !node.sequencing) return children
    const { primaryObjective, objectives } = node.sequencing
    const maps = [...(primaryObjective ? [primaryObjective] : []), ...objectives].flatMap(({ mapInfo }) => mapInfo)
    return [...maps.map(({ targetObjectiveID }) => targetObjectiveID), ...children]
  }
  return new Set(of(root))
}
