/**
 * SCORM 2004 sequencing of one activity (IMS Simple Sequencing with ADL's extensions), every default filled in and every
 * `IDRef` resolved. Rules, objectives and maps have the shape that `scorm-again` takes in its activity tree.
 */
export interface Sequencing {
  readonly controlMode: ControlMode
  readonly constrainedChoice: { readonly preventActivation: boolean; readonly constrainChoice: boolean }
  readonly sequencingRules: {
    readonly preConditionRules: readonly SequencingRule[]
    readonly exitConditionRules: readonly SequencingRule[]
    readonly postConditionRules: readonly SequencingRule[]
  }
  readonly limitConditions: {
    readonly attemptLimit: number | null
    /** ISO 8601 duration: `cmi.max_time_allowed`. */
    readonly attemptAbsoluteDurationLimit: string | null
  }
  readonly rollup: Rollup
  readonly rollupConsiderations: RollupConsiderations
  readonly primaryObjective: SequencingObjective | null
  /** Objectives that aren't the primary one. */
  readonly objectives: readonly SequencingObjective[]
  readonly randomization: Randomization
  readonly deliveryControls: {
    readonly tracked: boolean
    readonly completionSetByContent: boolean
    readonly objectiveSetByContent: boolean
  }
}

export interface ControlMode {
  readonly choice: boolean
  readonly choiceExit: boolean
  readonly flow: boolean
  readonly forwardOnly: boolean
  readonly useCurrentAttemptObjectiveInfo: boolean
  readonly useCurrentAttemptProgressInfo: boolean
}

export const preConditionActions = ['skip', 'disabled', 'hiddenFromChoice', 'stopForwardTraversal'] as const
export const exitConditionActions = ['exit'] as const
export const postConditionActions = ['exitParent', 'exitAll', 'retry', 'retryAll', 'continue', 'previous'] as const

export type RuleAction =
  | (typeof preConditionActions)[number]
  | (typeof exitConditionActions)[number]
  | (typeof postConditionActions)[number]

export const ruleConditions = [
  'satisfied',
  'objectiveStatusKnown',
  'objectiveMeasureKnown',
  'objectiveMeasureGreaterThan',
  'objectiveMeasureLessThan',
  'completed',
  'activityProgressKnown',
  'attempted',
  'attemptLimitExceeded',
  'timeLimitExceeded',
  'outsideAvailableTimeRange',
  'always',
] as const

export interface SequencingRule {
  readonly action: RuleAction
  readonly conditionCombination: 'all' | 'any'
  readonly conditions: readonly RuleCondition[]
}

export interface RuleCondition {
  readonly condition: (typeof ruleConditions)[number]
  /** Present where the condition is turned round. */
  readonly operator?: 'not'
  readonly referencedObjective?: string
  /** Present for `objectiveMeasureGreaterThan` and `…LessThan`: −1 to 1. */
  readonly parameters?: { readonly threshold: number }
}

export const rollupActions = ['satisfied', 'notSatisfied', 'completed', 'incomplete'] as const
export const childActivitySets = ['all', 'any', 'none', 'atLeastCount', 'atLeastPercent'] as const
export const rollupConditions = [
  'satisfied',
  'objectiveStatusKnown',
  'objectiveMeasureKnown',
  'completed',
  'activityProgressKnown',
  'attempted',
  'attemptLimitExceeded',
  'timeLimitExceeded',
  'outsideAvailableTimeRange',
] as const

export interface Rollup {
  readonly rollupObjectiveSatisfied: boolean
  readonly rollupProgressCompletion: boolean
  /** 0 to 1. */
  readonly objectiveMeasureWeight: number
  readonly rules: readonly RollupRule[]
}

export interface RollupRule {
  readonly action: (typeof rollupActions)[number]
  readonly consideration: (typeof childActivitySets)[number]
  readonly minimumCount: number
  /** 0 to 1. */
  readonly minimumPercent: number
  readonly conditionCombination: 'all' | 'any'
  readonly conditions: readonly { readonly condition: (typeof rollupConditions)[number]; readonly operator?: 'not' }[]
}

export const rollupRequirements = ['always', 'ifAttempted', 'ifNotSkipped', 'ifNotSuspended'] as const
export type RollupRequirement = (typeof rollupRequirements)[number]

export interface RollupConsiderations {
  readonly requiredForSatisfied: RollupRequirement
  readonly requiredForNotSatisfied: RollupRequirement
  readonly requiredForCompleted: RollupRequirement
  readonly requiredForIncomplete: RollupRequirement
  readonly measureSatisfactionIfActive: boolean
}

export interface SequencingObjective {
  /** Empty where the primary objective has none: it then can't be named, nor mapped. */
  readonly objectiveID: string
  readonly isPrimary: boolean
  readonly satisfiedByMeasure: boolean
  /** −1 to 1. */
  readonly minNormalizedMeasure: number
  readonly mapInfo: readonly ObjectiveMap[]
}

/** Which parts of a local objective are read from and written to a global one. */
export interface ObjectiveMap {
  readonly targetObjectiveID: string
  readonly readSatisfiedStatus: boolean
  readonly readNormalizedMeasure: boolean
  readonly writeSatisfiedStatus: boolean
  readonly writeNormalizedMeasure: boolean
  readonly readCompletionStatus: boolean
  readonly writeCompletionStatus: boolean
  readonly readProgressMeasure: boolean
  readonly writeProgressMeasure: boolean
  readonly readRawScore: boolean
  readonly writeRawScore: boolean
  readonly readMinScore: boolean
  readonly writeMinScore: boolean
  readonly readMaxScore: boolean
  readonly writeMaxScore: boolean
}

export const timings = ['never', 'once', 'onEachNewAttempt'] as const
export type Timing = (typeof timings)[number]

export interface Randomization {
  readonly randomizationTiming: Timing
  readonly reorderChildren: boolean
  readonly selectionTiming: Timing
  /** How many children to choose; null for all. */
  readonly selectCount: number | null
}

export interface CompletionThreshold {
  readonly completedByMeasure: boolean
  /** 0 to 1. */
  readonly minProgressMeasure: number
  /** 0 to 1. */
  readonly progressWeight: number
}

/** Buttons of ours that a unit asks us not to show (`adlnav:hideLMSUI`). */
export const hideableControls = [
  'continue',
  'previous',
  'exit',
  'exitAll',
  'abandon',
  'abandonAll',
  'suspendAll',
] as const
export type HiddenControl = (typeof hideableControls)[number]
