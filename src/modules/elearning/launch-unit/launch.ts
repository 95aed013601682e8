import type { Force, Tx } from '../../../kernel/index.ts'
import type { CourseUnit, Standard } from '../packages/course-package.ts'
import type { LaunchMode } from '../tables.ts'

/** A unit as it is launched. */
export interface LaunchedUnit {
  readonly unitId: string
  readonly activityId: string
  readonly title: string
  readonly details: CourseUnit
  readonly packageId: string
  readonly standard: Standard
}

/** One sitting that has just begun, and what its unit is to be told. */
export interface Launch {
  readonly force: Force
  readonly sessionId: string
  readonly registrationId: string
  /** The registration began with this launch. */
  readonly isFirst: boolean
  readonly personId: string
  /** The learner as statements name them: an Agent, in JSON. */
  readonly agent: string
  readonly unit: LaunchedUnit
  readonly mode: LaunchMode
  /** The page of the site the unit leads back to, as a whole address. */
  readonly returnTo: string
  /** `https://courses.example/courses/<token>`: everything of this sitting stands under it. */
  readonly base: string
  /** `https://courses.example` */
  readonly courseOrigin: string
}

/** What a standard does when a unit is launched. Returns the address to send the learner to. */
export type StartUnit = (tx: Tx, launch: Launch) => Promise<string>
