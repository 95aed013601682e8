import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { jobNow, openJobs, type TestJobs } from '../../../test/harness/jobs.ts'
import { openRecord, type TestRecord } from '../../../test/harness/record.ts'
import type { Actor } from '../actor.ts'
import { Refused } from '../errors.ts'
import { systemActor } from '../force.ts'
import { newId } from '../identity.ts'
import { appUrl } from '../migrate.ts'
import { addJob, giveUpJob, type JobContext, jobKind, listJobs, retryJob, stopJob } from './index.ts'
import { neverEnds } from './never-ends.kind.fixture.ts'

let record: TestRecord
const people = new Map<string, Actor>()
let running: TestJobs[] = []
let ran: string[] = []
let work: (context: JobContext<{ id: string }>) => Promise<unknown> = async () => null

const note = jobKind({
  kind: 'test.note',
  title: 'Note that it was done',
  payload: z.strictObject({ id: z.string() }),
  attempts: 2,
  async run(context) {
    ran.push(context.payload.id)
    return work(context)
  },
})
let beats = 0
const often = jobKind({
  kind: 'test.often',
  title: 'Done again and again',
  payload: z.strictObject({}),
  every: { milliseconds: 100, firstAfterMilliseconds: 0 },
  async run() {
    beats += 1
    if (beats === 2) throw new Error('once')
  },
})

beforeAll(async () => {
  record = await openRecord()
})
afterAll(() => record.close())
beforeEach(() => {
  ran = []
  work = async () => null
})
afterEach(async () => {
  await Promise.all(running.map((each) => each.stop()))
  running = []
})

const someone = (...roles: Actor['roles']) => {
  const actor = record.actor(roles)
  people.set(actor.userId, actor)
  return actor
}
const start = async () => void running.push(await openJobs(record, [note], people))
const add = (actor: Actor, id: string, options = {}) =>
  record.db.write(actor, (tx) => addJob(tx, note, { id }, options))
const stateOf = async (jobId: string) => (await jobNow(record, jobId)).state
const until = (jobId: string, state: string) =>
  expect.poll(() => stateOf(jobId), { timeout: 15_000, interval: 20 }).toBe(state)

test('a job is done if and only if its transaction is in the record, in the name of whoever asked', async () => {
  const learner = someone('learning')
  let as: Actor | undefined
  work = async ({ actor, report }) => {
    as = actor
    report({ phase: 'working', done: 3, total: 4, message: 'Three of four' })
    return { kept: true }
  }
  await start()
  await expect(
    record.db.write(learner, async (tx) => {
      await addJob(tx, note, { id: 'undone' })
      throw new Refused('Not after all')
    }),
  ).rejects.toThrow('Not after all')
  const jobId = await add(learner, 'done')
  await until(jobId, 'done')
  expect(ran).toEqual(['done'])
  expect(as).toEqual(learner)
  expect(await jobNow(record, jobId)).toMatchObject({ result: { kept: true }, attempts: 1, userName: learner.name })
})

test('of one key there is one job, also after it was done', async () => {
  await start()
  const learner = someone('learning')
  const [first, second] = await Promise.all([add(learner, 'a', { key: 'k' }), add(learner, 'b', { key: 'k' })])
  expect(first).toBe(second)
  await until(first, 'done')
  expect(await add(someone('trainer'), 'c', { key: 'k' })).toBe(first)
  expect(ran).toHaveLength(1)
})

test('two that run on one database do each job once', async () => {
  await Promise.all([start(), start()])
  const learner = someone('learning')
  const ids = Array.from({ length: 40 }, (_, i) => `${i}`)
  const jobs = await Promise.all(ids.map((id) => add(learner, id)))
  for (const jobId of jobs) await until(jobId, 'done')
  expect(ran.toSorted()).toEqual(ids.toSorted())
})

