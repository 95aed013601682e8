import { NotFound, type Tx, tables } from '../../../kernel/index.ts'
import type { Course, ScormUnit } from '../packages/course-package.ts'
import type { OpenSession } from '../serve-content/session.queries.ts'
import type { ScormStandard } from './run-time/elements.ts'
import type { ScormTables } from './tables.ts'

export interface CourseUnit {
  readonly unitId: string
  readonly activityId: string
  readonly title: string
  readonly details: ScormUnit
}

/** A SCORM course as it is taken: what its manifest said, and its units in their order. */
export interface ScormCourse {
  readonly packageId: string
  readonly activityId: string
  readonly standard: ScormStandard
  readonly structure: Course
  readonly units: readonly CourseUnit[]
}

/** The course of a sitting. Throws NotFound where it is not SCORM. */
export async function findCourse(tx: Tx, { packageId }: Pick<OpenSession, 'packageId'>): Promise<ScormCourse> {
  const found = await tables<ScormTables>(tx)
    .selectFrom('elearning.package')
    .where('force_id', '=', tx.forceId)
    .where('package_id', '=', packageId)
    .select(['package_id as packageId', 'activity_id as activityId', 'standard', 'structure'])
    .executeTakeFirst()
  if (!found || found.standard === 'cmi5') throw new NotFound('This course has no SCORM player')
  const rows = await tables<ScormTables>(tx)
    .selectFrom('elearning.unit')
    .where('force_id', '=', tx.forceId)
    .where('package_id', '=', packageId)
    .orderBy('position')
    .select(['unit_id as unitId', 'activity_id as activityId', 'title', 'details'])
    .execute()
  const units = rows.flatMap(({ details, ...unit }) => (details.kind === 'scorm-item' ? [{ ...unit, details }] : []))
  return { ...found, standard: found.standard, units }
}
