import pg from 'pg'
import { openEmbeddedPostgres } from '../src/kernel/postgres/index.ts'
import type { Bench } from './bench.ts'
import { visitInCrowd } from './load-generator.ts'
import { databaseProcesses } from './process-figures.ts'
import type { ReportTable } from './report-table.ts'
import { fivePages } from './served-pages.ts'

const connections = 32
const crowd = { connections, seconds: 8, requests: 4000 }
const oneVisitor = { connections: 1, seconds: 2, requests: 200 }

/** Pages a second and their waiting times, with 32 visitors at once who never pause. */
export const pages: Bench = {
  name: 'pages',
  measures: `five pages at ${connections} connections`,
  async run({ folder: { dataDirectory }, say }) {
    const database = await openEmbeddedPostgres({ dataDirectory })
    const owner = new pg.Client({ connectionString: database.adminUrl })
    await owner.connect()
    try {
      const postgres = await databaseProcesses(owner)
      const rows: ReportTable['rows'][number][] = []
      await fivePages(dataDirectory, async ({ name, visit }, site) => {
        const alone = await visitInCrowd(visit, oneVisitor)
        const before = [site.processorTime(), postgres.processorTime()]
        const met = await visitInCrowd(visit, crowd)
        const after = [site.processorTime(), postgres.processorTime()]
        const times = [alone.median, met.perSecond, met.median, met.p95].map((n) => Number(n.toFixed(1)))
        rows.push([name, ...times, ...after.map((time, i) => aPage(before[i] ?? null, time, met.count)), met.count])
        say(`  ${name}: ${met.perSecond.toFixed(0)} pages a second, p95 ${met.p95.toFixed(0)} ms`)
      })
      return [pagesTable(rows)]
    } finally {
      await owner.end()
      await database.release()
    }
  },
}

const aPage = (before: number | null, after: number | null, count: number): number | string =>
  before === null || after === null ? 'not told' : Number(((after - before) / count).toFixed(1))

const pagesTable = (rows: ReportTable['rows']): ReportTable => ({
  title: `Pages, signed in, ${connections} connections`,
  columns: [
    'Page',
    'Alone, ms',
    'Pages/s',
    'Median, ms',
    'p95, ms',
    'Candour, ms of processor a page',
    'PostgreSQL, the same',
    'Pages',
  ],
  rows,
  notes: [
    `The server, the database and the visitors share the machine. “Alone” is one visitor’s median. Processor time is what a page costs whatever else the machine does. The aim is a p95 under 100 ms; with ${connections} visitors who never pause it takes some ${connections * 10} pages a second.`,
  ],
})
