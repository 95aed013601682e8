import { z } from 'zod'
import { sequencingState } from '../sequencing/sequencing-state.ts'
import { RunTimeRefused } from './elements.ts'

const visitCommit = z.strictObject({
  /** Counts the stays of this sitting from 1. */
  visit: z.int().min(1).max(100_000),
  /** The unit's item in the manifest. */
  item: z.string().min(1).max(4000),
  /** SCORM 2004: the sequencing began a new attempt of the unit, so that what it kept is gone. */
  isNew: z.boolean(),
  elements: z.record(z.string().max(200), z.string().max(100_000)),
  ended: z.boolean(),
})

const commit = z.strictObject({
  /** Grows from commit to commit of a sitting: one sent again is taken once, one overtaken by a later is left. */
  number: z.int().min(1).max(2_147_483_647),
  visits: z.array(visitCommit).max(200),
  sequencing: sequencingState.optional(),
  /** The learner leaves: the sitting is over. */
  leaving: z.boolean(),
})

export type Commit = z.infer<typeof commit>
export type VisitCommit = z.infer<typeof visitCommit>

/** What a player sent. Throws RunTimeRefused where it is no such thing. */
export function readCommit(body: unknown): Commit {
  const read = commit.safeParse(typeof body === 'string' ? jsonIn(body) : body)
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new RunTimeRefused(
    `What was to be saved cannot be read: ${issue?.path.join('.') || 'all of it'}, ${issue?.message ?? ''}`,
  )
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new RunTimeRefused('What was to be saved is not JSON')
  }
}
