import type { Tx } from '../../../../kernel/index.ts'
import { type JsonObject, scoreOf } from '../../../learning-record/index.ts'
import { addIfNew } from '../../achievement.queries.ts'
import type { OpenSession } from '../../serve-content/session.queries.ts'
import type { CourseUnit } from '../course.queries.ts'
import type { CourseResult } from '../sequencing/course-result.ts'
import { type Result, type Subject, scormStatement, type Told } from '../statements.ts'
import type { Completion, Success, UnitResult } from './unit-result.ts'

export interface VisitEvents {
  readonly unit: CourseUnit
  readonly result: UnitResult
  /** How this attempt stood before; null where it begins. */
  readonly before: { readonly completion: Completion; readonly success: Success } | null
  readonly isFirstWord: boolean
  readonly isResumed: boolean
  readonly hasEnded: boolean
  readonly isSuspended: boolean
  readonly seconds: number
}

type Of = Pick<OpenSession, 'registrationId' | 'personId'>

/** What there is to say of a stay in a unit since the last commit. Achievements are kept with the statement that says them. */
export async function visitEvents(tx: Tx, session: Of, told: Told, events: VisitEvents): Promise<JsonObject[]> {
  const { unit, result, before } = events
  const subject: Subject = { activityId: unit.activityId, title: unit.details.title, kind: 'lesson' }
  const said: JsonObject[] = []
  if (events.isFirstWord) said.push(scormStatement(told, events.isResumed ? 'resumed' : 'initialized', subject))
  if (result.completion === 'completed') {
    said.push(...(await once(tx, session, told, subject, 'completed', { completion: true, score: result.score })))
  }
  if (result.success === 'passed') {
    said.push(...(await once(tx, session, told, subject, 'passed', { success: true, score: result.score })))
  }
  if (result.success === 'failed' && before?.success !== 'failed') {
    said.push(...(await once(tx, session, told, subject, 'failed', { success: false, score: result.score })))
  }
  if (events.hasEnded) {
    const verb = events.isSuspended ? 'suspended' : 'terminated'
    said.push(scormStatement(told, verb, subject, { ...endOf(result), seconds: events.seconds }))
  }
  return said
}

const endOf = ({ completion, success, score }: UnitResult): Result => ({
  completion: completion === 'completed',
  ...(success === 'unknown' ? {} : { success: success === 'passed' }),
  score,
})

/** What there is to say of the course as a whole. It is satisfied when it is done, and not failed. */
export async function courseEvents(
  tx: Tx,
  session: Of,
  told: Told,
  before: CourseResult,
  after: CourseResult,
): Promise<JsonObject[]> {
  const said: JsonObject[] = []
  const score = after.scaled === null ? null : { scaled: after.scaled }
  if (after.isCompleted)
    said.push(...(await once(tx, session, told, told.course, 'completed', { completion: true, score })))
  if (after.success === 'passed') {
    said.push(...(await once(tx, session, told, told.course, 'passed', { success: true, score })))
  }
  if (after.success === 'failed' && before.success !== 'failed') {
    said.push(...(await once(tx, session, told, told.course, 'failed', { success: false, score })))
  }
  if (after.isCompleted && after.success !== 'failed') {
    said.push(...(await once(tx, session, told, told.course, 'satisfied', { score })))
  }
  return said
}

async function once(
  tx: Tx,
  of: Of,
  told: Told,
  subject: Subject,
  kind: 'completed' | 'passed' | 'failed' | 'satisfied',
  result: Result,
): Promise<JsonObject[]> {
  const statement = scormStatement(told, kind, subject, result)
  const { activityId } = subject
  const scaled = result.score?.scaled
  const score = scaled === undefined ? null : scoreOf({ scaled })
  return (await addIfNew(tx, of, { activityId, kind, statementId: statement.id, score })) ? [statement] : []
}
