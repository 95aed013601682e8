import { childActivitySets, type Rollup, rollupActions, rollupConditions } from '../scorm-sequencing-types.ts'
import type { XmlElement } from '../xml/read-xml.ts'
import { turned, type Values } from './read-values.ts'
import { scormChild, scormChildren } from './scorm-elements.ts'

/** How an activity's state follows from its children's. */
export function readRollup(element: XmlElement | null, values: Values): Rollup {
  return {
    rollupObjectiveSatisfied: values.flag(element, 'rollupObjectiveSatisfied', true),
    rollupProgressCompletion: values.flag(element, 'rollupProgressCompletion', true),
    objectiveMeasureWeight: values.decimal(element, 'objectiveMeasureWeight', 1, [0, 1]),
    rules: (element === null ? [] : scormChildren(element, 'rollupRule', 'imsss')).flatMap((rule) => {
      const action = scormChild(rule, 'rollupAction', 'imsss')
      // A rule without an action can't do anything.
      if (action === null) return []
      const conditions = scormChild(rule, 'rollupConditions', 'imsss')
      return [
        {
          action: values.requiredWord(action, 'action', rollupActions),
          consideration: values.word(rule, 'childActivitySet', childActivitySets, 'all'),
          minimumCount: values.count(rule, 'minimumCount', 0),
          minimumPercent: values.decimal(rule, 'minimumPercent', 0, [0, 1]),
          conditionCombination: values.word(conditions, 'conditionCombination', ['all', 'any'], 'any'),
          conditions: (conditions === null ? [] : scormChildren(conditions, 'rollupCondition', 'imsss')).map(
            (condition) => ({
              condition: values.requiredWord(condition, 'condition', rollupConditions),
              ...turned(condition, values),
            }),
          ),
        },
      ]
    }),
  }
}
