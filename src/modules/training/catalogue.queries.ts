import { sql } from 'kysely'
import { asKnownAt, type PlainDate, type Tx, tables } from '../../kernel/index.ts'
import type { CourseVersionTable, TrainingTables } from './tables.ts'
import type { Audience } from './vocabulary.ts'

/** A version of a course with its course's code, the day the course began and for whom it is. */
export interface CourseVersion extends CourseVersionTable {
  readonly code: string
  /** The first day of the course's first version. */
  readonly started_on: PlainDate
  readonly audiences: readonly Audience[]
}

export interface CatalogueRequest {
  readonly knownAt: Date
  /** Only versions in force on this day; all versions where it is left out. */
  readonly on?: PlainDate
  readonly courseId?: string
}

/** Versions of courses, by title and then the latest version first. */
export function readCourseVersions(tx: Tx, { knownAt, on, courseId }: CatalogueRequest): Promise<CourseVersion[]> {
  return tables<TrainingTables>(tx)
    .selectFrom('training.course_version as v')
    .innerJoin('training.course as c', (join) =>
      join.onRef('c.force_id', '=', 'v.force_id').onRef('c.course_id', '=', 'v.course_id'),
    )
    .selectAll('v')
    .select([
      'c.code',
      sql<PlainDate>`(select min(f.valid_from) from training.course_version as f where f.force_id = v.force_id
        and f.course_id = v.course_id and ${asKnownAt('f', knownAt)})`.as('started_on'),
      sql<Audience[]>`array(select a.audience from training.course_audience as a where a.force_id = v.force_id
        and a.course_id = v.course_id and a.version_number = v.version_number and ${asKnownAt('a', knownAt)}
        order by a.position)`.as('audiences'),
    ])
    .where('v.force_id', '=', tx.forceId)
    .where(asKnownAt('v', knownAt))
    .$if(courseId !== undefined, (query) => query.where('v.course_id', '=', courseId ?? ''))
    .$if(on !== undefined, (query) =>
      query.where(sql<boolean>`${on}::date between v.valid_from and coalesce(v.valid_to, 'infinity')`),
    )
    .orderBy('v.title')
    .orderBy('v.version_number', 'desc')
    .execute()
}

const ofVersions = (versions: readonly CourseVersion[]) => [...new Set(versions.map((v) => v.course_id))]

type OfVersion =
  | 'training.element_version'
  | 'training.lesson'
  | 'training.objective'
  | 'training.coverage'
  | 'training.scenario'

/** What a table of the curriculum says of these versions, in the order of `position` or of the rows' lines. */
async function readOf<T extends OfVersion>(
  tx: Tx,
  table: T,
  versions: readonly CourseVersion[],
  knownAt: Date,
): Promise<TrainingTables[T][]> {
  if (versions.length === 0) return []
  const { rows } = await sql<TrainingTables[T]>`
    select v.* from ${sql.table(table)} as v
    where v.force_id = ${tx.forceId} and v.course_id = any(${ofVersions(versions)}::uuid[]) and ${asKnownAt('v', knownAt)}
    order by v.course_id, v.version_number, v.line`.execute(tx.connection)
  const wanted = new Set(versions.map((v) => `${v.course_id} ${v.version_number}`))
  return rows.filter((row) => wanted.has(`${row.course_id} ${row.version_number}`))
}

export const readElements = (tx: Tx, versions: readonly CourseVersion[], knownAt: Date) =>
  readOf(tx, 'training.element_version', versions, knownAt)
export const readLessons = (tx: Tx, versions: readonly CourseVersion[], knownAt: Date) =>
  readOf(tx, 'training.lesson', versions, knownAt)
export const readObjectives = (tx: Tx, versions: readonly CourseVersion[], knownAt: Date) =>
  readOf(tx, 'training.objective', versions, knownAt)
export const readCoverage = (tx: Tx, versions: readonly CourseVersion[], knownAt: Date) =>
  readOf(tx, 'training.coverage', versions, knownAt)
export const readScenarios = (tx: Tx, versions: readonly CourseVersion[], knownAt: Date) =>
  readOf(tx, 'training.scenario', versions, knownAt)

const known = (tx: Tx, alias: string, knownAt: Date) =>
  sql<boolean>`${sql.ref(`${alias}.force_id`)} = ${tx.forceId} and ${asKnownAt(alias, knownAt)}`

/** Materials in use on a day, by reference. */
export const readMaterials = (tx: Tx, courseIds: readonly string[], on: PlainDate, knownAt: Date) =>
  tables<TrainingTables>(tx)
    .selectFrom('training.material as m')
    .selectAll()
    .where(known(tx, 'm', knownAt))
    .where(sql<boolean>`m.course_id = any(${[...courseIds]}::uuid[])`)
    .where(sql<boolean>`${on}::date between m.from_on and coalesce(m.to_on, 'infinity')`)
    .orderBy('m.course_id')
    .orderBy('m.reference')
    .execute()

/** The organisations outside of the force that are recorded as delivering anything, whenever. */
export const readOrganisations = async (tx: Tx, knownAt: Date): Promise<string[]> => {
  const rows = await tables<TrainingTables>(tx)
    .selectFrom('training.deliverer as w')
    .select('w.name')
    .distinct()
    .where(known(tx, 'w', knownAt))
    .where('w.kind', '=', 'external')
    .orderBy('w.name')
    .execute()
  return rows.map(({ name }) => name)
}

/** Who delivered any part of these courses on a day between the two, the same day for both, the latest first. */
export const readDeliverers = (tx: Tx, courseIds: readonly string[], from: PlainDate, to: PlainDate, knownAt: Date) =>
  tables<TrainingTables>(tx)
    .selectFrom('training.course_deliverer as d')
    .innerJoin('training.deliverer as w', (join) =>
      join
        .onRef('w.force_id', '=', 'd.force_id')
        .onRef('w.name', '=', 'd.deliverer')
        .on(known(tx, 'w', knownAt)),
    )
    .selectAll('d')
    .select(['w.kind', 'w.qualifications'])
    .where(known(tx, 'd', knownAt))
    .where(sql<boolean>`d.course_id = any(${[...courseIds]}::uuid[])`)
    .where('d.from_on', '<=', to)
    .where(sql<boolean>`coalesce(d.to_on, 'infinity') >= ${from}::date`)
    .orderBy('w.kind')
    .orderBy('d.deliverer')
    .orderBy('d.from_on', 'desc')
    .execute()
