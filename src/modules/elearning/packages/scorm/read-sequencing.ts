import type { Sequencing, SequencingRule } from '../scorm-sequencing-types.ts'
import {
  exitConditionActions,
  postConditionActions,
  preConditionActions,
  type RuleAction,
  rollupRequirements,
  ruleConditions,
  timings,
} from '../scorm-sequencing-types.ts'
import { attribute } from '../xml/elements.ts'
import type { XmlElement } from '../xml/read-xml.ts'
import type { ManifestReading } from './manifest-reading.ts'
import { readObjectives } from './read-objectives.ts'
import { readRollup } from './read-rollup.ts'
import { turned, Values } from './read-values.ts'
import { scormChild, scormChildren } from './scorm-elements.ts'
import { partsOf, sequencingClause } from './sequencing-parts.ts'

/**
 * The sequencing of an organization or item, with the defaults of IMS Simple Sequencing and ADL's extensions. Null for
 * SCORM 1.2, which has none.
 */
export function readSequencing(activity: XmlElement, reading: ManifestReading): Sequencing | null {
  if (reading.edition.standard === 'scorm-1.2') return null
  const values = new Values(reading.inspection, sequencingClause)
  const part = partsOf(activity, reading)
  const control = part('controlMode')
  const choice = part('constrainedChoiceConsiderations', 'adlseq')
  const limits = part('limitConditions')
  const random = part('randomizationControls')
  const delivery = part('deliveryControls')
  const rollup = part('rollupConsiderations', 'adlseq')
  return {
    controlMode: {
      choice: values.flag(control, 'choice', true),
      choiceExit: values.flag(control, 'choiceExit', true),
      flow: values.flag(control, 'flow', false),
      forwardOnly: values.flag(control, 'forwardOnly', false),
      useCurrentAttemptObjectiveInfo: values.flag(control, 'useCurrentAttemptObjectiveInfo', true),
      useCurrentAttemptProgressInfo: values.flag(control, 'useCurrentAttemptProgressInfo', true),
    },
    constrainedChoice: {
      preventActivation: values.flag(choice, 'preventActivation', false),
      constrainChoice: values.flag(choice, 'constrainChoice', false),
    },
    sequencingRules: readRules(part('sequencingRules'), values),
    limitConditions: {
      attemptLimit: values.count(limits, 'attemptLimit', null),
      attemptAbsoluteDurationLimit: readDuration(limits, reading),
    },
    rollup: readRollup(part('rollupRules'), values),
    rollupConsiderations: {
      requiredForSatisfied: values.word(rollup, 'requiredForSatisfied', rollupRequirements, 'always'),
      requiredForNotSatisfied: values.word(rollup, 'requiredForNotSatisfied', rollupRequirements, 'always'),
      requiredForCompleted: values.word(rollup, 'requiredForCompleted', rollupRequirements, 'always'),
      requiredForIncomplete: values.word(rollup, 'requiredForIncomplete', rollupRequirements, 'always'),
      measureSatisfactionIfActive: values.flag(rollup, 'measureSatisfactionIfActive', true),
    },
    ...readObjectives(part, values, reading.inspection),
    randomization: {
      randomizationTiming: values.word(random, 'randomizationTiming', timings, 'never'),
      reorderChildren: values.flag(random, 'reorderChildren', false),
      selectionTiming: values.word(random, 'selectionTiming', timings, 'never'),
      selectCount: values.count(random, 'selectCount', null),
    },
    deliveryControls: {
      tracked: values.flag(delivery, 'tracked', true),
      completionSetByContent: values.flag(delivery, 'completionSetByContent', false),
      objectiveSetByContent: values.flag(delivery, 'objectiveSetByContent', false),
    },
  }
}

type Actions = readonly [RuleAction, ...(readonly RuleAction[])]

function readRules(element: XmlElement | null, values: Values): Sequencing['sequencingRules'] {
  const rules = (name: string, actions: Actions): SequencingRule[] =>
    element === null ? [] : scormChildren(element, name, 'imsss').flatMap((rule) => readRule(rule, actions, values))
  return {
    preConditionRules: rules('preConditionRule', preConditionActions),
    exitConditionRules: rules('exitConditionRule', exitConditionActions),
    postConditionRules: rules('postConditionRule', postConditionActions),
  }
}

/** Nothing for a rule without an action: it can't do anything. */
function readRule(rule: XmlElement, actions: Actions, values: Values): SequencingRule[] {
  const action = scormChild(rule, 'ruleAction', 'imsss')
  if (action === null) return []
  const conditions = scormChild(rule, 'ruleConditions', 'imsss')
  return [
    {
      action: values.requiredWord(action, 'action', actions),
      conditionCombination: values.word(conditions, 'conditionCombination', ['all', 'any'], 'all'),
      conditions: (conditions === null ? [] : scormChildren(conditions, 'ruleCondition', 'imsss')).map((condition) => {
        const referenced = attribute(condition, 'referencedObjective')
        const threshold = attribute(condition, 'measureThreshold')
        return {
          condition: values.requiredWord(condition, 'condition', ruleConditions),
          ...turned(condition, values),
          ...(referenced ? { referencedObjective: referenced } : {}),
          ...(threshold
            ? { parameters: { threshold: values.decimal(condition, 'measureThreshold', 0, [-1, 1]) } }
            : {}),
        }
      }),
    },
  ]
}

/** xs:duration without a sign. */
const duration = /^P(?=\d|T\d)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/

function readDuration(limits: XmlElement | null, { inspection }: ManifestReading): string | null {
  const given = limits === null ? null : attribute(limits, 'attemptAbsoluteDurationLimit')
  if (given === null || given === '') return null
  if (!duration.test(given)) {
    inspection.refuse(
      `attemptAbsoluteDurationLimit="${given.slice(0, 40)}" is not a duration, such as PT1H30M.`,
      limits,
      sequencingClause,
    )
  }
  return given
}
