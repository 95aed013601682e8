import { type Actor, findJob, type Job, type JobKind, runJobs, systemActor } from '../../src/kernel/index.ts'
import type { TestRecord } from './record.ts'

/** Jobs of a test's record, done in this process. */
export interface TestJobs {
  stop(): Promise<void>
}

/** Does jobs of these kinds until it is stopped; `people` are those who ask for them, as they are at each moment. */
export function openJobs(
  record: Pick<TestRecord, 'db' | 'force'>,
  kinds: readonly JobKind[],
  people: ReadonlyMap<string, Actor>,
): Promise<TestJobs> {
  return runJobs({
    db: record.db,
    forceId: record.force.forceId,
    kinds,
    findActor: async (_, userId) => people.get(userId) ?? null,
  })
}

/** A job as an administrator sees it. */
export async function jobNow({ db, force }: Pick<TestRecord, 'db' | 'force'>, jobId: string): Promise<Job> {
  const job = await db.read(systemActor(force.forceId), (tx) => findJob(tx, jobId))
  if (!job) throw new Error('There is no such job')
  return job
}
