import { type Db, logEvent, type ScheduledWork, systemActor } from '../../../kernel/index.ts'
import type { CheckpointSettings } from '../checkpoint-audit/settings.ts'
import { checkAudit } from './check-audit.ts'

/** Checks the whole audit record once a day, so that a change is known when nobody asks. */
export const auditCheckWork = (
  db: Db,
  forceId: string,
  settings: CheckpointSettings,
  environment: NodeJS.ProcessEnv,
): ScheduledWork => ({
  name: 'audit check',
  everyMilliseconds: settings.checkEveryHours * 3_600_000,
  async run() {
    try {
      await checkAudit(db, systemActor(forceId), settings, environment)
    } catch (error) {
      logEvent('audit.check-failed', {}, error)
    }
  },
})
