import { setTimeout as delay } from 'node:timers/promises'
import type { Actor } from '../actor.ts'
import { DatabaseAway, databaseFault } from '../database-faults.ts'
import { CandourError, Forbidden } from '../errors.ts'
import { systemActor, systemUserId } from '../force.ts'
import { logEvent } from '../log.ts'
import type { Tx } from '../tx.ts'
import { putInQueue } from './add-job.ts'
import { type Beat, beat, type Ending, endAttempt, type Job, takeJob, waitForNextTime } from './job.queries.ts'
import { dropJobFile, openJobFile } from './job-file.ts'
import { defaultAttempts, type JobContext, type JobKind, type JobProgress } from './job-kind.ts'
import type { JobsSettings } from './run-jobs.ts'

/** What the queue gives out: which job, and nothing of what it is about. */
export interface Attempt {
  readonly forceId: string
  readonly jobId: string
}

/** What an attempt finds in the process it runs in. */
export interface JobHouse extends Omit<JobsSettings, 'kinds'> {
  readonly runnerId: string
  readonly kinds: ReadonlyMap<string, JobKind>
  /** The process ends. */
  readonly stopped: AbortSignal
}

/** Somebody asked for the job to stop. */
class JobStopped extends CandourError {
  override readonly status = 409
}

const beatMilliseconds = 1000
/** How far it is, is said sooner. */
const newsMilliseconds = 250

/**
 * One attempt at a job, from taking it to writing how it ended. Throws where it could not take it: the queue then gives it out
 * again a moment later.
 */
export async function attemptJob(house: JobHouse, { forceId, jobId }: Attempt): Promise<void> {
  const candour = systemActor(forceId)
  const inQueue = <T>(work: (tx: Tx) => Promise<T>) => house.db.write(candour, work, 'queue')
  house.stopped.throwIfAborted()
  const job = await inQueue((tx) => takeJob(tx, jobId, house.runnerId))
  // Somebody else has it, or it is over.
  if (!job) return
  const mine: Beat = { jobId, runner: house.runnerId, attempt: job.attempts }
  const kind = house.kinds.get(job.kind)
  const pulse = openPulse(house.stopped, (progress) => inQueue((tx) => beat(tx, mine, progress)))
  const ending = await workOn(house, job, forceId, kind, pulse).finally(() => pulse.close())
  await patiently(house.stopped, async () => {
    if (ending.state !== 'waiting' && job.everyMilliseconds === null) await tidyUp(house, job, forceId)
    await inQueue(async (tx) => {
      if (!(await endAttempt(tx, mine, ending))) return
      const next = nextTime(tx, job, ending)
      if (next === null) return
      if (ending.state !== 'waiting') await waitForNextTime(tx, job, next)
      await putInQueue(tx, { jobId, long: job.long, runAt: next })
    })
  })
}

/** When a job is due again: it waits to be tried again, or is done again and again. Null where it is over. */
function nextTime(tx: Tx, job: Job, ending: Ending): Date | null {
  if (ending.state === 'waiting') return ending.runAt
  return job.everyMilliseconds === null ? null : new Date(tx.at.getTime() + job.everyMilliseconds)
}

async function tidyUp({ db }: JobHouse, job: Job, forceId: string): Promise<void> {
  await db.write(senderOf(job, forceId), (tx) => dropJobFile(tx, job.jobId))
}

/** Whoever asked for a job, as they were then: for putting away what is theirs, whatever they may do now. */
const senderOf = ({ userId, userName, roles }: Job, forceId: string): Actor => ({
  forceId,
  userId,
  name: userName,
  personId: null,
  commandId: null,
  roles,
})

async function workOn(
  house: JobHouse,
  job: Job,
  forceId: string,
  kind: JobKind | undefined,
  pulse: Pulse,
): Promise<Ending> {
  if (!kind) return { state: 'failed', reason: `This version of Candour does not know this kind of work: ${job.kind}` }
  const most = kind.attempts ?? defaultAttempts
  try {
    if (job.attempts > most && job.everyMilliseconds === null) {
      throw new CandourError(`Candour was stopped while it was at this, ${most} times`)
    }
    const actor = await mustBeAllowed(house, job, forceId)
    const result = await kind.run(contextOf(house, job, actor, pulse, most))
    return { state: 'done', result }
  } catch (error) {
    if (pulse.stopAsked()) return { state: 'stopped' }
    // Handed back: the next process does it from its beginning, and this one was no attempt that failed.
    if (house.stopped.aborted) return { state: 'waiting', runAt: new Date(), reason: null, uncounted: true }
    const ours = !(error instanceof CandourError) || (error.status >= 500 && job.attempts <= most)
    if (ours) logEvent('job.failed', { kind: job.kind, job: job.jobId, attempt: job.attempts }, error)
    const reason = reasonOf(error)
    if (ours && job.attempts < most && job.everyMilliseconds === null) {
      return { state: 'waiting', runAt: new Date(Date.now() + backoffMilliseconds(job.attempts)), reason }
    }
    await abandon(house, kind, job, forceId, reason)
    return { state: 'failed', reason }
  }
}

