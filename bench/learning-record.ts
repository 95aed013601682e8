import { setTimeout as delay } from 'node:timers/promises'
import type { Bench } from './bench.ts'
import { activity, inventStatement, searches } from './invented-statements.ts'
import { call, connections, type LearningStore, type OwnStore, openOwnStore, otherStore } from './learning-store.ts'
import type { ReportTable } from './report-table.ts'
import { type Timings, timings } from './timings.ts'

/** How many statements the filters are measured over: some years of a large force. */
const statementsWanted = Number(process.env.CANDOUR_BENCH_STATEMENTS ?? 1_000_000)
/** How long each store takes each load, in turns with the other. */
const secondsEach = Number(process.env.CANDOUR_BENCH_SECONDS ?? 12)
const turns = 3

interface Load {
  readonly batch: number
  readonly connections: number
}

interface Sent {
  /** Those that were stored. */
  readonly statements: number
  /** Requests answered with anything but 200. */
  readonly refused: number
  readonly seconds: number
  /** Milliseconds of each request. */
  readonly taken: readonly number[]
}

/** Sends batches over connections until the time is over or `most` statements are sent. */
async function send(store: LearningStore, load: Load & { seconds: number; most?: number }): Promise<Sent> {
  const http = connections(load.connections)
  const started = performance.now()
  const end = started + load.seconds * 1000
  const taken: number[] = []
  let begun = 0
  let refused = 0
  const sender = async () => {
    while (performance.now() < end && begun < (load.most ?? Number.POSITIVE_INFINITY)) {
      begun += load.batch
      const body = JSON.stringify(Array.from({ length: load.batch }, inventStatement))
      const asked = performance.now()
      const { status } = await call(store, `${store.base}/statements`, http, body)
      if (status === 200) taken.push(performance.now() - asked)
      else refused += 1
    }
  }
  await Promise.all(Array.from({ length: load.connections }, sender))
  http.destroy()
  return { statements: taken.length * load.batch, refused, seconds: (performance.now() - started) / 1000, taken }
}

/** Gives each store the same load, in turns, so that what else the machine does weighs on all alike. */
async function inTurns(stores: readonly LearningStore[], load: Load): Promise<readonly Sent[]> {
  const sums = stores.map(() => ({ statements: 0, refused: 0, seconds: 0, taken: [] as number[] }))
  for (let turn = 0; turn < turns; turn++) {
    for (const [index, store] of stores.entries()) {
      const { statements, refused, seconds, taken } = await send(store, { ...load, seconds: secondsEach / turns })
      const sum = sums[index]
      if (!sum) continue
      sum.statements += statements
      sum.refused += refused
      sum.seconds += seconds
      sum.taken.push(...taken)
    }
  }
  return sums
}

async function search(store: LearningStore, ask: () => Record<string, string>, times: number): Promise<Timings> {
  const http = connections(1)
  const taken: number[] = []
  for (let i = 0; i < times; i++) {
    const asked = performance.now()
    const { status, text } = await call(store, `${store.base}/statements?${new URLSearchParams(ask())}`, http)
    if (status !== 200) throw new Error(`${store.name} answered a search with ${status}: ${text}`)
    taken.push(performance.now() - asked)
  }
  http.destroy()
  return timings(taken)
}

/** Follows `more` from the first page to the last. */
async function toTheEnd(store: LearningStore, params: Record<string, string>) {
  const http = connections(1)
  const taken: number[] = []
  let found = 0
  for (let next = `${store.base}/statements?${new URLSearchParams(params)}`; ; ) {
    const asked = performance.now()
    const { status, text } = await call(store, next, http)
    if (status !== 200) throw new Error(`${store.name} answered a page with ${status}: ${text}`)
    taken.push(performance.now() - asked)
    const page = JSON.parse(text) as { statements: unknown[]; more?: string }
    found += page.statements.length
    if (!page.more) break
    next = new URL(page.more, store.base).href
  }
  http.destroy()
  return { found, ...timings(taken) }
}

/** Writers who all send the same statements, each in another order: who waits for whom must never close a circle. */
async function sameAtOnce(store: LearningStore, writers: number, rounds: number): Promise<string> {
  const http = connections(writers)
  const answers = new Map<number, number>()
  for (let round = 0; round < rounds; round++) {
    const batch = Array.from({ length: 20 }, inventStatement)
    const sent = Array.from({ length: writers }, () => {
      const order = batch.toSorted(() => Math.random() - 0.5)
      return call(store, `${store.base}/statements`, http, JSON.stringify(order))
    })
    for (const { status } of await Promise.all(sent)) answers.set(status, (answers.get(status) ?? 0) + 1)
  }
  http.destroy()
  return [...answers]
    .map(([status, count]) => `${count} ${status === 0 ? 'not answered' : `answered ${status}`}`)
    .join(', ')
}

