import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { NotFound } from '../../../kernel/index.ts'
import { inMebibytes } from './archive/entry-rules.ts'
import { type Archive, openArchive } from './archive/open-archive.ts'
import { readCourseStructure } from './cmi5/read-course-structure.ts'
import { contentTypeOf } from './content-type.ts'
import type { Course, CoursePackage } from './course-package.ts'
import { Inspection } from './inspection.ts'
import { packageLimits } from './package-limits.ts'
import { PackageRefused, wholePackage } from './package-refused.ts'
import { recognize } from './recognize.ts'
import { FileIndex } from './reference.ts'
import { readManifest } from './scorm/read-manifest.ts'
import { courseStructureName, manifestName, whyNoCourse } from './why-no-course.ts'
import { readXml } from './xml/read-xml.ts'

/**
 * Reads an uploaded file as a course: a cmi5 course structure, or a zip with one (zip64 too), or a SCORM package. What it is
 * is told from its content; `fileName` serves only to name it to people. The result has to be closed.
 * Errors: `PackageRefused`, with every problem that could be found.
 */
export async function readCoursePackage(path: string, fileName: string): Promise<CoursePackage> {
  const found = await recognize(path)
  if (found.kind === 'other') throw new PackageRefused([wholePackage(found.problem, 'cmi5 14.0')])
  return found.kind === 'zip' ? readZip(path) : readStructureAlone(path, fileName)
}

async function readZip(path: string): Promise<CoursePackage> {
  const archive = await openArchive(path)
  try {
    const course = await readCourse(archive)
    const files = [...archive.files].map(([name, bytes]) => ({ path: name, bytes, contentType: contentTypeOf(name) }))
    return { ...course, files, open: archive.open, close: archive.close }
  } catch (error) {
    await archive.close()
    throw error
  }
}

async function readCourse(archive: Archive): Promise<Course> {
  const files = new FileIndex(archive.files.keys())
  const isCmi5 = files.has(courseStructureName)
  if (!isCmi5 && !files.has(manifestName)) throw new PackageRefused(whyNoCourse(archive.files.keys()))
  const inspection = new Inspection(isCmi5 ? courseStructureName : manifestName)
  const root = readXml(await contentOf(archive, inspection), inspection)
  if (!isCmi5) return readManifest(root, files, inspection)
  if (files.has(manifestName)) {
    inspection.remark(`The package has both ${courseStructureName} and ${manifestName}. It is read as cmi5.`)
  }
  return readCourseStructure(root, files, inspection)
}

async function contentOf(archive: Archive, inspection: Inspection): Promise<Buffer> {
  const bytes = archive.files.get(inspection.file) ?? 0
  holdToSize(bytes, inspection)
  const pieces: Buffer[] = []
  for await (const piece of await archive.open(inspection.file)) pieces.push(piece)
  return Buffer.concat(pieces)
}

async function readStructureAlone(path: string, fileName: string): Promise<CoursePackage> {
  const inspection = new Inspection(fileName)
  const file = await open(path)
  try {
    holdToSize((await file.stat()).size, inspection)
    const root = readXml(await file.readFile(), inspection)
    if (root.name === 'manifest') {
      inspection.refuse('This is the manifest of a SCORM package by itself. Upload the whole package, as a zip.')
      inspection.settle()
    }
    const course = readCourseStructure(root, null, inspection)
    return { ...course, files: [], open: nothingToOpen, close: () => Promise.resolve() }
  } finally {
    await file.close()
  }
}

function holdToSize(bytes: number, inspection: Inspection): void {
  if (bytes === 0) inspection.refuse('The file is empty. Export the course again.')
  if (bytes > packageLimits.xmlBytes)
    inspection.refuse(`The file is larger than ${inMebibytes(packageLimits.xmlBytes)}. Split the course.`)
  inspection.settle()
}

const nothingToOpen = (path: string): Promise<Readable> =>
  Promise.reject(new NotFound(`The package has no file “${path}”`))
