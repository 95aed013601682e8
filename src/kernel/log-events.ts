export type LogLevel = 'debug' | 'info' | 'warn' | 'error'

interface Described {
  readonly level: LogLevel
  /** What happened, for whoever watches the log. */
  readonly says: string
}

/**
 * Every event that the log may hold, by name: what a watcher can rely on. None carries personal data: users, references
 * and records stand by identity, addresses asked for by their route's pattern. `docs/operations.md` lists them.
 */
export const logEvents = {
  'site.ready': { level: 'info', says: 'The site answers' },
  'site.stopping': { level: 'info', says: 'The site was told to stop' },
  'work.failed': { level: 'error', says: 'Work that is done by itself at its time failed' },
  'job.failed': { level: 'error', says: 'An attempt at a job failed by a fault of Candour’s' },
  'log.reopened': { level: 'info', says: 'The log was told to begin its file again' },

  'request.failed': { level: 'error', says: 'A request ended in an error; the visitor was shown this reference' },
  'request.slow': { level: 'warn', says: 'A request took longer than two seconds' },
  'server.fault': { level: 'error', says: 'The server met an error that belongs to no answered request' },

  'access.refused': { level: 'warn', says: 'Somebody was refused what their role or need to know does not open' },
  'access.probed': { level: 'warn', says: 'One visitor asked for many things that are not there for them' },
  'form.forged': { level: 'warn', says: 'A form came from another site, or without the token of its page' },
  'rate.limited': { level: 'warn', says: 'A visitor sent more than the limit allows' },
  'credential.wrong': { level: 'warn', says: 'A program’s credential was missing, wrong, expired or revoked' },

  'sign-in.done': { level: 'info', says: 'Somebody signed in' },
  'sign-in.failed': { level: 'warn', says: 'A sign-in came to nothing' },
  'roles.changed': { level: 'warn', says: 'What somebody may do was changed, or it was proposed or refused' },

  'import.begun': { level: 'info', says: 'An import began' },
  'import.ended': { level: 'info', says: 'An import ended' },
  'answer.signed': { level: 'info', says: 'An answer was signed off, or a question decided' },
  'answer.published': { level: 'info', says: 'A response was published' },

  'audit.checkpoint': { level: 'info', says: 'The audit record was signed where it stands' },
  'audit.checkpoint-kept': { level: 'info', says: 'A checkpoint was written to its place outside the database' },
  'audit.checkpoint-failed': { level: 'error', says: 'The audit record could not be signed' },
  'audit.place-failed': { level: 'error', says: 'A place for checkpoints could not be read or written' },
  'audit.timestamp-failed': { level: 'error', says: 'The time-stamping authority gave nothing that can be used' },
  'audit.whole': { level: 'info', says: 'The audit record was checked and is whole' },
  'audit.broken': { level: 'error', says: 'The audit record is not as it was written' },
  'audit.keys-missing': {
    level: 'error',
    says: 'The audit record was checked without the public keys, so nothing says who signed its checkpoints',
  },
  'audit.check-failed': { level: 'error', says: 'The audit record could not be checked' },
  'audit.cannot-write': {
    level: 'error',
    says: 'There are audit entries beyond the record’s own end: nothing more can be written',
  },

  'backup.made': { level: 'info', says: 'A scheduled backup was made' },
  'backup.failed': { level: 'error', says: 'A scheduled backup could not be made' },
  'backup.log-not-kept': { level: 'error', says: 'The database cannot keep its log where it was told to' },
  'backup.log-kept': { level: 'info', says: 'The database keeps its log again' },

  'database.away': { level: 'error', says: 'The database cannot be reached; pages say to come back in a moment' },
  'database.back': { level: 'info', says: 'The database answers again' },
  'database.connection-lost': { level: 'warn', says: 'A connection to the database that nobody used broke' },
  'database.restarting': { level: 'warn', says: 'The database server of the data folder ended and is started again' },
  'database.restarted': { level: 'warn', says: 'The database server of the data folder runs again' },
  'database.given-up': { level: 'error', says: 'The database server of the data folder cannot be started again' },
  'disk.full': { level: 'error', says: 'The disk that holds the record is full' },
  'disk.room': { level: 'info', says: 'The disk that holds the record has room again' },
  'file.damaged': { level: 'error', says: 'What is kept of a file is not what came: it has to come from a backup' },
  'reading.stopped': { level: 'warn', says: 'A text took too long to read, and was not taken in' },
} as const satisfies Readonly<Record<string, Described>>

export type LogEvent = keyof typeof logEvents
