import { statfs } from 'node:fs/promises'
import { type Db, systemActor } from '../kernel/index.ts'
import { pendingMigrations } from '../open-candour.ts'
import { countAuditEntries } from './audit-count.ts'

/** Whether the site can do its work now, and what keeps it from it. */
export interface Readiness {
  readonly ready: boolean
  readonly checks: {
    readonly database: 'answers' | 'away'
    readonly schema: 'current' | 'behind' | 'unknown'
    readonly disk: 'has room' | 'nearly full' | 'unknown'
  }
}

export interface Examined {
  readonly db: Db
  readonly forceId: string
  readonly ownerUrl: string
  readonly dataDirectory: string
}

const patience = 2000
const leastFreeBytes = 256 * 1024 ** 2

/** Looks whether the database answers, its schema is this version's, and the disk has room. Throws nothing. */
export async function examine({ db, forceId, ownerUrl, dataDirectory }: Examined): Promise<Readiness> {
  const [database, schema, disk] = await Promise.all([
    inTime(db.read(systemActor(forceId), countAuditEntries)).then(
      () => 'answers' as const,
      () => 'away' as const,
    ),
    inTime(pendingMigrations(ownerUrl)).then(
      (pending) => (pending.length === 0 ? ('current' as const) : ('behind' as const)),
      () => 'unknown' as const,
    ),
    statfs(dataDirectory).then(
      ({ bavail, bsize }) => (bavail * bsize > leastFreeBytes ? ('has room' as const) : ('nearly full' as const)),
      () => 'unknown' as const,
    ),
  ])
  return {
    ready: database === 'answers' && schema === 'current' && disk !== 'nearly full',
    checks: { database, schema, disk },
  }
}

function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('No answer in time')), patience)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
