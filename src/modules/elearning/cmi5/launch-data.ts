import type { JsonObject } from '../../learning-record/index.ts'
import type { AssignableUnit } from '../packages/course-package.ts'
import type { LaunchMode } from '../tables.ts'
import { extensions } from './vocabulary.ts'

/** A sitting of a unit, as far as its program is told of it. */
export interface UnitLaunch {
  readonly sessionId: string
  readonly details: AssignableUnit
  readonly mode: LaunchMode
  readonly returnTo: string
}

/** What every statement of the sitting has to hold in its context (cmi5 10.2.1). */
export const contextTemplate = ({ sessionId, details }: Pick<UnitLaunch, 'sessionId' | 'details'>) => ({
  contextActivities: { grouping: [{ objectType: 'Activity', id: details.publisherId }] },
  extensions: { [extensions.sessionId]: sessionId },
})

/** The document `LMS.LaunchData` (cmi5 10.2). */
export function launchData(launch: UnitLaunch): JsonObject {
  const { details, mode, returnTo } = launch
  const { masteryScore, moveOn, launchParameters, entitlementKey } = details
  return {
    contextTemplate: contextTemplate(launch),
    launchMode: mode,
    moveOn,
    returnURL: returnTo,
    ...(launchParameters === null ? {} : { launchParameters }),
    ...(masteryScore === null ? {} : { masteryScore }),
    ...(entitlementKey === null ? {} : { entitlementKey: { courseStructure: entitlementKey } }),
  }
}
