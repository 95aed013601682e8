import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeBackup, readBackup, tryBackup } from '../src/backup/index.ts'
import type { Bench } from './bench.ts'

/** Copies the record into one sealed file, reads that through, and restores it for a try. */
export const backupBench: Bench = {
  name: 'backup',
  measures: 'a backup of the record, its check and a restore',
  async run({ folder: { dataDirectory }, say }) {
    const place = await mkdtemp(join(tmpdir(), 'candour-bench-backup-'))
    const file = join(place, 'record.candour')
    const key = { passphrase: randomUUID() }
    const quietly = { say, progress: () => {} }
    try {
      const making = await timed(() => makeBackup({ dataDirectory, file, key, walArchive: null, ...quietly }))
      const checking = await timed(() => readBackup(file, key))
      const { files } = checking.result.manifest
      const copied = files.reduce((sum, { bytes }) => sum + bytes, 0)
      const trying = await timed(() => tryBackup({ file, key, ...quietly, look: async () => {} }))
      const row = (what: string, { seconds, computing }: Timed<unknown>) => [
        what,
        seconds,
        computing,
        Math.round(copied / 1e6 / seconds),
      ]
      return [
        {
          title: 'Backup of the record',
          columns: ['What', 'Seconds', 'Of them this process computing', 'MB of the record a second'],
          rows: [row('made', making), row('checked', checking), row('restored for a try', trying)],
          notes: [
            `${Math.round(copied / 1e6)} MB in ${files.length} files became ${Math.round(making.result.bytes / 1e6)} MB, packed and sealed.`,
          ],
        },
      ]
    } finally {
      await rm(place, { recursive: true, force: true })
    }
  },
}

interface Timed<T> {
  readonly result: T
  readonly seconds: number
  /** Of all its threads. */
  readonly computing: number
}

async function timed<T>(work: () => Promise<T>): Promise<Timed<T>> {
  const begun = performance.now()
  const before = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(before)
  return { result, seconds: (performance.now() - begun) / 1000, computing: (user + system) / 1e6 }
}