/** 1, 4, 9, 16 seconds, and ten minutes at the most. */
const backoffMilliseconds = (attempts: number): number => Math.min(attempts ** 2, 600) * 1000

async function abandon(house: JobHouse, kind: JobKind, job: Job, forceId: string, why: string): Promise<void> {
  const { db } = house
  const { jobId, payload } = job
  await kind
    .abandoned?.({ db, actor: senderOf(job, forceId), jobId, payload, why })
    .catch((error) => logEvent('job.failed', { kind: job.kind, job: jobId, attempt: job.attempts }, error))
}

/**
 * Why a job failed, for an administrator. Of what is our fault it says where to look, not what stood in it: a message of
 * the database's may quote a row.
 */
function reasonOf(error: unknown): string {
  if (error instanceof CandourError) return error.message
  const fault = databaseFault(error)
  if (fault instanceof DatabaseAway) return 'The database went away'
  const { name = 'Error', code } = Object(error)
  return `A fault in Candour (${[name, code].filter(Boolean).join(' ')}). The log tells more, under job.failed`
}

/** Whoever asked for a job, as they are now: never with more than they asked with. */
async function mustBeAllowed(house: JobHouse, job: Job, forceId: string): Promise<Actor> {
  if (job.userId === systemUserId) return systemActor(forceId)
  const now = await house.findActor(forceId, job.userId)
  if (now === null) throw new Forbidden(`${job.userName}, who asked for this, may no longer sign in`)
  const roles = now.roles.filter((role) => job.roles.includes(role))
  if (roles.length === 0) throw new Forbidden(`${job.userName} no longer holds a role with which this was asked for`)
  return { ...now, roles }
}

function contextOf(house: JobHouse, job: Job, actor: Actor, pulse: Pulse, most: number): JobContext {
  return {
    db: house.db,
    actor,
    jobId: job.jobId,
    payload: job.payload,
    attempt: job.attempts,
    isLast: job.attempts >= most,
    signal: pulse.signal,
    handsBack: () => house.stopped.aborted && !pulse.stopAsked(),
    report: pulse.report,
    listen: pulse.listen,
    openFile: () => openJobFile(house.db, actor, job.jobId),
  }
}

/** The signs of life of one attempt. */
interface Pulse {
  readonly signal: AbortSignal
  stopAsked(): boolean
  listen(): Promise<void>
  report(progress: JobProgress): void
  close(): Promise<void>
}

function openPulse(
  ended: AbortSignal,
  send: (progress: JobProgress | null) => Promise<{ readonly stopAsked: boolean } | null>,
): Pulse {
  const abort = new AbortController()
  const closed = new AbortController()
  let asked = false
  let latest: JobProgress | null = null
  const stop = () => abort.abort(new JobStopped('The job was told to stop'))
  ended.addEventListener('abort', stop, { once: true })
  if (ended.aborted) stop()

  let sent: JobProgress | null = null
  let sentAt = 0

  async function beatOnce(): Promise<void> {
    const news: JobProgress | null = latest
    const heard = await send(news === sent ? null : news).catch(() => undefined)
    // What could not be said is said the next time.
    if (heard === undefined) return
    sent = news
    sentAt = Date.now()
    if (heard?.stopAsked) asked = true
    if (heard === null || asked) stop()
  }

  async function beatOn(): Promise<void> {
    while (!closed.signal.aborted) {
      if (latest !== sent || Date.now() - sentAt >= beatMilliseconds) await beatOnce()
      await delay(newsMilliseconds, undefined, { ref: false, signal: closed.signal }).catch(() => {})
    }
  }
  const beating = beatOn()
  return {
    signal: abort.signal,
    stopAsked: () => asked,
    listen: beatOnce,
    report: (progress) => {
      latest = progress
    },
    async close() {
      ended.removeEventListener('abort', stop)
      closed.abort()
      await beating
    },
  }
}

/** A process that ends waits so long for a database that is away: what it could not write is found by others. */
const lastTries = 10

/** Does it again while the database is away. */
async function patiently(stopped: AbortSignal, work: () => Promise<void>): Promise<void> {
  for (let last = 0; last < lastTries; last += stopped.aborted ? 1 : 0) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof DatabaseAway)) return logEvent('work.failed', { work: 'ending a job' }, error)
      await delay(500, undefined, { ref: false })
    }
  }
}
