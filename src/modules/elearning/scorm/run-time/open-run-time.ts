import { NotFound, type Tx } from '../../../../kernel/index.ts'
import { findPerson } from '../../../workforce/index.ts'
import type { ScormUnit } from '../../packages/course-package.ts'
import type { OpenSession } from '../../serve-content/session.queries.ts'
import { findCourse } from '../course.queries.ts'
import { activityTree, openTree } from '../sequencing/activity-tree.ts'
import { globalObjectivesOf } from '../sequencing/global-objective.queries.ts'
import { asInterval, asTimespan } from './duration.ts'
import type { Elements, ScormStandard } from './elements.ts'
import { mustHold } from './only-latest-window.ts'
import { findProgress, findUnitState, unitStandings } from './run-time.queries.ts'
import { shownUnits } from './shown-units.ts'
import { passingScore } from './unit-result.ts'
import { lastVisit, secondsOfAttempt, visitsOfSession } from './visit.queries.ts'

/** What a player needs to begin: the course, and how far its learner is. Throws TakenOver. */
export async function openRunTime(tx: Tx, session: OpenSession) {
  const course = await findCourse(tx, session)
  const isNormal = session.mode === 'Normal'
  const found = await findProgress(tx, session.registrationId)
  const progress = isNormal ? mustHold(found, session) : null
  const standings = session.mode === 'Browse' ? [] : await unitStandings(tx, session.registrationId)
  const shown = shownUnits(course, new Map(standings.map((unit) => [unit.unitId, unit])))
  const visits = await visitsOfSession(tx, session.sessionId)
  const { tree } = course.structure
  const launched = course.units.find(({ unitId }) => unitId === session.unitId)
  return {
    standard: course.standard,
    mode: session.mode,
    number: progress?.commitNumber ?? 0,
    nextVisit: (visits.at(-1)?.visit ?? 0) + 1,
    start: launched?.details.publisherId ?? null,
    units: course.units.map(({ details }, index) => ({
      item: details.publisherId,
      title: details.title.text,
      address: addressOf(details),
      isSco: details.scormType === 'sco',
      isVisible: details.visible,
      status: shown[index]?.status,
      // Whoever only looks may look at everything.
      open: isNormal ? shown[index]?.open : true,
    })),
    ...(course.standard === 'scorm-2004'
      ? {
          tree: isNormal ? activityTree(tree) : openTree(tree),
          sequencing: progress?.sequencing ?? null,
          globalObjectives:
            isNormal && tree.objectivesGlobalToSystem ? await globalObjectivesOf(tx, session.personId) : {},
        }
      : {}),
  }
}

/** What one unit is given when it begins: what Candour says, and what it kept. Throws NotFound. */
export async function openUnit(tx: Tx, session: OpenSession, item: string) {
  const course = await findCourse(tx, session)
  const unit = course.units.find(({ details }) => details.publisherId === item)
  if (!unit) throw new NotFound('The course has no such unit')
  const { registrationId, mode } = session
  const state = mode === 'Browse' ? undefined : await findUnitState(tx, registrationId, unit.unitId)
  const last = state ? await lastVisit(tx, registrationId, unit.unitId) : undefined
  const person = await findPerson(tx, session.personId)
  const seconds = state ? await secondsOfAttempt(tx, registrationId, unit.unitId, state.attempt) : 0
  const learner = { id: person.staff_number, name: `${person.family_name}, ${person.given_name}` }
  const exit = state?.elements['cmi.core.exit'] ?? state?.elements['cmi.exit']
  // A stay that never ended was cut off: it is gone on with, as if it had been suspended.
  const wasCutOff = last !== undefined && last.endedAt === null
  const isResumed = mode === 'Normal' && state !== undefined && (exit === 'suspend' || wasCutOff)
  return {
    item,
    given: givenTo(course.standard, unit.details, learner, mode),
    kept: state ? keptOf(state.elements) : null,
    entry: mode !== 'Normal' ? '' : isResumed ? 'resume' : state ? '' : 'ab-initio',
    totalTime: course.standard === 'scorm-1.2' ? asTimespan(seconds) : asInterval(seconds),
  }
}

/** Relative to the sitting's own address; an address elsewhere as it is. */
function addressOf({ launch }: ScormUnit): string {
  if (launch.kind === 'absolute') return launch.url
  const path = launch.path.split('/').map(encodeURIComponent).join('/')
  return `files/${path}${launch.query && `?${launch.query}`}${launch.fragment && `#${launch.fragment}`}`
}

/** Said anew by every stay. */
const notKept: readonly string[] = ['cmi.core.exit', 'cmi.core.session_time', 'cmi.exit', 'cmi.session_time']

const keptOf = (elements: Elements): Elements =>
  Object.fromEntries(Object.entries(elements).filter(([name]) => !notKept.includes(name)))

function givenTo(
  standard: ScormStandard,
  unit: ScormUnit,
  learner: { readonly id: string; readonly name: string },
  mode: OpenSession['mode'],
): Elements {
  const credit = mode === 'Normal' ? 'credit' : 'no-credit'
  const said = standard === 'scorm-1.2' ? given12(unit) : given2004(unit)
  const own =
    standard === 'scorm-1.2'
      ? {
          'cmi.core.student_id': learner.id,
          'cmi.core.student_name': learner.name,
          'cmi.core.credit': credit,
          'cmi.core.lesson_mode': mode.toLowerCase(),
        }
      : {
          'cmi.learner_id': learner.id,
          'cmi.learner_name': learner.name,
          'cmi.credit': credit,
          'cmi.mode': mode.toLowerCase(),
        }
  const known = Object.entries(said).filter((entry): entry is [string, string] => entry[1] !== null)
  return { ...own, ...Object.fromEntries(known) }
}

const given12 = (unit: ScormUnit) => ({
  'cmi.launch_data': unit.dataFromLms,
  'cmi.student_data.mastery_score': textOf(unit.masteryScore),
  'cmi.student_data.max_time_allowed': unit.maxTimeAllowed,
  'cmi.student_data.time_limit_action': unit.timeLimitAction,
})

const given2004 = ({ dataFromLms, completionThreshold, sequencing, timeLimitAction }: ScormUnit) => ({
  'cmi.launch_data': dataFromLms,
  'cmi.completion_threshold': completionThreshold?.completedByMeasure
    ? textOf(completionThreshold.minProgressMeasure)
    : null,
  'cmi.scaled_passing_score': textOf(passingScore(sequencing)),
  'cmi.max_time_allowed': sequencing?.limitConditions.attemptAbsoluteDurationLimit ?? null,
  'cmi.time_limit_action': timeLimitAction,
})

const textOf = (value: number | null): string | null => (value === null ? null : String(value))
