import { agentKey, type JsonObject, parseTimestamp } from '../../learning-record/index.ts'
import type { AssignableUnit } from '../packages/course-package.ts'
import type { LaunchMode } from '../tables.ts'
import { checkResult } from './check-result.ts'
import { contextTemplate } from './launch-data.ts'
import { RuleBroken } from './rule-broken.ts'
import { activitiesOf, part } from './statement-parts.ts'
import { categories, extensions, type UnitVerb, unitVerbs, type Verb, verbs } from './vocabulary.ts'

const voided = 'http://adlnet.gov/expapi/verbs/voided'

/** What a sitting was launched with. */
export interface SittingTerms {
  readonly sessionId: string
  readonly registrationId: string
  readonly agentKey: string
  readonly activityId: string
  readonly mode: LaunchMode
  readonly details: AssignableUnit
}

/** How far a sitting is, and what its registration holds of the unit already. Moments in milliseconds. */
export interface SittingState {
  readonly preferencesRead: boolean
  readonly initializedAt: number | null
  /** The latest timestamp said so far. */
  readonly saidThrough: number | null
  readonly isJudged: boolean
  readonly isTerminated: boolean
  readonly isCompleted: boolean
  readonly isPassed: boolean
}

export interface CheckedStatement {
  /** The cmi5 defined verb; null in a “cmi5 allowed” statement. */
  readonly verb: UnitVerb | null
  readonly timestamp: number
}

/**
 * Holds one statement of a unit to cmi5 7.1 and 9, given all that came before it. `isGuarded`: an activity of a course
 * that is launched here, or one that counts towards the training record. Throws RuleBroken.
 */
export function checkStatement(
  statement: JsonObject,
  terms: SittingTerms,
  state: SittingState,
  isGuarded: (activityId: string) => boolean,
): CheckedStatement {
  const timestamp = checkFrame(statement, terms)
  const verbId = part(statement.verb).id
  const named = (Object.keys(verbs) as Verb[]).find((verb) => verbs[verb] === verbId)
  const context = part(statement.context)
  const isDefined = activitiesOf(context, 'category').includes(categories.cmi5)
  const verb = isDefined ? unitVerbs.find((each) => each === named) : null
  if (verb === undefined) throw new RuleBroken('9.3', 'A unit does not say this verb in the cmi5 category')
  checkOrder(verb, timestamp, state)
  const { id: object } = part(statement.object)
  if (verb === null) {
    if (activitiesOf(context, 'category').includes(categories.moveOn)) {
      throw new RuleBroken('9.6.2.2', 'The moveOn category stands in cmi5 defined statements only')
    }
    // Else a unit could say past every rule that it, or another course, was passed.
    if (typeof object === 'string' && isGuarded(object) && (named !== undefined || object !== terms.activityId)) {
      throw new RuleBroken(
        '7.1.3',
        'Outside the cmi5 category a unit speaks neither of other courses nor in cmi5’s verbs',
      )
    }
  } else {
    checkDefined(verb, statement, terms, state)
  }
  return { verb, timestamp }
}

/** What every statement of a sitting has (cmi5 9.1, 9.2, 9.6, 9.7). */
function checkFrame(statement: JsonObject, terms: SittingTerms): number {
  const { actor, id, timestamp } = statement
  if (typeof id !== 'string') throw new RuleBroken('9.1', 'A unit gives its statements an id')
  const moment = typeof timestamp === 'string' ? parseTimestamp(timestamp, true) : null
  if (!moment?.inUtc) throw new RuleBroken('9.7', 'A statement has a timestamp in UTC')
  if (part(statement.verb).id === voided) throw new RuleBroken('6.3', 'A unit cannot void statements')
  const { objectType = 'Agent' } = part(actor)
  if (objectType !== 'Agent' || agentKey(part(actor)) !== terms.agentKey) {
    throw new RuleBroken('9.2', 'The actor is the one that the unit was launched with')
  }
  const context = part(statement.context)
  if (String(context.registration).toLowerCase() !== terms.registrationId) {
    throw new RuleBroken('9.6.1', 'The registration is the one that the unit was launched with')
  }
  const template = contextTemplate(terms)
  if (part(context.extensions)[extensions.sessionId] !== terms.sessionId) {
    throw new RuleBroken('9.6.3.1', 'The context holds the session id of the context template')
  }
  const grouping = activitiesOf(context, 'grouping')
  if (!template.contextActivities.grouping.every((activity) => grouping.includes(activity.id))) {
    throw new RuleBroken('10.2.1', 'The context holds the grouping of the context template')
  }
  return moment.milliseconds
}

/** First initialized, last terminated, by the statements' own timestamps (cmi5 7.1.1, 7.1.2, 9.3, 11). */
function checkOrder(verb: UnitVerb | null, timestamp: number, state: SittingState): void {
  if (state.isTerminated) throw new RuleBroken('9.3.8', 'The sitting has ended')
  if (verb === 'initialized') {
    if (state.initializedAt !== null) throw new RuleBroken('9.3.2', 'The sitting is initialized already')
    if (!state.preferencesRead) {
      throw new RuleBroken('11', 'A unit reads the learner’s preferences before it says that it is initialized')
    }
    return
  }
  if (state.initializedAt === null) throw new RuleBroken('9.3', 'The first statement is “initialized”')
  if (timestamp < state.initializedAt) throw new RuleBroken('9.3', 'Nothing happened before “initialized”')
  if (verb === 'terminated' && timestamp < (state.saidThrough ?? 0)) {
    throw new RuleBroken('9.3', 'Nothing happened after “terminated”')
  }
}

function checkDefined(verb: UnitVerb, statement: JsonObject, terms: SittingTerms, state: SittingState): void {
  const { objectType = 'Activity', id } = part(statement.object)
  if (objectType !== 'Activity' || id !== terms.activityId) {
    throw new RuleBroken('9.4', 'The object is the activity that was launched')
  }
  const counts = verb === 'completed' || verb === 'passed' || verb === 'failed'
  if (counts && terms.mode !== 'Normal') {
    throw new RuleBroken('10.2.2', `The unit was launched in the mode ${terms.mode}, in which nothing counts`)
  }
  if (verb === 'completed' && state.isCompleted) throw new RuleBroken('9.3.3', 'The unit is completed already')
  if (verb === 'passed' || verb === 'failed') {
    if (state.isPassed) throw new RuleBroken('9.3', 'The unit is passed already')
    if (state.isJudged) throw new RuleBroken('9.3', 'A sitting is passed or failed once')
  }
  checkResult(statement, verb, terms.details.masteryScore)
}

/** How far the sitting is after a statement. */
export const after = (state: SittingState, { verb, timestamp }: CheckedStatement): SittingState => ({
  ...state,
  initializedAt: verb === 'initialized' ? timestamp : state.initializedAt,
  saidThrough: Math.max(state.saidThrough ?? timestamp, timestamp),
  isJudged: state.isJudged || verb === 'passed' || verb === 'failed',
  isTerminated: state.isTerminated || verb === 'terminated',
  isCompleted: state.isCompleted || verb === 'completed',
  isPassed: state.isPassed || verb === 'passed',
})
