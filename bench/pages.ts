import type { Bench } from './bench.ts'
import { visitInCrowd } from './load-generator.ts'
import type { ReportTable } from './report-table.ts'
import { fivePages, type ServedPage } from './served-pages.ts'

const connections = 32
const crowd = { connections, seconds: 8, requests: 4000 }

/** Pages a second and their waiting times, with 32 visitors at once who never pause. */
export const pages: Bench = {
  name: 'pages',
  measures: `five pages at ${connections} connections`,
  async run({ folder, say }) {
    const rows: ReportTable['rows'][number][] = []
    await fivePages(folder.dataDirectory, async ({ name, visit }: ServedPage) => {
      say(`  ${name}: ${visit.url}`)
      const alone = await visitInCrowd(visit, { connections: 1, seconds: 2, requests: 200 })
      const met = await visitInCrowd(visit, crowd)
      rows.push([
        name,
        ...[alone.median, met.perSecond, met.median, met.p95, met.longest].map((n) => Number(n.toFixed(1))),
        met.count,
      ])
    })
    return [
      {
        title: `Pages, signed in, ${connections} connections`,
        columns: ['Page', 'Alone, ms', 'Pages/s', 'Median, ms', 'p95, ms', 'Longest, ms', 'Pages'],
        rows,
        notes: [
          'The server, the database and the visitors share the machine. “Alone” is one visitor’s median. The aim is a p95 under 100 ms: 32 visitors who never pause wait that long at 320 pages a second.',
        ],
      },
    ]
  },
}
