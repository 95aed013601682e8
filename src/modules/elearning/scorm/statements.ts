import { newId } from '../../../kernel/index.ts'
import type { JsonObject } from '../../learning-record/index.ts'
import type { LocalText } from '../packages/course-package.ts'
import { asInterval } from './run-time/duration.ts'
import type { Score } from './run-time/unit-result.ts'

const adl = 'http://adlnet.gov/expapi/verbs'

/** The verbs of the SCORM profile for xAPI (adlnet, SCORM to xAPI wrapper), and cmi5's for a course that is done. */
const verbs = {
  initialized: `${adl}/initialized`,
  resumed: `${adl}/resumed`,
  suspended: `${adl}/suspended`,
  terminated: `${adl}/terminated`,
  completed: `${adl}/completed`,
  passed: `${adl}/passed`,
  failed: `${adl}/failed`,
  satisfied: 'https://w3id.org/xapi/adl/verbs/satisfied',
} as const

export type Verb = keyof typeof verbs

/** What a statement is about: a unit of a course, or the course itself. */
export interface Subject {
  readonly activityId: string
  readonly title: LocalText
  readonly kind: 'lesson' | 'course'
}

export interface Told {
  /** The learner: an Agent, in JSON. */
  readonly agent: string
  readonly registrationId: string
  readonly sessionId: string
  readonly course: Subject
  readonly at: Date
}

export interface Result {
  readonly completion?: boolean
  readonly success?: boolean
  readonly score?: Score | null
  readonly seconds?: number
}

const profile = 'https://w3id.org/xapi/scorm'
const sessionExtension = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid'

/** A statement by Candour of what happened in a SCORM course that runs here. */
export function scormStatement(
  told: Told,
  verb: Verb,
  subject: Subject,
  result: Result = {},
): JsonObject & { id: string } {
  const course = reference(told.course)
  return {
    id: newId(),
    actor: JSON.parse(told.agent) as JsonObject,
    verb: { id: verbs[verb], display: { en: verb } },
    object: reference(subject),
    ...(Object.keys(result).length === 0 ? {} : { result: resultOf(result) }),
    context: {
      registration: told.registrationId,
      contextActivities: {
        ...(subject.kind === 'course' ? {} : { parent: [course] }),
        grouping: [course],
        category: [{ id: profile, definition: { type: 'http://adlnet.gov/expapi/activities/profile' } }],
      },
      platform: 'Candour',
      extensions: { [sessionExtension]: told.sessionId },
    },
    timestamp: told.at.toISOString(),
  }
}

const reference = ({ activityId, title, kind }: Subject): JsonObject => ({
  objectType: 'Activity',
  id: activityId,
  definition: { name: { ...title.all }, type: `http://adlnet.gov/expapi/activities/${kind}` },
})

const resultOf = ({ completion, success, score, seconds }: Result): JsonObject => ({
  ...(completion === undefined ? {} : { completion }),
  ...(success === undefined ? {} : { success }),
  ...(score ? { score: { ...score } } : {}),
  ...(seconds === undefined ? {} : { duration: asInterval(seconds) }),
})
