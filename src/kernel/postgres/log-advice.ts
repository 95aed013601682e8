/** What to do about what the server said before it ended, where that is known. */
const advice: readonly (readonly [RegExp, string])[] = [
  [
    /No space left on device|Disk quota exceeded/,
    'The disk that holds the record is full. Make room on it, and start again.',
  ],
  [
    /pg_control|control file|valid checkpoint record|checkpoint record|could not open file "(global|base|pg_wal|pg_xact)|required WAL directory|invalid (page|magic number)/,
    'The files of the database are damaged. Bring the data folder back from a backup.',
  ],
  [
    /could not restore file [^\n]{0,200} from archive/,
    'A file of the kept log is there and cannot be read: let the account that PostgreSQL runs as read all of the folder.',
  ],
  [/Read-only file system/, 'The disk that holds the database can only be read. Mount it to be written.'],
  [/Permission denied|wrong ownership/, 'Run Candour as the user to whom the folder of the database belongs.'],
  [
    /could not create shared memory|Cannot allocate memory|could not map anonymous/,
    'There is too little memory on this machine.',
  ],
  [/still in use/, 'Processes of a server that ended still use the database. End them, or start the machine again.'],
  [
    /unrecognized configuration parameter|invalid value for parameter|contains errors/,
    'A setting of your own is wrong: see postgresql.auto.conf in the folder of the database.',
  ],
]

/** Advice for a server that did not start, by its log; empty where nothing is known. */
export const logAdvice = (log: string): string => advice.find(([pattern]) => pattern.test(log))?.[1] ?? ''
