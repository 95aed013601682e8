import { rmSync } from 'node:fs'
import { chmod, lstat, mkdtemp, readdir, rm } from 'node:fs/promises'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'
import { isRunning, machineName } from '../kernel/index.ts'
import { removeDataFolder } from '../kernel/postgres/index.ts'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const named = /^candour-opened-([0-9a-f]{8})-(\d+)-/

/** The data folder in a scratch folder, for work that needs one. */
export const dataFolderIn = (folder: string): string => join(folder, 'data')

/**
 * Works in a new folder for what lies open while it is looked at, and takes it away whatever happens: also when the
 * process is told to stop, by Ctrl-C or otherwise, which ends it. One that was killed leaves it to the next.
 */
export async function inScratchFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const machine = await machineName()
  await removeLeft(machine)
  const folder = await mkdtemp(join(tmpdir(), `candour-opened-${machine}-${process.pid}-`))
  // So that, as root, the ordinary user the server runs as can enter it.
  await chmod(folder, 0o711)
  let ending = false
  const end = (signal: NodeJS.Signals) => {
    if (ending) return
    ending = true
    void remove(folder)
      .catch(() => undefined)
      .finally(() => {
        // Once more with nothing between it and the end: what is under way here may just have written something.
        rmSync(folder, { recursive: true, force: true })
        process.exit(128 + constants.signals[signal])
      })
  }
  for (const signal of signals) process.on(signal, end)
  try {
    return await work(folder)
  } finally {
    // That the work failed meanwhile is no news.
    if (ending) await new Promise(() => undefined)
    for (const signal of signals) process.removeListener(signal, end)
    await remove(folder)
  }
}

async function remove(folder: string): Promise<void> {
  const data = dataFolderIn(folder)
  if (await isThere(data)) await removeDataFolder(data)
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
}

/** What processes that were killed have left. Anybody may make folders there: only this user's own count. */
async function removeLeft(machine: string): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const [, on, pid] = named.exec(name) ?? []
    if (on !== machine || isRunning(Number(pid))) continue
    const folder = join(tmpdir(), name)
    const found = await lstat(folder).catch(() => undefined)
    const isOurs = found?.isDirectory() && (process.getuid === undefined || found.uid === process.getuid())
    if (isOurs) await remove(folder).catch(() => undefined)
  }
}

const isThere = async (path: string): Promise<boolean> => (await lstat(path).catch(() => undefined)) !== undefined
