export { type BaseBackup, openBaseBackup } from './base-backup.ts'
export { type EmbeddedPostgres, openEmbeddedPostgres } from './open-embedded-postgres.ts'
export { type RecoveryTarget, removeDataFolder, restoreCluster } from './restore-cluster.ts'
export { withStartLock } from './start-lock.ts'
