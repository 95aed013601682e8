/** How backups stand, as the administrators are told; kept by the process that serves the site. */
export interface BackupWatch {
  /** When the last backup that is there was made; null where there is none, undefined before it was looked for. */
  lastMade?: Date | null
  /** Since when none could be made, and why; null where the last try came to something. */
  failing: { readonly since: Date; readonly why: string } | null
  /** Since when the database's log cannot be kept; null where it is, or is not to be. */
  logNotKept: { readonly since: Date } | null
}

export const openBackupWatch = (): BackupWatch => ({ failing: null, logNotKept: null })
