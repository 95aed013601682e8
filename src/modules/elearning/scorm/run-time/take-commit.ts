import type { Tx } from '../../../../kernel/index.ts'
import { type JsonObject, ownHomePage, storeOwnStatements } from '../../../learning-record/index.ts'
import type { OpenSession } from '../../serve-content/session.queries.ts'
import { type CourseUnit, findCourse, type ScormCourse } from '../course.queries.ts'
import { writtenObjectives } from '../sequencing/activity-tree.ts'
import { courseResult } from '../sequencing/course-result.ts'
import { keepGlobalObjectives } from '../sequencing/global-objective.queries.ts'
import { type SequencingState, sequencingState } from '../sequencing/sequencing-state.ts'
import type { Told } from '../statements.ts'
import { courseEvents, visitEvents } from './achieve.ts'
import type { Commit, VisitCommit } from './commit.ts'
import { countedTime } from './counted-time.ts'
import { secondsIn } from './duration.ts'
import { type Elements, RunTimeRefused, readElements } from './elements.ts'
import { mustHold, TakenOver } from './only-latest-window.ts'
import { isOpenRegistration } from './registration.queries.ts'
import { findUnitState, keepProgress, keepUnitState, lockProgress, unitStandings } from './run-time.queries.ts'
import { type Shown, shownUnits } from './shown-units.ts'
import { type UnitResult, unitResult } from './unit-result.ts'
import { keepVisit, markSession, type Visit, visitsOfSession } from './visit.queries.ts'

export interface Taken {
  readonly number: number
  readonly version: number
  readonly units: readonly Shown[]
  readonly isCompleted: boolean
}

/**
 * Takes what a player has to save, whole or not at all: what units remember, what they achieved, how long they took, and
 * where the sequencing is. What was achieved becomes a statement here. A commit whose number was taken changes nothing.
 * Throws TakenOver where a later window has the registration, RunTimeRefused where SCORM does not allow it.
 */
export async function takeCommit(tx: Tx, session: OpenSession, commit: Commit): Promise<Taken> {
  const course = await findCourse(tx, session)
  const progress = mustHold(await lockProgress(tx, session.registrationId), session)
  if (!(await isOpenRegistration(tx, session.registrationId))) {
    throw new TakenOver('This course has been begun again since. What is done here is not saved')
  }
  const before = await standing(tx, session, course, progress.sequencing)
  if (commit.number <= progress.commitNumber) {
    return { number: progress.commitNumber, version: progress.version, ...before.shown }
  }
  const told = toldOf(tx, session, course)
  const statements: JsonObject[] = []
  for (const visit of commit.visits.toSorted((a, b) => a.visit - b.visit)) {
    statements.push(...(await takeVisit(tx, session, course, told, visit)))
  }
  await keepSequencing(tx, session, course, commit)
  const after = await standing(tx, session, course, commit.sequencing ?? progress.sequencing)
  statements.push(...(await courseEvents(tx, session, told, before.result, after.result)))
  await storeOwnStatements(tx, ownHomePage(new URL(session.returnTo).origin), statements)
  const visits = await visitsOfSession(tx, session.sessionId)
  await markSession(tx, session.sessionId, { saidSeconds: saidIn(visits), isOver: commit.leaving })
  return { number: commit.number, version: progress.version + 1, ...after.shown }
}

const toldOf = (tx: Tx, session: OpenSession, course: ScormCourse): Told => ({
  agent: session.agent,
  registrationId: session.registrationId,
  sessionId: session.sessionId,
  course: { activityId: course.activityId, title: course.structure.tree.title, kind: 'course' },
  at: tx.at,
})

