import { randomUUID } from 'node:crypto'
import { chmod, lstat, mkdir, readdir, rm, rmdir, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { CandourError, ConfigError, isRunning, machineName } from '../kernel/index.ts'

/** Where this process keeps sent files during a request, apart from those of every other process. */
export interface UploadFolder {
  readonly path: string
  /** Takes the folder away, unless something in it is still in use: that goes at a later start. */
  close(): Promise<void>
}

const minute = 60_000
const day = 24 * 60 * minute

/** A process signs its folder as often as this; who has not signed for a day is gone, whatever machine it ran on. */
const signEvery = minute

/** The folders of this process: one that has its number and is none of these is of one before it, as in a container. */
const ours = new Set<string>()

const codeOf = (error: unknown): unknown => Object(error).code

/**
 * Makes a folder in `root` that belongs to this process alone, and removes what dead processes left there. Throws
 * CandourError with what to do where `root` is not this user's own, or cannot be written.
 */
export async function openUploadFolder(root: string, now = () => new Date()): Promise<UploadFolder> {
  await claim(root)
  const machine = await machineName()
  await removeLeftovers(root, machine, now())
  const path = join(root, `${machine}-${process.pid}-${randomUUID().slice(0, 8)}`)
  ours.add(path)
  await mkdir(path, { mode: 0o700 }).catch((error) => refuse(root, error))
  const signing = setInterval(() => void utimes(path, now(), now()).catch(() => {}), signEvery).unref()
  return {
    path,
    async close() {
      clearInterval(signing)
      await rmdir(path).then(
        () => ours.delete(path),
        (error) => {
          if (!['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(String(codeOf(error)))) throw error
        },
      )
    },
  }
}

/** Files of others would be read, and ours be read by others, in a folder that somebody else made first. */
async function claim(root: string): Promise<void> {
  try {
    await mkdir(root, { recursive: true, mode: 0o700 })
    const found = await lstat(root)
    const user = process.getuid?.()
    if (!found.isDirectory() || (user !== undefined && found.uid !== user)) {
      throw new ConfigError(
        `${root}, where sent files stand, is not a folder of the user who runs Candour. Remove it, and start again`,
      )
    }
    if (user !== undefined && (found.mode & 0o077) !== 0) await chmod(root, 0o700)
  } catch (error) {
    refuse(root, error)
  }
}

function refuse(root: string, error: unknown): never {
  if (error instanceof CandourError || typeof codeOf(error) !== 'string') throw error
  throw new ConfigError(
    `${root}, where sent files stand, cannot be made or written (${codeOf(error)}). Let the user who runs Candour write there, and see that there is room`,
  )
}

async function removeLeftovers(root: string, machine: string, now: Date): Promise<void> {
  for (const name of await readdir(root)) {
    const [, on, pid] = /^([0-9a-f]{8})-(\d+)-/.exec(name) ?? []
    if (on === undefined) continue
    const path = join(root, name)
    const hasGone = Number(pid) === process.pid ? !ours.has(path) : !isRunning(Number(pid))
    if ((on === machine && hasGone) || (await isOld(path, now))) {
      // Of two that start together both may remove it.
      await rm(path, { recursive: true, force: true }).catch(() => {})
    }
  }
}

/** False where it has gone meanwhile. */
const isOld = async (path: string, now: Date): Promise<boolean> =>
  lstat(path).then(
    ({ mtimeMs }) => now.getTime() - mtimeMs > day,
    () => false,
  )