test('a fault of ours is tried again, and then seen with its reason, which quotes nothing', async () => {
  work = async () => Promise.reject(new TypeError('the name Violet stands here'))
  await start()
  const jobId = await add(someone('learning'), 'broken')
  await until(jobId, 'failed')
  expect(ran).toEqual(['broken', 'broken'])
  const { reason, attempts } = await jobNow(record, jobId)
  expect(attempts).toBe(2)
  expect(reason).toContain('A fault in Candour (TypeError)')
  expect(reason).not.toContain('Violet')
  work = async () => null
  const administrator = someone('administrator')
  expect(await record.db.write(administrator, (tx) => retryJob(tx, jobId))).toBe(true)
  await until(jobId, 'done')
  expect(await record.db.write(administrator, (tx) => retryJob(tx, jobId))).toBe(false)
})

test('what can never be done is told plainly, at once', async () => {
  work = async () => Promise.reject(new Refused('The unit is closed'))
  await start()
  const jobId = await add(someone('learning'), 'refused')
  await until(jobId, 'failed')
  expect(ran).toHaveLength(1)
  expect((await jobNow(record, jobId)).reason).toBe('The unit is closed')
  const administrator = someone('administrator')
  expect(await record.db.write(administrator, (tx) => giveUpJob(tx, jobId))).toBe(true)
  expect(await stateOf(jobId)).toBe('stopped')
})

test('whoever lost the right before its turn came fails plainly, and nobody gets more than they asked with', async () => {
  const gone = someone('learning')
  const demoted = someone('learning')
  const promoted = someone('learning')
  const later = new Date(Date.now() + 300)
  const jobs = await Promise.all([gone, demoted, promoted].map((each) => add(each, each.userId, { runAt: later })))
  people.delete(gone.userId)
  people.set(demoted.userId, { ...demoted, roles: ['trainer'] })
  people.set(promoted.userId, { ...promoted, roles: ['administrator', 'learning'] })
  const as: Actor[] = []
  work = async ({ actor }) => void as.push(actor)
  await start()
  const [first = '', second = '', third = ''] = jobs
  await until(first, 'failed')
  expect((await jobNow(record, first)).reason).toContain('may no longer sign in')
  await until(second, 'failed')
  expect((await jobNow(record, second)).reason).toContain('no longer holds a role')
  await until(third, 'done')
  expect(as.map(({ roles }) => roles)).toEqual([['learning']])
})

test('a job that runs is stopped from anywhere, one that waits at once', async () => {
  const learner = someone('learning')
  work = ({ signal }) =>
    new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }))
  await start()
  const [runs, waits] = [
    await add(learner, 'runs'),
    await add(learner, 'waits', { runAt: new Date(Date.now() + 3_600_000) }),
  ]
  await until(runs, 'running')
  expect(await record.db.write(learner, (tx) => stopJob(tx, runs))).toBe('asked')
  expect(await record.db.write(learner, (tx) => stopJob(tx, waits))).toBe('stopped')
  expect(await stateOf(waits)).toBe('stopped')
  await until(runs, 'stopped')
  expect(await record.db.write(learner, (tx) => stopJob(tx, runs))).toBe('over')
})

test('a process that ends hands its job back, and the next does it, with no attempt counted', async () => {
  work = ({ signal }) =>
    new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }))
  await start()
  const jobId = await add(someone('learning'), 'long')
  await until(jobId, 'running')
  await running.pop()?.stop()
  expect(await stateOf(jobId)).toBe('waiting')
  work = async () => null
  await start()
  await until(jobId, 'done')
  expect((await jobNow(record, jobId)).attempts).toBe(1)
})

test('a process that ends with its hands full leaves nothing in the queue as if it were still at it', async () => {
  work = ({ signal }) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('ends'))))
  const learner = someone('learning')
  for (let round = 0; round < 5; round++) {
    ran = []
    await start()
    const ids = ['a', 'b', 'c'].map((id) => `${id}${round}`)
    await Promise.all(ids.map((id) => add(learner, id)))
    await expect.poll(() => ran.length, { timeout: 15_000, interval: 20 }).toBeGreaterThanOrEqual(3)
    await running.pop()?.stop()
    const { rows } = await record.db.read(
      systemActor(record.force.forceId),
      (tx) => sql`select from queue._private_jobs where locked_at is not null`.execute(tx.connection),
      'queue',
    )
    expect([round, rows.length]).toEqual([round, 0])
  }
})

