import { createWriteStream } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { type Db, type Force, Refused, systemActor } from '../../kernel/index.ts'
import { importPackage, unitsOf } from '../../modules/elearning/index.ts'
import { addRule } from '../../modules/learning-record/index.ts'

const here = import.meta.dirname
/** Every file of a package bears this time, so that the same files make the same package. */
const madeAt = new Date('2026-09-01T09:00:00Z')
/** Where the sample force would have its site: courses and units are named under it. */
const origin = 'https://candour.thameside.example'

interface SampleCourse {
  readonly folder: string
  /** For each unit in order: which verbs count towards which element. */
  readonly counts: readonly {
    readonly unit: number
    readonly verbs: readonly string[]
    readonly course: string
    readonly element: string
  }[]
}

const courses: readonly SampleCourse[] = [
  {
    folder: 'coercive-control',
    counts: [{ unit: 1, verbs: ['passed', 'failed'], course: 'CC-EL', element: 'CC-EL-1' }],
  },
  {
    folder: 'first-actions',
    counts: [
      { unit: 0, verbs: ['completed'], course: 'DA-EL', element: 'DA-EL-1' },
      { unit: 1, verbs: ['passed', 'failed'], course: 'DA-EL', element: 'DA-EL-2' },
    ],
  },
]

/** Brings in the sample force's own eLearning, and says what it counts towards. What is there already is left alone. */
export async function addCourses(db: Db, force: Force): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'candour-courses-'))
  try {
    for (const course of courses) await addCourse(db, force, course, await zip(course.folder, folder))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function addCourse(db: Db, force: Force, course: SampleCourse, path: string): Promise<void> {
  const actor = systemActor(force.forceId)
  const packageId = await bringIn(db, force, `${course.folder}.zip`, path)
  if (packageId === null) return
  await db.write(actor, async (tx) => {
    const units = await unitsOf(tx, packageId)
    for (const { unit, verbs, course: code, element } of course.counts) {
      const activityId = units[unit]?.activityId
      if (activityId === undefined) throw new RangeError(`${course.folder} has no unit ${unit}`)
      for (const verb of verbs) {
        await addRule(tx, { verbId: `http://adlnet.gov/expapi/verbs/${verb}`, activityId, course: code, element })
      }
    }
  })
}

/** Null where the same package is offered already. */
async function bringIn(db: Db, force: Force, fileName: string, path: string): Promise<string | null> {
  try {
    const { packageId } = await importPackage({ db, actor: systemActor(force.forceId), path, fileName, origin })
    return packageId
  } catch (error) {
    if (error instanceof Refused) return null
    throw error
  }
}

/** As a course lies on disk, so in its package: in its own folder beside what all share, only its manifest on top. */
async function zip(course: string, into: string): Promise<string> {
  const path = join(into, `${course}.zip`)
  const file = new ZipFile()
  for (const name of [...(await filesIn(course)), ...(await filesIn('shared'))]) {
    const placed = name.endsWith('.xml') ? basename(name) : name
    file.addFile(join(here, name), placed, { mtime: madeAt, mode: 0o100644 })
  }
  file.end()
  await pipeline(file.outputStream, createWriteStream(path))
  return path
}

const filesIn = async (folder: string): Promise<string[]> =>
  (await readdir(join(here, folder))).sort().map((name) => `${folder}/${name}`)
