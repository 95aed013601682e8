import { sql } from 'kysely'
import { dayAt, NotFound, type Tx, tables } from '../../../kernel/index.ts'
import {
  readCourseVersions,
  readCoverage,
  readDeliverers,
  readElements,
  readLessons,
  readMaterials,
  readObjectives,
  readScenarios,
} from '../catalogue.queries.ts'
import type { TrainingTables } from '../tables.ts'

const sessionsOf = (tx: Tx, courseId: string) =>
  tables<TrainingTables>(tx)
    .selectFrom('training.session_version as s')
    .innerJoin('training.session as n', (join) =>
      join.onRef('n.force_id', '=', 's.force_id').onRef('n.session_id', '=', 's.session_id'),
    )
    .selectAll('s')
    .select([
      'n.code',
      sql<number>`(select count(*) from training.booking as b where b.force_id = s.force_id
        and b.session_id = s.session_id and b.superseded_at is null and b.state in ('booked', 'attended'))`.as(
        'booked',
      ),
      sql<number>`(select count(*) from training.booking as b where b.force_id = s.force_id
        and b.session_id = s.session_id and b.superseded_at is null and b.state = 'waiting')`.as('waiting'),
    ])
    .where('s.force_id', '=', tx.forceId)
    .where('s.course_id', '=', courseId)
    .where('s.superseded_at', 'is', null)
    .orderBy('s.starts_on', 'desc')
    .limit(20)
    .execute()

/** All that the record now knows of a course, the curriculum by its version in force or else its latest. Throws NotFound. */
export async function readCourse(tx: Tx, courseId: string) {
  const [knownAt, on] = [tx.at, dayAt(tx.at)]
  const versions = await readCourseVersions(tx, { knownAt, courseId })
  const byNumber = versions.toSorted((a, b) => b.version_number - a.version_number)
  const current = byNumber.find((v) => v.valid_from <= on && (v.valid_to === null || v.valid_to >= on)) ?? byNumber[0]
  if (!current) throw new NotFound('There is no such course')
  return {
    current,
    versions: byNumber,
    elements: await readElements(tx, [current], knownAt),
    lessons: await readLessons(tx, [current], knownAt),
    objectives: await readObjectives(tx, [current], knownAt),
    coverage: await readCoverage(tx, [current], knownAt),
    scenarios: await readScenarios(tx, [current], knownAt),
    materials: await readMaterials(tx, [courseId], on, knownAt),
    deliverers: await readDeliverers(tx, [courseId], current.started_on, on, knownAt),
    sessions: await sessionsOf(tx, courseId),
  }
}

export type ShownCourse = Awaited<ReturnType<typeof readCourse>>
