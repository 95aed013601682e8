import { z } from 'zod'
import { jobKind, type TypedJobKind } from './index.ts'

/** A kind whose first process hangs until it is killed. */
export const neverEnds = (run: () => Promise<unknown>): TypedJobKind<{ id: string }> =>
  jobKind({ kind: 'test.never-ends', title: 'Never ends', payload: z.strictObject({ id: z.string() }), run })
