import { openDb } from '../db.ts'
import { systemActor } from '../force.ts'
import { runJobs } from './index.ts'
import { neverEnds } from './never-ends.kind.fixture.ts'

/** Does jobs in a process of its own, to be killed: `node never-ends.fixture.ts URL FORCE`. */
const [url = '', forceId = ''] = process.argv.slice(2)
await runJobs({
  db: openDb(url, { connections: 4 }),
  forceId,
  kinds: [neverEnds(() => new Promise(() => setInterval(() => {}, 1000)))],
  findActor: async (_, userId) => ({ ...systemActor(forceId), userId, roles: ['learning'] }),
})
