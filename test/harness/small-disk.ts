import { execFileSync, spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of a size of its own. */
export interface SmallDisk {
  readonly folder: string
  freeBytes(): number
  /** Fills it to the last byte with a file that is not ours. */
  fill(): void
  /** Removes that file. */
  empty(): Promise<void>
  remove(): void
}

/** Null where this process may not mount one. */
export function smallDisk(size: string): SmallDisk | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null
  const folder = mkdtempSync(join(tmpdir(), 'candour-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=755`, 'candour-disk', folder], { stdio: 'ignore' })
  } catch {
    rmSync(folder, { recursive: true })
    return null
  }
  const filler = join(folder, 'somebody-elses-file')
  return {
    folder,
    freeBytes() {
      const { bavail, bsize } = statfsSync(folder)
      return bavail * bsize
    },
    fill() {
      // At once: room that Candour gives back while this goes on would be filled too.
      const most = (leave: number) => {
        const { bavail, bsize } = statfsSync(folder)
        const length = String(bavail * bsize - leave)
        return spawnSync('fallocate', ['--length', length, filler], { stdio: 'ignore' }).status === 0
      }
      // Somebody may have taken a part of it since it was measured.
      if (![1, 17, 33].some((megabytes) => most(megabytes << 20))) throw new Error('The disk could not be filled')
      const file = openSync(filler, 'a')
      try {
        const block = Buffer.alloc(1 << 12, 1)
        while (writeSync(file, block) === block.length) {}
      } catch (error) {
        if (Object(error).code !== 'ENOSPC') throw error
      } finally {
        closeSync(file)
      }
    },
    empty: () => rm(filler),
    remove() {
      execFileSync('umount', ['-l', folder])
      rmSync(folder, { recursive: true })
    },
  }
}
