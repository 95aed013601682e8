import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { type Actor, audit, awaitTurn, CandourError, type Db, newId, Refused } from '../../../kernel/index.ts'
import type { Course, CoursePackage } from '../packages/course-package.ts'
import { readCoursePackage } from '../packages/read-course-package.ts'
import { addFile, addPackage, addPiece, addUnits, findSamePackage, holdsFile } from './package.queries.ts'
import { pieces } from './pieces.ts'
import { unitsOf } from './units.ts'

/** How far the reading of a package is, in bytes of its files as they are unpacked: each is read twice. */
export interface PackageProgress {
  readonly phase: 'checking' | 'storing'
  readonly bytes: number
  readonly totalBytes: number
}

export interface PackageImport {
  readonly db: Db
  readonly actor: Actor
  readonly path: string
  readonly fileName: string
  /** Where the site is reached, without a slash at the end: courses and units are named under it in statements. */
  readonly origin: string
  readonly onProgress?: (progress: PackageProgress) => void
  readonly signal?: AbortSignal
}

/** Somebody asked for it to stop. Nothing of the package is in the record. */
export class ImportStopped extends CandourError {
  override readonly status = 409
}

/**
 * Brings a course package in: the whole of it or, where anything is wrong, nothing. Everything is unpacked and checked
 * before the first row is written. Throws PackageRefused with all that is wrong, Refused where the same file is offered
 * already, ImportStopped.
 */
export async function importPackage(order: PackageImport): Promise<{ readonly packageId: string }> {
  const [{ size: fileBytes }, sha256] = await Promise.all([stat(order.path), hashOfFile(order.path)])
  const read = await readCoursePackage(order.path, order.fileName)
  try {
    const hashes = await hashesOf(read, order)
    return await order.db.write(order.actor, async (tx) => {
      // Of two that bring the same file, the second sees the first.
      await awaitTurn(tx, `package ${tx.forceId} ${sha256}`)
      const same = await findSamePackage(tx, sha256)
      if (same) throw new Refused(`This file is here already, as “${same.title}”. Withdraw that one first`)
      const packageId = newId()
      const file = { fileName: order.fileName, fileBytes, sha256 }
      await addPackage(tx, {
        packageId,
        activityId: `${order.origin}/elearning/courses/${packageId}`,
        course: courseOf(read),
        file,
      })
      const units = unitsOf(read.tree).map((details, position) => {
        const unitId = newId()
        return { unitId, packageId, position, activityId: `${order.origin}/elearning/units/${unitId}`, details }
      })
      await addUnits(tx, units)
      const progress = meter(read, order, 'storing')
      for (const [index, { path, bytes, contentType }] of read.files.entries()) {
        const hash = hashes[index] ?? ''
        if (await holdsFile(tx, hash)) progress(bytes)
        else {
          let position = 0
          for await (const piece of pieces(await read.open(path))) {
            await addPiece(tx, hash, position++, piece)
            progress(piece.length)
          }
        }
        await addFile(tx, { packageId, path, sha256: hash, bytes, contentType })
      }
      await audit(tx, {
        action: 'elearning.import-package',
        subjectType: 'course-package',
        subjectId: packageId,
        detail: { sha256, standard: read.standard },
      })
      return { packageId }
    })
  } finally {
    await read.close()
  }
}

/** What is kept of the package beside its files. */
const courseOf = (read: CoursePackage): Course => ({
  standard: read.standard,
  edition: read.edition,
  title: read.title,
  description: read.description,
  language: read.language,
  publisherId: read.publisherId,
  version: read.version,
  tree: read.tree,
  otherOrganizations: read.otherOrganizations,
  remarks: read.remarks,
})

/** Unpacks every file once, which finds what is broken, and hashes it. */
async function hashesOf(read: CoursePackage, order: PackageImport): Promise<string[]> {
  const progress = meter(read, order, 'checking')
  const hashes: string[] = []
  for (const { path } of read.files) {
    const hash = createHash('sha256')
    for await (const chunk of await read.open(path)) {
      hash.update(chunk)
      progress(chunk.length)
    }
    hashes.push(hash.digest('hex'))
  }
  return hashes
}

/** Tells how far it is, and stops where it is to stop. */
function meter(read: CoursePackage, { onProgress, signal }: PackageImport, phase: PackageProgress['phase']) {
  const totalBytes = read.files.reduce((sum, { bytes }) => sum + bytes, 0)
  let done = 0
  return (bytes: number) => {
    if (signal?.aborted) throw new ImportStopped('It was stopped: nothing of the course was kept')
    done += bytes
    onProgress?.({ phase, bytes: done, totalBytes })
  }
}

async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest('hex')
}
