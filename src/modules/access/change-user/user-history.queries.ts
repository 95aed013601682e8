import { type Role, type Tx, tables } from '../../../kernel/index.ts'
import type { AccessTables } from '../tables.ts'

/** What was known of a user from a moment on. */
export interface UserVersion {
  readonly roles: readonly Role[]
  readonly active: boolean
  readonly recordedAt: Date
  readonly recordedBy: string
  /** Null where Candour itself, or the command line, wrote it. */
  readonly recordedByName: string | null
}

/** All versions of a user, latest first. */
export const listUserVersions = (tx: Tx, userId: string): Promise<UserVersion[]> =>
  tables<AccessTables>(tx)
    .selectFrom('access.user_version as v')
    .leftJoin('access.user_version as by', (join) =>
      join
        .onRef('by.force_id', '=', 'v.force_id')
        .onRef('by.user_id', '=', 'v.recorded_by')
        .on('by.superseded_at', 'is', null),
    )
    .where('v.force_id', '=', tx.forceId)
    .where('v.user_id', '=', userId)
    .select([
      'v.roles',
      'v.active',
      'v.recorded_at as recordedAt',
      'v.recorded_by as recordedBy',
      'by.name as recordedByName',
    ])
    .orderBy('v.recorded_at', 'desc')
    .execute()
