import pg from 'pg'
import { openEmbeddedPostgres } from '../src/kernel/postgres/index.ts'
import type { Bench } from './bench.ts'
import { visitInCrowd } from './load-generator.ts'
import { databaseProcesses } from './process-figures.ts'
import { fivePages } from './served-pages.ts'

/** What loading and serving hold of memory at most. */
export const memory: Bench = {
  name: 'memory',
  measures: 'peak memory of loading and of serving',
  async run({ folder: { dataDirectory, record } }) {
    const database = await openEmbeddedPostgres({ dataDirectory })
    const owner = new pg.Client({ connectionString: database.adminUrl })
    await owner.connect()
    try {
      const watch = (await databaseProcesses(owner)).watchMemory()
      let peak: number | null = null
      await fivePages(dataDirectory, async ({ visit }, site) => {
        await visitInCrowd(visit, { connections: 32, seconds: 4, requests: 1000 })
        peak = site.peak()
      })
      return [
        {
          title: 'Peak memory, MB',
          columns: ['While', 'Candour', 'PostgreSQL'],
          rows: [
            ['loading the sample', megabytes(record.peak.importer), megabytes(record.peak.database)],
            ['serving five pages at 32 connections', megabytes(peak), megabytes(watch.stop())],
          ],
          notes: [
            'Candour: the most its process held (RSS). PostgreSQL: all its processes together, shared memory counted once (PSS), looked at twice a second; its shared buffers are a quarter of the machine’s memory, at most 1 GB.',
          ],
        },
      ]
    } finally {
      await owner.end()
      await database.release()
    }
  },
}

const megabytes = (bytes: number | null): number | string => (bytes === null ? 'not told' : Math.round(bytes / 1e6))
