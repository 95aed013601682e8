import { z } from 'zod'
import type { ScheduledWork } from '../schedule.ts'
import { jobKind, type TypedJobKind } from './job-kind.ts'

/** Work that is done at its time by one process of all that serve the site, as a job with a title that people read. */
export const repeatedJob = (work: ScheduledWork, title: string): TypedJobKind<Record<string, never>> =>
  jobKind({
    kind: `candour.${work.name.replaceAll(' ', '-')}`,
    title,
    payload: z.strictObject({}),
    every: {
      milliseconds: work.everyMilliseconds,
      firstAfterMilliseconds: work.firstAfterMilliseconds ?? work.everyMilliseconds,
    },
    run: ({ signal }) => work.run(signal),
  })
