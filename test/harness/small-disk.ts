import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of a size of its own. */
export interface SmallDisk {
  readonly folder: string
  freeBytes(): number
  /** Fills it to the last byte with a file that is not ours. */
  fill(): Promise<void>
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
    async fill() {
      const file = await open(filler, 'a')
      try {
        for (const size of [1 << 20, 1 << 12]) {
          const block = Buffer.alloc(size, 1)
          while ((await file.write(block).catch(() => ({ bytesWritten: 0 }))).bytesWritten === size) {}
        }
      } finally {
        await file.close()
      }
    },
    empty: () => rm(filler),
    remove() {
      execFileSync('umount', ['-l', folder])
      rmSync(folder, { recursive: true })
    },
  }
}
