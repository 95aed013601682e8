import { type BackupWatch, scheduledBackup, watchLogArchive } from './backup/index.ts'
import { type Config, type ScheduledWork, sweepWork } from './kernel/index.ts'
import { auditCheckWork, checkpointWork, readCheckpointSettings } from './modules/access/index.ts'
import type { OpenCandour } from './open-candour.ts'

/** What a served site has to do by itself, again and again. */
export interface ServedRecord {
  readonly config: Config
  readonly candour: OpenCandour
  readonly forceId: string
  /** Where the work that makes backups says how they stand; null where they are not Candour's to make. */
  readonly backupWatch: BackupWatch | null
}

/** Everything that is done by schedule while the site is served; each subject adds its own line. */
export function scheduledWork({ config, candour, forceId, backupWatch }: ServedRecord): readonly ScheduledWork[] {
  const checkpoints = readCheckpointSettings(process.env)
  return [
    checkpointWork(candour.db, forceId, checkpoints, process.env),
    auditCheckWork(candour.db, forceId, checkpoints, process.env),
    sweepWork(candour.db, forceId),
    ...(backupWatch === null ? [] : [watchLogArchive(candour.db, forceId, backupWatch)]),
    ...(backupWatch === null || config.backups === null ? [] : [scheduledBackup(config.backups, backupWatch)]),
  ]
}
