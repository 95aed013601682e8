import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { appUrl, auditHash, type Force, findForce, openDb, systemActor } from '../src/kernel/index.ts'
import { openEmbeddedPostgres } from '../src/kernel/postgres/index.ts'
import { verifyAuditChain } from '../src/modules/access/index.ts'
import type { Bench } from './bench.ts'
import type { ReportTable } from './report-table.ts'

const wanted = 1_000_000
const atOnce = 20_000

/** Follows the audit chain of a million entries, which it writes where there are fewer. */
export const auditBench: Bench = {
  name: 'audit',
  measures: 'the check of a million audit entries',
  async run({ folder, say }) {
    const postgres = await openEmbeddedPostgres({ dataDirectory: folder.dataDirectory, onProgress: say })
    const url = postgres.adminUrl
    const force = await findForce(url)
    if (!force) throw new Error('There is no force in the folder')
    const db = openDb(appUrl(url), { connections: 2 })
    try {
      await fill(url, force, say)
      return [await measure(db, force)]
    } finally {
      await db.close()
      await postgres.release()
    }
  },
}

async function measure(db: ReturnType<typeof openDb>, force: Force): Promise<ReportTable> {
  const before = process.memoryUsage().rss
  let most = before
  let longestWait = 0
  const stopped = new AbortController()
  const watching = watchLoop(stopped.signal, (waited) => {
    most = Math.max(most, process.memoryUsage().rss)
    longestWait = Math.max(longestWait, waited)
  })
  const begun = performance.now()
  const processor = process.cpuUsage()
  const verdict = await db.read(systemActor(force.forceId), (tx) => verifyAuditChain(tx), 'verification')
  const seconds = (performance.now() - begun) / 1000
  const { user, system } = process.cpuUsage(processor)
  stopped.abort()
  await watching
  if (!verdict.holds) throw new Error(`The chain does not hold: ${verdict.why}`)
  const megabytes = (bytes: number) => Math.round(bytes / 1024 ** 2)
  return {
    title: 'Check of the audit record',
    columns: [
      'Entries',
      'Seconds',
      'Of them this process computing',
      'Memory before, MB',
      'Memory at most, MB',
      'Longest wait of others, ms',
    ],
    rows: [[verdict.entries, seconds, (user + system) / 1e6, megabytes(before), megabytes(most), longestWait]],
  }
}

/** How late a timer comes is how long a page would have waited. */
async function watchLoop(signal: AbortSignal, seen: (waited: number) => void): Promise<void> {
  while (!signal.aborted) {
    const begun = performance.now()
    await delay(10)
    seen(performance.now() - begun - 10)
  }
}

/** Makes the chain a million entries long, as reading and changing would, but with many rows a statement. */
async function fill(url: string, force: Force, say: (text: string) => void): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query('select number, hash from kernel.audit_head where force_id = $1', [
      force.forceId,
    ])
    let number = Number(rows[0]?.number ?? 0)
    let previous: Buffer = rows[0]?.hash ?? Buffer.alloc(32)
    const { userId } = systemActor(force.forceId)
    while (number < wanted) {
      const columns: unknown[][] = [[], [], [], [], [], []]
      for (let i = 0; i < atOnce && number < wanted; i++) {
        number++
        const at = new Date(1_700_000_000_000 + number * 1000).toISOString()
        const subject = `${number % 5000}`
        const detail = { roles: ['investigator'], found: number % 100 }
        const body = JSON.stringify({
          number,
          at,
          user: userId,
          name: 'Candour',
          action: 'response.report-read',
          subject: ['report', subject],
          detail,
        })
        const hash = auditHash(previous, body)
        for (const [column, value] of [number, at, subject, body, previous, hash].entries())
          columns[column]?.push(value)
        previous = hash
      }
      await client.query(
        `insert into kernel.audit_entry (force_id, number, at, user_id, action, subject_type, subject_id, body, previous_hash, hash)
         select $1, number, at, $2, 'response.report-read', 'report', subject, body, previous, hash
         from unnest($3::bigint[], $4::timestamptz[], $5::text[], $6::text[], $7::bytea[], $8::bytea[])
           as e (number, at, subject, body, previous, hash)`,
        [force.forceId, userId, ...columns],
      )
      await client.query(
        `insert into kernel.audit_head values ($1, $2, $3)
         on conflict (force_id) do update set number = excluded.number, hash = excluded.hash`,
        [force.forceId, number, previous],
      )
      if (number % 200_000 === 0) say(`${number} entries`)
    }
    await client.query('analyze kernel.audit_entry')
  } finally {
    await client.end()
  }
}