async function takeVisit(
  tx: Tx,
  session: OpenSession,
  course: ScormCourse,
  told: Told,
  sent: VisitCommit,
): Promise<JsonObject[]> {
  const unit = course.units.find(({ details }) => details.publisherId === sent.item)
  if (!unit) throw new RunTimeRefused('The course has no such unit')
  const elements = readElements(course.standard, sent.elements)
  const state = await findUnitState(tx, session.registrationId, unit.unitId)
  const visits = await visitsOfSession(tx, session.sessionId)
  const known = visits.find(({ visit }) => visit === sent.visit)
  if (known && known.unitId !== unit.unitId) throw new RunTimeRefused('This stay was in another unit')
  const attempt = known?.attempt ?? (state ? state.attempt + (sent.isNew ? 1 : 0) : 1)
  const result = resultOf(course, unit, elements, sent.ended)
  const visit = timed(tx, session, unit, { sent, elements, known, visits, attempt })
  await keepVisit(tx, visit)
  await keepUnitState(tx, {
    registrationId: session.registrationId,
    personId: session.personId,
    unitId: unit.unitId,
    attempt,
    completion: result.completion,
    success: result.success,
    scaled: result.score?.scaled ?? null,
    elements,
  })
  const isSuspended = (elements['cmi.core.exit'] ?? elements['cmi.exit']) === 'suspend'
  return visitEvents(tx, session, told, {
    unit,
    result,
    before: state && state.attempt === attempt ? state : null,
    isFirstWord: known === undefined,
    isResumed: state !== undefined && state.attempt === attempt,
    hasEnded: sent.ended && (known?.endedAt ?? null) === null,
    isSuspended,
    seconds: visit.countedSeconds,
  })
}

/** An asset has nothing to say: to be shown is all. What is not tracked has no results (SN 3.13.1). */
function resultOf(course: ScormCourse, { details }: CourseUnit, elements: Elements, ended: boolean): UnitResult {
  if (details.sequencing?.deliveryControls.tracked === false)
    return { completion: 'unknown', success: 'unknown', score: null }
  if (details.scormType === 'asset') return { completion: 'completed', success: 'unknown', score: null }
  return unitResult(course.standard, details, elements, ended)
}

interface Timed {
  readonly sent: VisitCommit
  readonly elements: Elements
  readonly known: Visit | undefined
  readonly visits: readonly Visit[]
  readonly attempt: number
}

function timed(
  tx: Tx,
  session: OpenSession,
  unit: CourseUnit,
  { sent, elements, known, visits, attempt }: Timed,
): Visit {
  // The run-time says nought for a unit that never said how long it took.
  const said = secondsIn(elements['cmi.core.session_time'] ?? elements['cmi.session_time']) || null
  const begunAt = known?.begunAt ?? tx.at
  // Sent again after its end, it took no longer for that.
  const lastSeenAt = known?.endedAt ?? tx.at
  const others = visits.filter(({ visit }) => visit !== sent.visit).reduce((sum, each) => sum + each.countedSeconds, 0)
  const elapsed = (tx.at.getTime() - session.launchedAt.getTime()) / 1000
  const { counted, isOver } = countedTime(said, (lastSeenAt.getTime() - begunAt.getTime()) / 1000, elapsed - others)
  return {
    sessionId: session.sessionId,
    visit: sent.visit,
    registrationId: session.registrationId,
    unitId: unit.unitId,
    personId: session.personId,
    attempt,
    begunAt,
    lastSeenAt,
    endedAt: known?.endedAt ?? (sent.ended ? tx.at : null),
    saidSeconds: said,
    countedSeconds: counted,
    isOver,
  }
}

async function keepSequencing(tx: Tx, session: OpenSession, course: ScormCourse, commit: Commit): Promise<void> {
  await keepProgress(tx, session.registrationId, { number: commit.number, sequencing: commit.sequencing })
  const { tree } = course.structure
  const objectives = commit.sequencing?.sequencing.globalObjectiveMap
  if (!tree.objectivesGlobalToSystem || !objectives) return
  await keepGlobalObjectives(tx, session, objectives, writtenObjectives(tree))
}

/** How the registration stands: for the learner's list, and as a whole. */
async function standing(tx: Tx, { registrationId }: OpenSession, course: ScormCourse, sequencing: unknown) {
  const units = await unitStandings(tx, registrationId)
  const byUnit = new Map(units.map((unit) => [unit.unitId, unit]))
  const standings = course.units.map(({ unitId, details }) => ({
    completion: byUnit.get(unitId)?.completion ?? ('not attempted' as const),
    success: byUnit.get(unitId)?.success ?? ('unknown' as const),
    isAsset: details.scormType === 'asset',
  }))
  const result = courseResult(course.structure, standings, readState(sequencing))
  return { result, shown: { units: shownUnits(course, byUnit), isCompleted: result.isCompleted } }
}

const readState = (kept: unknown): SequencingState | null => sequencingState.safeParse(kept).data ?? null

/** As the units said it; null where none said anything. */
function saidIn(visits: readonly Visit[]): number | null {
  const said = visits.flatMap(({ saidSeconds }) => (saidSeconds === null ? [] : [saidSeconds]))
  return said.length === 0 ? null : said.reduce((sum, each) => sum + each, 0)
}
