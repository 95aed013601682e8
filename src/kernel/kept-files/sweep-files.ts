import { rm } from 'node:fs/promises'
import { systemActor } from '../force.ts'
import type { ScheduledWork } from '../schedule.ts'
import type { Db } from '../tx.ts'
import { knowsContent, takeContentTurn } from './content.queries.ts'
import { contentPath, contentsInFolder, removeStrandedArrivals } from './files-folder.ts'

/**
 * Removes from the folder what no row holds: what a process that was killed has left, on its way in or put in its place
 * before its transaction came to nothing, and what was erased. Gives how many files it removed.
 */
export async function sweepKeptFiles(db: Db, forceId: string, signal?: AbortSignal): Promise<number> {
  const { filesFolder } = db
  if (filesFolder === null) return 0
  let removed = await removeStrandedArrivals(filesFolder, new Date())
  for await (const sha256 of contentsInFolder(filesFolder, forceId)) {
    if (signal?.aborted) break
    const isHeld = await db.read(systemActor(forceId), async (tx) => (await knowsContent(tx, sha256))?.in_folder)
    if (!isHeld && (await removeUnheld(db, filesFolder, forceId, sha256))) removed += 1
  }
  return removed
}

/** Removes a content from the folder where no row holds it, once whoever is about to hang it on something has done so. */
export const removeUnheld = (db: Db, folder: string, forceId: string, sha256: string): Promise<boolean> =>
  db.write(systemActor(forceId), async (tx) => {
    await takeContentTurn(tx, sha256)
    if ((await knowsContent(tx, sha256))?.in_folder) return false
    await rm(contentPath(folder, forceId, sha256), { force: true })
    return true
  })

const hour = 60 * 60_000

/** Sweeps the folder soon after the start, as what stopped the process may have left something, and once a day. */
export const sweepWork = (db: Db, forceId: string): ScheduledWork => ({
  name: 'sweep-kept-files',
  everyMilliseconds: 24 * hour,
  firstAfterMilliseconds: 60_000,
  run: async (signal) => void (await sweepKeptFiles(db, forceId, signal)),
})
