import { type Db, logEvent, type ScheduledWork, systemActor } from '../../../kernel/index.ts'
import type { CheckpointSettings } from '../checkpoint-audit/settings.ts'
import { checkAudit } from './check-audit.ts'
import { lastOwnCheck } from './last-check.queries.ts'

const minute = 60_000
const hour = 60 * minute

/**
 * Checks the whole audit record once a day, so that a change is known when nobody asks. Looks every hour whether a check
 * is due, going by the record: a site that is started again each night is checked all the same.
 */
export function auditCheckWork(
  db: Db,
  forceId: string,
  settings: CheckpointSettings,
  environment: NodeJS.ProcessEnv,
): ScheduledWork {
  const candour = systemActor(forceId)
  const every = settings.checkEveryHours * hour
  // A record that is broken may not take the entry of its check: it is not walked again each hour for that.
  let done: Date | null = null
  return {
    name: 'audit check',
    everyMilliseconds: Math.min(every, hour),
    firstAfterMilliseconds: Math.min(every, 5 * minute),
    async run() {
      try {
        const last = done ?? (await db.read(candour, lastOwnCheck, 'verification'))
        if (last !== null && Date.now() - last.getTime() < every) return
        await checkAudit(db, candour, settings, environment)
        done = new Date()
      } catch (error) {
        logEvent('audit.check-failed', {}, error)
      }
    },
  }
}
