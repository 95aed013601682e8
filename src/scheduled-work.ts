import { scheduledBackup } from './backup/index.ts'
import type { Config, ScheduledWork } from './kernel/index.ts'
import { auditCheckWork, checkpointWork, readCheckpointSettings } from './modules/access/index.ts'
import type { OpenCandour } from './open-candour.ts'

/** What a served site has to do by itself, again and again. */
export interface ServedRecord {
  readonly config: Config
  readonly candour: OpenCandour
  readonly forceId: string
}

/** Everything that is done by schedule while the site is served; each subject adds its own line. */
export function scheduledWork({ config, candour, forceId }: ServedRecord): readonly ScheduledWork[] {
  const checkpoints = readCheckpointSettings(process.env)
  const { backups, databaseUrl } = config
  return [
    checkpointWork(candour.db, forceId, checkpoints, process.env),
    auditCheckWork(candour.db, forceId, checkpoints, process.env),
    ...(backups !== null && databaseUrl === null ? [scheduledBackup(backups)] : []),
  ]
}
