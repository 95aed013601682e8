import { writeMoment } from '../kernel/index.ts'
import { govukWarningText, type HomePanel, html, nothing, paragraph } from '../web/index.ts'
import type { BackupWatch } from './backup-watch.ts'

/** What only administrators see on the home page: that backups fail, across it; and which the last good one is. */
export const backupPanels = (watch: BackupWatch, isScheduled: boolean): readonly HomePanel[] => [
  {
    title: null,
    may: 'backup.follow',
    order: 1,
    render: async () =>
      html`${watch.failing ? govukWarningText({ text: failure(watch, watch.failing) }) : nothing}${
        watch.logNotKept ? govukWarningText({ text: logFailure(watch.logNotKept) }) : nothing
      }`,
  },
  { title: 'Backups', may: 'backup.follow', order: 85, render: async () => paragraph(lastGood(watch, isScheduled)) },
]

const failure = ({ lastMade }: BackupWatch, { since, why }: { since: Date; why: string }): string =>
  `No backup could be made since ${writeMoment(since)}. ${
    lastMade ? `The last one is of ${writeMoment(lastMade)}` : 'There is none at all'
  }, and what was written since would be lost with this disk. Candour tries again every five minutes. The reason: ${why}`

const logFailure = ({ since }: { since: Date }): string =>
  `Since ${writeMoment(since)} the database’s log cannot be kept where CANDOUR_WAL_ARCHIVE says, so the record can be brought back to no later moment. Until it can, the log fills the record’s own disk: see that the folder is there, can be written to and has room.`

function lastGood({ lastMade }: BackupWatch, isScheduled: boolean): string {
  if (!isScheduled) {
    return 'Nothing makes backups by itself: CANDOUR_BACKUP_TO names the folder that they are to go to. “candour backup” makes one.'
  }
  if (lastMade === undefined)
    return 'Whether there are backups is not known yet: they are looked for every five minutes.'
  if (lastMade === null) return 'No backup has been made by itself yet.'
  return `The last backup was made on ${writeMoment(lastMade)}. “candour backup verify --deep” tries one.`
}
