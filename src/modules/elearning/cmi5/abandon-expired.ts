import { z } from 'zod'
import { type Db, jobKind, systemActor } from '../../../kernel/index.ts'
import { ownHomePage, retryTransaction } from '../../learning-record/index.ts'
import { abandonIfOpen } from './abandon-session.ts'
import { expiredSessions, holdRegistration } from './session.queries.ts'

const everyMilliseconds = 5 * 60_000
const atOnce = 100

/** Ends the sittings that nobody ended in their time. Returns how many there were. */
export async function abandonExpired(db: Db, forceId: string): Promise<number> {
  const system = systemActor(forceId)
  const expired = await db.read(system, (tx) => expiredSessions(tx, atOnce))
  for (const { sessionId, registrationId, returnTo } of expired) {
    await retryTransaction(() =>
      db.write(system, async (tx) => {
        await holdRegistration(tx, registrationId)
        await abandonIfOpen(tx, ownHomePage(new URL(returnTo).origin), sessionId)
      }),
    )
  }
  return expired.length
}

/** Looks for them now and then: one process of all does. */
export const sweepSittings = jobKind<Record<string, never>>({
  kind: 'elearning.end-sittings',
  title: 'End the sittings of courses that nobody ended',
  payload: z.strictObject({}),
  every: { milliseconds: everyMilliseconds, firstAfterMilliseconds: everyMilliseconds },
  run: ({ db, actor }) => abandonExpired(db, actor.forceId),
})
