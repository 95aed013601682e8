import { type Db, logEvent, systemActor } from '../../../kernel/index.ts'
import { ownHomePage, retryTransaction } from '../../learning-record/index.ts'
import type { AddRoutes } from '../serve-content/add-routes.ts'
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

/** Looks for them now and then, as long as courses are served. */
export const sweepSittings: AddRoutes = (app, { db, force }) => {
  let running: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    running = abandonExpired(db, force.forceId).catch((error: unknown) =>
      logEvent('work.failed', { work: 'abandoned course sittings' }, error),
    )
  }, everyMilliseconds)
  timer.unref()
  app.addHook('onClose', async () => {
    clearInterval(timer)
    await running
  })
}
