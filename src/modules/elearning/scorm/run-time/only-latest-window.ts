import { Conflict } from '../../../../kernel/index.ts'
import type { OpenSession } from '../../serve-content/session.queries.ts'
import type { Progress } from './run-time.queries.ts'

/** Another window was opened later: only that one writes. */
export class TakenOver extends Conflict {}

/** Throws TakenOver where this sitting is not the one that may write. */
export function mustHold(progress: Progress | undefined, { sessionId }: Pick<OpenSession, 'sessionId'>): Progress {
  if (progress?.sessionId === sessionId) return progress
  throw new TakenOver('This course has been opened in another window. What is done here is not saved')
}
