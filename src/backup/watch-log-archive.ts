import { sql } from 'kysely'
import { type Db, logEvent, type ScheduledWork, systemActor, tables } from '../kernel/index.ts'
import type { BackupWatch } from './backup-watch.ts'

/** What the server says of keeping its finished log files (PostgreSQL's manual, 27.2.12, pg_stat_archiver). */
interface Archiver {
  readonly failing: boolean
  readonly since: Date
}

/** Looks every five minutes whether the server can keep its log, logs where that changes, and keeps it for the home page. */
export function watchLogArchive(db: Db, forceId: string, watch: BackupWatch): ScheduledWork {
  const minute = 60_000
  return {
    name: 'log archive',
    everyMilliseconds: 5 * minute,
    firstAfterMilliseconds: minute,
    async run() {
      const { rows } = await db.read(systemActor(forceId), (tx) =>
        sql<Archiver>`select last_failed_time > coalesce(last_archived_time, '-infinity') as failing,
          last_failed_time as since from pg_stat_archiver`.execute(tables(tx)),
      )
      const [archiver] = rows
      const was = watch.logNotKept !== null
      watch.logNotKept = archiver?.failing ? (watch.logNotKept ?? { since: archiver.since }) : null
      if (watch.logNotKept !== null && !was) logEvent('backup.log-not-kept')
      if (watch.logNotKept === null && was) logEvent('backup.log-kept')
    },
  }
}
