import { randomBytes, randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { open, readdir, rename, rm, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { DiskFull } from './database-faults.ts'
import { logEvent } from './log.ts'

/** Four segments of PostgreSQL's write-ahead log: hundreds of sign-ins, and all that putting things right writes. */
const reserveBytes = 64 * 1024 * 1024
/** Two segments: with less PostgreSQL may meet the end of the disk in the middle of its log, and restarts. */
const lowBytes = 32 * 1024 * 1024
const lookEveryMilliseconds = 1_000
const reserveName = 'candour-reserve'

/**
 * Whether the disk of a database has room for more than small things. While there is none, whatever brings much in is
 * refused or stopped, so that the last of the room is left for signing in, reading (which is audited), and making room.
 */
export interface Room {
  has(): boolean
  /** Somebody was told that the disk is full. */
  ranOut(): void
  /** Is called again and again for as long as there is no room. */
  onNone(stop: () => void): void
  close(): Promise<void>
}

/**
 * Watches the disk of a folder. A keeper holds room back in a file of its own, gives it back when the disk fills, and
 * takes it again when there is plenty; whoever is none goes by whether that file is there.
 */
export async function watchRoom(folder: string, { keeper }: { readonly keeper: boolean }): Promise<Room> {
  const path = join(folder, reserveName)
  const stops: (() => void)[] = []
  let free = Number.POSITIVE_INFINITY
  let reserved = false
  let told = false

  const has = () => reserved || free > 2 * reserveBytes
  const giveBack = () => {
    rmSync(path, { force: true })
    reserved = false
  }
  async function look(): Promise<void> {
    free = await freeBytes(folder)
    reserved = (await stat(path).catch(() => undefined))?.size === reserveBytes
    if (keeper && reserved && free < lowBytes) giveBack()
    if (keeper && !reserved && free > 2 * reserveBytes) reserved = await fill(folder, path)
    if (!has()) for (const stop of stops) stop()
    if (told === has()) {
      told = !told
      logEvent(told ? 'disk.full' : 'disk.room', { freeBytes: free })
    }
  }

  if (keeper) await removeUnfinished(folder)
  let looking = keeper ? Promise.resolve() : look()
  if (!keeper) await looking
  const timer = setInterval(() => {
    looking = looking.then(look).catch(() => {})
  }, lookEveryMilliseconds)
  timer.unref()
  return {
    has,
    ranOut() {
      // Until the next look, what was free a moment ago must not count.
      free = 0
      if (keeper && reserved) giveBack()
    },
    onNone: (stop) => void stops.push(stop),
    async close() {
      clearInterval(timer)
      await looking.catch(() => {})
    },
  }
}

/** Throws DiskFull where there is room for small things only. */
export function mustHaveRoom(room: Room | undefined): void {
  if (room !== undefined && !room.has()) throw new DiskFull()
}

const freeBytes = async (folder: string): Promise<number> => {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

/** Writes the reserve whole, of bytes that no file system stores in less. False where there was no room for it. */
async function fill(folder: string, path: string): Promise<boolean> {
  const unfinished = join(folder, `${reserveName}.${randomUUID()}`)
  try {
    const file = await open(unfinished, 'wx', 0o600)
    try {
      const block = randomBytes(1024 * 1024)
      for (let written = 0; written < reserveBytes; written += block.length) await file.write(block)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(unfinished, path)
    return true
  } catch {
    return false
  } finally {
    await rm(unfinished, { force: true })
  }
}

async function removeUnfinished(folder: string): Promise<void> {
  const names = await readdir(folder)
  for (const name of names.filter((each) => each.startsWith(`${reserveName}.`)))
    await rm(join(folder, name), { force: true })
}
