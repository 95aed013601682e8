// A process of its own for the tests: opens the data folder named, adds a row, says what it found in one line of JSON,
// then stays until SIGTERM, when it releases.
import pg from 'pg'
import { openEmbeddedPostgres } from '../index.ts'

const [dataDirectory = ''] = process.argv.slice(2)
const progress: string[] = []
const server = await openEmbeddedPostgres({ dataDirectory, onProgress: (message) => progress.push(message) })
const client = new pg.Client({ connectionString: server.adminUrl })
await client.connect()
await client.query('create table if not exists kept (at timestamptz not null default now())')
const { rows } = await client.query<{ rows: number }>('select count(*)::int as rows from kept')
await client.query('insert into kept default values')
await client.end()

// Before the line is written: whoever reads it may send SIGTERM at once.
const alive = setInterval(() => undefined, 1_000)
process.once('SIGTERM', async () => {
  await server.release()
  clearInterval(alive)
})
const account = process.getuid?.()
const opened = { started: server.started, adminUrl: server.adminUrl, rowsBefore: rows[0]?.rows, account, progress }
console.log(JSON.stringify(opened))
