import { lstat, mkdir } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { weAreRoot } from './ordinary-user.ts'

/** Where root keeps what an ordinary user must be able to reach. */
export const rootsDirectory = '/var/lib/candour'

/** Folders for what may be shared between data folders and made again at any time, best first. */
export async function sharedDirectories(): Promise<string[]> {
  const owned = join(tmpdir(), `candour-${process.getuid?.() ?? 'user'}`)
  return [weAreRoot() ? rootsDirectory : cacheDirectory(), ...((await isOurs(owned)) ? [owned] : [])]
}

function cacheDirectory(): string {
  if (process.platform === 'win32')
    return join(process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'candour')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'candour')
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'candour')
}

/** Makes the folder; false where somebody else owns it, as anybody may make folders in the temporary folder. */
async function isOurs(directory: string): Promise<boolean> {
  try {
    await mkdir(directory, { recursive: true, mode: 0o755 })
    const found = await lstat(directory)
    return found.isDirectory() && (process.getuid === undefined || found.uid === process.getuid())
  } catch {
    return false
  }
}
