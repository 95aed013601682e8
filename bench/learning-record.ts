import { randomUUID } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createForce, readConfig, systemActor } from '../src/kernel/index.ts'
import { createCredential } from '../src/modules/learning-record/index.ts'
import { learningRecord } from '../src/modules/learning-record/module.ts'
import { openCandour } from '../src/open-candour.ts'
import { createServer } from '../src/web/index.ts'
import type { Bench } from './bench.ts'
import type { ReportTable } from './report-table.ts'
import { type Timings, timings } from './timings.ts'

/** How many statements the filters are measured over: the issue asks for a million. */
const statementsWanted = Number(process.env.CANDOUR_BENCH_STATEMENTS ?? 1_000_000)
const secondsEach = Number(process.env.CANDOUR_BENCH_SECONDS ?? 10)

const people = 40_000
const courses = 300
const verbs = ['launched', 'initialized', 'progressed', 'answered', 'completed', 'passed', 'failed', 'terminated']

/** A store in a folder of its own, as it is installed: fsync on, the site's own server before it. */
async function openStore() {
  const folder = await mkdtemp(join(tmpdir(), 'candour-bench-statements-'))
  await chmod(folder, 0o755)
  const candour = await openCandour(readConfig({ CANDOUR_DATA: folder }), () => {})
  const force = await createForce(candour.ownerUrl, {
    name: 'Bench Police',
    shortName: 'Bench',
    referencePrefix: '01',
    isSample: true,
  })
  const credential = await candour.db.write(systemActor(force.forceId), (tx) =>
    createCredential(tx, { source: 'Bench', scopes: ['all'], expiresAt: null, homePage: 'https://candour.example' }),
  )
  const app = createServer({
    routes: [],
    navigation: [],
    homePanels: [],
    services: learningRecord.services ?? [],
    db: candour.db,
    force,
    sessions: {
      find: async () => null,
      create: () => Promise.reject(new Error('Nobody signs in')),
      save: async () => {},
      end: async () => {},
    },
    config: { secret: randomUUID().repeat(2) },
  })
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  const authorization = `Basic ${Buffer.from(`${credential.accessKey}:${credential.secret}`).toString('base64')}`
  return {
    base: `${address}/xapi/2.0`,
    authorization,
    async close() {
      await app.close()
      await candour.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
type Store = Awaited<ReturnType<typeof openStore>>

const agent = (person: number) => ({
  objectType: 'Agent',
  account: { homePage: 'https://learning.example', name: `P${person}` },
})
const activity = (course: number, unit?: number) =>
  `https://learning.example/courses/${course}${unit === undefined ? '' : `/units/${unit}`}`
const verb = (index: number) => `http://adlnet.gov/expapi/verbs/${verbs[index % verbs.length]}`
const registration = (person: number, course: number) =>
  `00000000-0000-4000-8000-${(person * courses + course).toString(16).padStart(12, '0')}`

const any = (count: number) => Math.floor(Math.random() * count)

/** A statement of the size and shape that a course sends. */
function statement() {
  const person = any(people)
  const course = any(courses)
  return {
    id: randomUUID(),
    actor: agent(person),
    verb: { id: verb(any(verbs.length)), display: { en: 'did' } },
    object: {
      objectType: 'Activity',
      id: activity(course, any(12)),
      definition: { name: { en: `Part of course ${course}` }, type: 'http://adlnet.gov/expapi/activities/lesson' },
    },
    result: { score: { scaled: 0.8 }, success: true, duration: 'PT12M30S' },
    context: {
      registration: registration(person, course),
      contextActivities: {
        parent: [{ objectType: 'Activity', id: activity(course) }],
        category: [{ objectType: 'Activity', id: 'https://w3id.org/xapi/cmi5/context/categories/cmi5' }],
      },
    },
    timestamp: new Date().toISOString(),
  }
}

interface Answer {
  readonly status: number
  readonly text: string
}

function call(store: Store, path: string, http: Agent, body?: string): Promise<Answer> {
  return new Promise((answered, failed) => {
    const headers = {
      authorization: store.authorization,
      'x-experience-api-version': '2.0.0',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    }
    const address = path.startsWith('/xapi/') ? new URL(path, store.base).href : store.base + path
    const sent = request(address, { agent: http, headers, method: body === undefined ? 'GET' : 'POST' }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.once('error', failed)
      response.once('end', () => answered({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }))
    })
    sent.once('error', failed)
    sent.end(body)
  })
}

/** Sends batches over connections until the time is over or `most` statements are stored. Throws where one is refused. */
async function send(store: Store, load: { batch: number; connections: number; seconds: number; most?: number }) {
  const http = new Agent({ keepAlive: true, maxSockets: load.connections })
  const end = performance.now() + load.seconds * 1000
  const taken: number[] = []
  let stored = 0
  const started = performance.now()
  const sender = async () => {
    while (performance.now() < end && stored < (load.most ?? Number.POSITIVE_INFINITY)) {
      stored += load.batch
      const body = JSON.stringify(Array.from({ length: load.batch }, statement))
      const asked = performance.now()
      const { status, text } = await call(store, '/statements', http, body)
      if (status !== 200) throw new Error(`A batch was answered ${status}: ${text}`)
      taken.push(performance.now() - asked)
    }
  }
  await Promise.all(Array.from({ length: load.connections }, sender))
  http.destroy()
  return {
    perSecond: (taken.length * load.batch * 1000) / (performance.now() - started),
    stored: taken.length * load.batch,
    ...timings(taken),
  }
}

/** What is searched for, drawn anew each time. */
const searches: Readonly<Record<string, () => Record<string, string>>> = {
  agent: () => ({ agent: JSON.stringify(agent(any(people))) }),
  'agent, related': () => ({ agent: JSON.stringify(agent(any(people))), related_agents: 'true' }),
  activity: () => ({ activity: activity(any(courses), any(12)) }),
  'activity, related': () => ({ activity: activity(any(courses)), related_activities: 'true' }),
  verb: () => ({ verb: verb(any(verbs.length)) }),
  registration: () => ({ registration: registration(any(people), any(courses)) }),
  since: () => ({ since: new Date(Date.now() - any(60_000)).toISOString(), ascending: 'true' }),
  'agent and verb': () => ({ agent: JSON.stringify(agent(any(people))), verb: verb(any(verbs.length)) }),
  'activity and verb': () => ({ activity: activity(any(courses), any(12)), verb: verb(any(verbs.length)) }),
  'related activity and verb': () => ({
    activity: activity(any(courses)),
    related_activities: 'true',
    verb: verb(any(verbs.length)),
  }),
  'nothing named': () => ({}),
}

async function search(store: Store, ask: () => Record<string, string>, times: number): Promise<Timings> {
  const http = new Agent({ keepAlive: true, maxSockets: 1 })
  const taken: number[] = []
  for (let i = 0; i < times; i++) {
    const asked = performance.now()
    const { status, text } = await call(store, `/statements?${new URLSearchParams(ask())}`, http)
    if (status !== 200) throw new Error(`A search was answered ${status}: ${text}`)
    taken.push(performance.now() - asked)
  }
  http.destroy()
  return timings(taken)
}

/** Follows `more` from the first page to the last. */
async function toTheEnd(store: Store, first: string) {
  const http = new Agent({ keepAlive: true, maxSockets: 1 })
  const taken: number[] = []
  let found = 0
  for (let next = first; next !== ''; ) {
    const asked = performance.now()
    const { text } = await call(store, next, http)
    taken.push(performance.now() - asked)
    const page = JSON.parse(text) as { statements: unknown[]; more: string }
    found += page.statements.length
    next = page.more
  }
  http.destroy()
  return { found, ...timings(taken) }
}

/** Writers who all send the same statements, each in another order: who waits for whom must never close a circle. */
async function sameAtOnce(store: Store, writers: number, rounds: number) {
  const http = new Agent({ keepAlive: true, maxSockets: writers })
  const answers = new Map<number, number>()
  for (let round = 0; round < rounds; round++) {
    const batch = Array.from({ length: 20 }, statement)
    const sent = Array.from({ length: writers }, () => {
      const order = batch.toSorted(() => Math.random() - 0.5)
      return call(store, '/statements', http, JSON.stringify(order))
    })
    for (const { status } of await Promise.all(sent)) answers.set(status, (answers.get(status) ?? 0) + 1)
  }
  http.destroy()
  return [...answers].map(([status, count]) => `${count} answered ${status}`).join(', ')
}

async function measure(store: Store, say: (text: string) => void): Promise<ReportTable[]> {
  await send(store, { batch: 10, connections: 1, seconds: 2 })
  const rates: (string | number)[][] = []
  for (const batch of [100, 1]) {
    for (const connections of [1, 8]) {
      const { perSecond, median, p95 } = await send(store, { batch, connections, seconds: secondsEach })
      rates.push([batch, connections, perSecond, median, p95])
    }
  }
  const deadlocks = await sameAtOnce(store, 32, 10)
  say(`Storing ${statementsWanted} statements`)
  const fill = await send(store, { batch: 500, connections: 4, seconds: 3600, most: statementsWanted })
  rates.push([500, 4, fill.perSecond, fill.median, fill.p95])
  const filters: (string | number)[][] = []
  for (const [name, ask] of Object.entries(searches)) {
    const { count, median, p95 } = await search(store, ask, 200)
    filters.push([name, count, median, p95])
  }
  const more = await toTheEnd(store, `/statements?${new URLSearchParams({ activity: activity(7, 3), limit: '100' })}`)
  filters.push([`one activity by “more” to its end, ${more.found} statements`, more.count, more.median, more.p95])
  return [
    {
      title: 'Statements stored through the Experience API, fsync on',
      columns: ['Batch', 'Connections', 'Statements a second', 'Median ms a request', 'p95 ms'],
      rows: rates,
      notes: [
        `32 writers at once, all with the same 20 statements in different orders: ${deadlocks}.`,
        'The sender runs in the same process as the store and shares its processor.',
      ],
    },
    {
      title: `Statements found, pages of 100, at ${fill.stored} statements`,
      columns: ['Filter', 'Requests', 'Median ms', 'p95 ms'],
      rows: filters,
      notes: [`Memory of the process with store and sender: ${Math.round(process.memoryUsage().rss / 2 ** 20)} MiB.`],
    },
  ]
}

/** The Learning Record Store: how fast statements go in, and how fast they are found among a million. */
export const learningRecordBench: Bench = {
  name: 'statements',
  measures: 'statements stored and found through the Experience API',
  async run({ say }) {
    const store = await openStore()
    try {
      return await measure(store, say)
    } finally {
      await store.close()
    }
  },
}
