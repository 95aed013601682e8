/** Unused for this long, a session has ended (NCSC: lock unattended sessions). */
export const idleMilliseconds = 30 * 60_000
/** However busy, a session ends after a long shift. */
export const longestMilliseconds = 12 * 3_600_000
/** Use is noted at most this often, so that reading pages is not writing rows. */
const noteUseEveryMilliseconds = 60_000

export interface SessionTimes {
  readonly lastSeenAt: Date
  readonly expiresAt: Date
  readonly endedAt: Date | null
}

/** Whether a session still counts at `now`. */
export const isLive = (session: SessionTimes, now: Date): boolean =>
  session.endedAt === null &&
  now.getTime() < session.expiresAt.getTime() &&
  now.getTime() - session.lastSeenAt.getTime() < idleMilliseconds

/** Whether its last use was noted long enough ago to be noted again. */
export const isDueForNote = (session: SessionTimes, now: Date): boolean =>
  now.getTime() - session.lastSeenAt.getTime() >= noteUseEveryMilliseconds
