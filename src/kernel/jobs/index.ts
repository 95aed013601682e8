export { addJob, type JobOptions } from './add-job.ts'
export { giveUpJob, retryJob, stopJob } from './ask-job.ts'
export { countJobs, findJob, type Job, type JobState, listJobs } from './job.queries.ts'
export { jobFileBytes } from './job-file.ts'
export {
  type JobContext,
  type JobKind,
  type JobKindOf,
  type JobProgress,
  jobKind,
  type TypedJobKind,
} from './job-kind.ts'
export { repeatedJob } from './repeated-job.ts'
export { type JobsSettings, longAtOnce, type RunningJobs, runJobs } from './run-jobs.ts'