test('the database ends every session: jobs go on by themselves', async () => {
  await start()
  const learner = someone('learning')
  await until(await add(learner, 'before'), 'done')
  const owner = new pg.Client({ connectionString: record.ownerUrl })
  await owner.connect()
  await owner.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'candour jobs'`,
  )
  await owner.end()
  await until(await add(learner, 'after'), 'done')
})

test('what is done again and again is one job, and a failure is told until it goes well', async () => {
  const both = await Promise.all([openJobs(record, [often], people), openJobs(record, [often], people)])
  running.push(...both)
  await expect.poll(() => beats, { timeout: 20_000 }).toBeGreaterThan(3)
  const jobs = await record.db.read(systemActor(record.force.forceId), (tx) => listJobs(tx, { kind: 'test.often' }))
  expect(jobs).toHaveLength(1)
  await expect.poll(async () => (await jobNow(record, jobs[0]?.jobId ?? '')).failedAt, { timeout: 10_000 }).toBeNull()
})

test('a job is seen by whoever asked for it and administrators; the queue by nobody, and it holds identities alone', async () => {
  const learner = someone('learning')
  const jobId = await add(learner, 'seen', { runAt: new Date(Date.now() + 3_600_000) })
  const seen = (actor: Actor) =>
    record.db.read(actor, async (tx) => (await listJobs(tx, {})).some((job) => job.jobId === jobId))
  expect(await seen(learner)).toBe(true)
  expect(await seen(someone('administrator'))).toBe(true)
  expect(await seen(someone('trainer', 'analyst', 'auditor'))).toBe(false)
  expect(await seen({ ...someone('administrator'), forceId: newId() })).toBe(false)
  const trainer = someone('trainer')
  expect(await record.db.write(trainer, (tx) => stopJob(tx, jobId))).toBe('over')

  const app = new pg.Client({ connectionString: appUrl(record.ownerUrl) })
  await app.connect()
  const { rows: tables } = await app.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
     where n.nspname = 'queue' and c.relkind in ('r', 'p')`,
  )
  expect(tables.length).toBeGreaterThan(3)
  for (const { name } of tables) expect([name, (await app.query(`select from ${name}`)).rowCount]).toEqual([name, 0])
  await expect(app.query(`select from queue.add_job('long', '{}'::json)`)).rejects.toThrow('row-level security')
  await app.query('set candour.purpose = queue')
  const { rows } = await app.query('select payload from queue._private_jobs where key = $1', [jobId])
  expect(rows).toEqual([{ payload: { forceId: record.force.forceId, jobId } }])
  await app.end()
})

test('killed with -9 half way, a job is begun again by another process within seconds, and counted', async () => {
  const learner = someone('learning')
  let begun = 0
  const kind = neverEnds(async () => {
    begun += 1
  })
  const file = fileURLToPath(new URL('./never-ends.fixture.ts', import.meta.url))
  const child = spawn(process.execPath, [file, appUrl(record.ownerUrl), record.force.forceId], { stdio: 'ignore' })
  const jobId = await record.db.write(learner, (tx) => addJob(tx, kind, { id: 'x' }))
  await until(jobId, 'running')
  running.push(await openJobs(record, [kind], people))
  child.kill('SIGKILL')
  await once(child, 'exit')
  const killed = Date.now()
  await until(jobId, 'done')
  expect(Date.now() - killed).toBeLessThan(15_000)
  expect(begun).toBe(1)
  expect((await jobNow(record, jobId)).attempts).toBe(2)
})

test('in a record brought back from a copy without its queue, jobs that wait are done', async () => {
  const jobId = await add(someone('learning'), 'lost', { runAt: new Date(Date.now() - 60_000) })
  await record.db.write(
    systemActor(record.force.forceId),
    (tx) => sql`delete from queue._private_jobs where key = ${jobId}`.execute(tx.connection),
    'queue',
  )
  await start()
  await until(jobId, 'done')
})