const loads: readonly Load[] = [
  { batch: 100, connections: 1 },
  { batch: 100, connections: 8 },
  { batch: 1, connections: 1 },
  { batch: 1, connections: 8 },
  { batch: 1, connections: 32 },
]

async function measureRates(stores: readonly LearningStore[], say: (text: string) => void): Promise<ReportTable> {
  for (const store of stores) await send(store, { batch: 10, connections: 2, seconds: 2 })
  const rows: (string | number)[][] = []
  for (const load of loads) {
    const sums = await inTurns(stores, load)
    const rate = ({ statements, seconds }: Sent) => statements / seconds
    for (const [index, sum] of sums.entries()) {
      const { median, p95 } = timings(sum.taken)
      const own = sums[0] ?? sum
      const times = index === 0 ? '' : `${(rate(own) / rate(sum)).toFixed(1)} times`
      const name = stores[index]?.name ?? ''
      say(`  ${load.batch} over ${load.connections}: ${name} ${Math.round(rate(sum))} statements/s`)
      rows.push([load.batch, load.connections, name, rate(sum), median, p95, sum.refused, times])
    }
  }
  const writers: string[] = []
  for (const store of stores) writers.push(`${store.name}: ${await sameAtOnce(store, 32, 5)}`)
  return {
    title: 'Statements stored through the Experience API, fsync on',
    columns: [
      'Batch',
      'Connections',
      'Store',
      'Statements a second',
      'Median ms a request',
      'p95 ms',
      'Refused',
      'Candour has',
    ],
    rows,
    notes: [
      `32 writers at once, all with the same 20 statements in different orders. ${writers.join('; ')}.`,
      'Each store is a process of its own; what sends shares the processor with them. They take turns.',
    ],
  }
}

async function measureFilters(store: LearningStore, held: string): Promise<ReportTable> {
  const rows: (string | number)[][] = []
  for (const [name, ask] of Object.entries(searches)) {
    await search(store, ask, 5)
    const { count, median, p95 } = await search(store, ask, 200)
    rows.push([name, count, median, p95])
  }
  return {
    title: `Statements found in ${store.name}, pages of 100, at ${held}`,
    columns: ['Filter', 'Requests', 'Median ms', 'p95 ms'],
    rows,
  }
}

const megabytes = (bytes: number | null): number | string => (bytes === null ? 'not told' : Math.round(bytes / 1e6))

/** What the store's process and its database hold at most while something is done. */
async function watched<T>(store: OwnStore, work: () => Promise<T>) {
  const process = store.site.watchMemory()
  const database = store.database.watchMemory()
  const done = await work()
  return { done, memory: [megabytes(process.stop()), megabytes(database.stop())] }
}

async function measureAtSize(store: OwnStore, say: (text: string) => void): Promise<ReportTable[]> {
  say(`Storing ${statementsWanted} statements`)
  const load = { batch: 500, connections: 4, seconds: 3600, most: statementsWanted }
  const fill = await watched(store, () => send(store, load))
  // Autovacuum's first look at the tables is what an installed store has had, too.
  await delay(60_000)
  const filters = await measureFilters(store, `${fill.done.statements} statements`)
  const one = await toTheEnd(store, { activity: activity(7, 3) })
  const all = await watched(store, () => toTheEnd(store, { limit: '500' }))
  const large = await watched(store, () => send(store, { batch: 10_000, connections: 4, seconds: 20 }))
  const rate = ({ statements, seconds }: Sent) => statements / seconds
  return [
    filters,
    {
      title: 'Read by “more” to the end',
      columns: ['Of', 'Statements', 'Pages', 'Median ms a page', 'p95 ms'],
      rows: [
        ['one activity, pages of 100', one.found, one.count, one.median, one.p95],
        ['everything, pages of 500', all.done.found, all.done.count, all.done.median, all.done.p95],
      ],
    },
    {
      title: 'Memory at most, MB',
      columns: ['While', 'Statements a second', 'Candour', 'PostgreSQL'],
      rows: [
        ['taking batches of 500 over 4 connections', rate(fill.done), ...fill.memory],
        ['taking batches of 10,000 over 4 connections', rate(large.done), ...large.memory],
        ['reading everything to the end', '', ...all.memory],
      ],
      notes: [`Deadlocks the database had to break since it was made: ${await store.deadlocks()}.`],
    },
  ]
}

/** The Learning Record Store: how fast statements go in, and how fast they are found among a million. */
export const learningRecordBench: Bench = {
  name: 'statements',
  measures: 'statements stored and found through the Experience API, beside another store where one is named',
  async run({ say }) {
    const own = await openOwnStore()
    const other = otherStore()
    try {
      const rates = await measureRates(other ? [own, other] : [own], say)
      const others = other
        ? [await measureFilters(other, `${(await toTheEnd(other, { limit: '500' })).found} statements`)]
        : []
      return [rates, ...others, ...(await measureAtSize(own, say))]
    } finally {
      await own.close()
    }
  },
}
