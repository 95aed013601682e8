import type { Tx } from '../../../kernel/index.ts'
import { agentKey, type JsonObject, parseTimestamp, rulesAbout, scoreOf } from '../../learning-record/index.ts'
import { addAchievements } from '../achievement.queries.ts'
import {
  after,
  type CheckedStatement,
  checkStatement,
  type SittingState,
  type SittingTerms,
} from './check-statement.ts'
import { secondsOf } from './duration.ts'
import { achievedIn, ownActivities } from './registration.queries.ts'
import { satisfy } from './satisfy.ts'
import { type Cmi5Session, changeSession } from './session.queries.ts'
import { sittingMoments } from './sitting-moments.queries.ts'
import { part } from './statement-parts.ts'
import type { OwnStatement } from './statements.ts'

export const termsOf = (session: Cmi5Session): SittingTerms => ({
  sessionId: session.sessionId,
  registrationId: session.registrationId,
  agentKey: agentKey(JSON.parse(session.agent) as JsonObject) ?? '',
  activityId: session.activityId,
  mode: session.mode,
  details: session.details,
})

/**
 * Holds what a unit sends to the rules, all of it or none, in the order of the statements' timestamps (cmi5 9.3), and
 * keeps what it achieved. The registration has to be held already. Gives what follows each statement, by its place.
 */
export async function admitStatements(
  tx: Tx,
  session: Cmi5Session,
  statements: readonly JsonObject[],
): Promise<readonly (readonly OwnStatement[])[]> {
  const terms = termsOf(session)
  const objects = statements.map(({ object }) => part(object).id).filter((id) => typeof id === 'string')
  const guarded = await guardedActivities(tx, objects)
  const told: (readonly OwnStatement[])[] = statements.map(() => [])
  let state = await stateOf(tx, session)
  const inOrder = [...statements.entries()].sort(([, a], [, b]) => momentOf(a) - momentOf(b))
  for (const [index, statement] of inOrder) {
    const checked = checkStatement(statement, terms, state, (id) => guarded.has(id))
    state = after(state, checked)
    told[index] = await keep(tx, session, statement, checked)
  }
  await changeSession(tx, session.sessionId, {
    last_seen_at: tx.at,
    initialized_at: asDate(state.initializedAt),
    said_through: asDate(state.saidThrough),
    ...(state.isTerminated ? { terminated_at: tx.at } : {}),
  })
  return told
}

/** Those of these that stand for a course, or count towards the training record: not any unit may speak of them. */
async function guardedActivities(tx: Tx, activityIds: readonly string[]): Promise<ReadonlySet<string>> {
  const counted = (await rulesAbout(tx, activityIds)).map(({ activityId }) => activityId)
  return new Set([...(await ownActivities(tx, activityIds)), ...counted])
}

const momentOf = ({ timestamp }: JsonObject): number =>
  (typeof timestamp === 'string' ? parseTimestamp(timestamp, true)?.milliseconds : undefined) ?? 0

const asDate = (milliseconds: number | null): Date | null => (milliseconds === null ? null : new Date(milliseconds))

async function stateOf(tx: Tx, session: Cmi5Session): Promise<SittingState> {
  const moments = await sittingMoments(tx, session.sessionId)
  const achieved = (await achievedIn(tx, session.registrationId)).get(session.activityId)
  return {
    preferencesRead: moments.preferencesReadAt !== null,
    initializedAt: moments.initializedAt?.getTime() ?? null,
    saidThrough: moments.saidThrough?.getTime() ?? null,
    isJudged: moments.judgedAt !== null,
    isTerminated: false,
    isCompleted: achieved?.has('completed') ?? false,
    isPassed: achieved?.has('passed') ?? false,
  }
}

/** Keeps what a statement achieved. Gives the statements that follow from it. */
async function keep(
  tx: Tx,
  session: Cmi5Session,
  statement: JsonObject,
  { verb }: CheckedStatement,
): Promise<readonly OwnStatement[]> {
  const { sessionId, registrationId, personId, packageId, activityId } = session
  const result = part(statement.result)
  if (verb === 'terminated') {
    await changeSession(tx, sessionId, { seconds: secondsOf(String(result.duration)) })
  }
  if (verb !== 'completed' && verb !== 'passed' && verb !== 'failed') return []
  if (verb !== 'completed') await changeSession(tx, sessionId, { judged_at: tx.at })
  const statementId = String(statement.id).toLowerCase()
  const achievement = { activityId, kind: verb, statementId, score: scoreOf(part(result.score)) }
  await addAchievements(tx, { registrationId, personId }, [achievement])
  if (verb === 'failed') return []
  const agent = JSON.parse(session.agent) as JsonObject
  return satisfy(tx, { agent, registrationId, sessionId, at: tx.at }, { personId, packageId }, achievement)
}
