import { sql } from 'kysely'
import { type Tx, tables } from '../../../kernel/index.ts'
import type { Course, CourseUnit } from '../packages/course-package.ts'
import type { ElearningTables } from '../tables.ts'

export const findSamePackage = (tx: Tx, sha256: string) =>
  tables<ElearningTables>(tx)
    .selectFrom('elearning.package')
    .where('force_id', '=', tx.forceId)
    .where('sha256', '=', sha256)
    .where('withdrawn_at', 'is', null)
    .select('title')
    .executeTakeFirst()

interface NewPackage {
  readonly packageId: string
  readonly activityId: string
  readonly course: Course
  readonly file: { readonly fileName: string; readonly fileBytes: number; readonly sha256: string }
}

export async function addPackage(tx: Tx, { packageId, activityId, course, file }: NewPackage): Promise<void> {
  await tables<ElearningTables>(tx)
    .insertInto('elearning.package')
    .values({
      force_id: tx.forceId,
      package_id: packageId,
      standard: course.standard,
      title: course.title,
      description: course.description,
      publisher_id: course.publisherId,
      version: course.version,
      activity_id: activityId,
      structure: sql`${JSON.stringify(course)}::jsonb`,
      file_name: file.fileName,
      file_bytes: file.fileBytes,
      sha256: file.sha256,
      recorded_at: tx.at,
      recorded_by_name: tx.actor.name,
      withdrawn_at: null,
      withdrawn_by_name: null,
    })
    .execute()
}

interface NewUnit {
  readonly unitId: string
  readonly packageId: string
  readonly position: number
  readonly activityId: string
  readonly details: CourseUnit
}

/** Many at a time: a course may have thousands. */
export async function addUnits(tx: Tx, units: readonly NewUnit[]): Promise<void> {
  const said = units.map(({ unitId, position, activityId, details }) => ({
    i: unitId,
    n: position,
    a: activityId,
    p: details.publisherId,
    t: details.title.text,
    d: details,
  }))
  const [first] = units
  if (!first) return
  await sql`
    insert into elearning.unit
      (force_id, unit_id, package_id, position, publisher_id, activity_id, title, details)
    select ${tx.forceId}::uuid, i, ${first.packageId}::uuid, n, p, a, t, d
    from jsonb_to_recordset(${JSON.stringify(said)}::jsonb)
      as s (i uuid, n integer, p text, a text, t text, d jsonb)`.execute(tx.connection)
}

export async function holdsFile(tx: Tx, sha256: string): Promise<boolean> {
  const found = await tables<ElearningTables>(tx)
    .selectFrom('elearning.file_piece')
    .where('force_id', '=', tx.forceId)
    .where('sha256', '=', sha256)
    .select('position')
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** Two packages that bring one file at once each bring all its pieces, which are the same. */
export async function addPiece(tx: Tx, sha256: string, position: number, content: Buffer): Promise<void> {
  await tables<ElearningTables>(tx)
    .insertInto('elearning.file_piece')
    .values({ force_id: tx.forceId, sha256, position, content })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

interface NewFile {
  readonly packageId: string
  readonly path: string
  readonly sha256: string
  readonly bytes: number
  readonly contentType: string
}

export async function addFile(tx: Tx, file: NewFile): Promise<void> {
  await tables<ElearningTables>(tx)
    .insertInto('elearning.package_file')
    .values({
      force_id: tx.forceId,
      package_id: file.packageId,
      path: file.path,
      sha256: file.sha256,
      bytes: file.bytes,
      content_type: file.contentType,
    })
    .execute()
}
