import { type BackupWatch, scheduledBackup, watchLogArchive } from './backup/index.ts'
import { type Config, type JobKind, repeatedJob, type ScheduledWork, sweepWork } from './kernel/index.ts'
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

/** What is done at its time by one process of all that serve the record; each subject adds its own line. */
export function scheduledJobs({ candour, forceId }: ServedRecord): readonly JobKind[] {
  const checkpoints = readCheckpointSettings(process.env)
  return [
    repeatedJob(checkpointWork(candour.db, forceId, checkpoints, process.env), 'Sign the audit record where it stands'),
    repeatedJob(auditCheckWork(candour.db, forceId, checkpoints, process.env), 'Check the whole audit record'),
    repeatedJob(sweepWork(candour.db, forceId), 'Remove from the folder of files what no row holds'),
  ]
}

/**
 * What belongs to one process: the server of the data folder, whose log it watches and whose copies it makes (two sites
 * on one database need not have the folder in common, and a backup must not wait for the database it is to save).
 */
export function ownWork({ config, candour, forceId, backupWatch }: ServedRecord): readonly ScheduledWork[] {
  return [
    ...(backupWatch === null ? [] : [watchLogArchive(candour.db, forceId, backupWatch)]),
    ...(backupWatch === null || config.backups === null ? [] : [scheduledBackup(config.backups, backupWatch)]),
  ]
}
