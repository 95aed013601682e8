import { newId } from '../../../kernel/index.ts'
import type { JsonObject } from '../../learning-record/index.ts'
import type { AssignableUnit } from '../packages/course-package.ts'
import type { Part } from './course-tree.ts'
import type { UnitLaunch } from './launch-data.ts'
import { activityTypes, categories, extensions, type Verb, verbs } from './vocabulary.ts'

/** Who, in which registration, and in which sitting the launching system speaks. */
export interface Spoken {
  readonly agent: JsonObject
  readonly registrationId: string
  readonly sessionId: string
  readonly at: Date
}

/** A statement of the launching system's own, with an id that is known before it is stored. */
export type OwnStatement = JsonObject & { readonly id: string }

interface Said {
  readonly object: JsonObject
  readonly publisherId: string
  readonly moveOn?: boolean
  readonly result?: JsonObject
  readonly extensions?: JsonObject
}

function statement({ agent, registrationId, sessionId, at }: Spoken, verb: Verb, said: Said): OwnStatement {
  const category = said.moveOn ? [categories.cmi5, categories.moveOn] : [categories.cmi5]
  return {
    id: newId(),
    actor: agent,
    verb: { id: verbs[verb], display: { en: verb } },
    object: { objectType: 'Activity', ...said.object },
    ...(said.result ? { result: said.result } : {}),
    context: {
      registration: registrationId,
      contextActivities: {
        category: category.map((id) => ({ objectType: 'Activity', id })),
        grouping: [{ objectType: 'Activity', id: said.publisherId }],
      },
      extensions: { [extensions.sessionId]: sessionId, ...said.extensions },
    },
    timestamp: at.toISOString(),
  }
}

const aboutUnit = (activityId: string, { title, description, activityType }: AssignableUnit): JsonObject => ({
  id: activityId,
  definition: {
    name: title.all,
    ...(description === null ? {} : { description: description.all }),
    ...(activityType === null ? {} : { type: activityType }),
  },
})

/** The unit was launched (cmi5 9.3.1, 9.6.3). `url`: where, without what the launch adds to it. */
export function launched(spoken: Spoken, launch: UnitLaunch, activityId: string, url: string): OwnStatement {
  const { details, mode } = launch
  return statement(spoken, 'launched', {
    object: aboutUnit(activityId, details),
    publisherId: details.publisherId,
    extensions: {
      [extensions.launchMode]: mode,
      [extensions.launchUrl]: url,
      [extensions.moveOn]: details.moveOn,
      ...(details.masteryScore === null ? {} : { [extensions.masteryScore]: details.masteryScore }),
      ...(details.launchParameters === null ? {} : { [extensions.launchParameters]: details.launchParameters }),
    },
  })
}

/** A sitting ended without the unit's saying so, after this time (cmi5 9.3.6, 9.5.4.2). */
export const abandoned = (
  spoken: Spoken,
  unit: { readonly activityId: string; readonly details: AssignableUnit },
  duration: string,
): OwnStatement =>
  statement(spoken, 'abandoned', {
    object: aboutUnit(unit.activityId, unit.details),
    publisherId: unit.details.publisherId,
    result: { duration },
  })

/** A unit counts as done for a reason outside it (cmi5 9.3.7, 9.5.5.2). */
export const waived = (
  spoken: Spoken,
  unit: { readonly activityId: string; readonly details: AssignableUnit },
  reason: string,
): OwnStatement =>
  statement(spoken, 'waived', {
    object: aboutUnit(unit.activityId, unit.details),
    publisherId: unit.details.publisherId,
    moveOn: true,
    result: { success: true, completion: true, extensions: { [extensions.reason]: reason } },
  })

/** Every unit of a block, or of the course, is done (cmi5 9.3.9, 9.4). */
export const satisfied = (spoken: Spoken, { activityId, publisherId, kind, title }: Part): OwnStatement =>
  statement(spoken, 'satisfied', {
    object: { id: activityId, definition: { type: activityTypes[kind], name: title } },
    publisherId,
  })
