import type { OfferedCommand } from './kernel/index.ts'
import { accessCommands } from './modules/access/commands.ts'
import { disclosureCommands } from './modules/disclosure/commands.ts'
import { elearningCommands } from './modules/elearning/commands.ts'
import { learningRecordCommands } from './modules/learning-record/commands.ts'

const record = async () => (await import('./command-line/record-commands.ts')).registerRecordCommands
const backup = async () => (await import('./command-line/backup-commands.ts')).registerBackup

/** The one list of commands, in the order in which help shows them. */
export const commands: readonly OfferedCommand[] = [
  {
    term: 'serve',
    does: 'serve the site on 127.0.0.1, at PORT (8080)',
    load: async () => (await import('./command-line/serve-command.ts')).registerServe,
  },
  { term: 'migrate', does: 'bring the database’s schema up to this version of the software', load: record },
  { term: 'sample [options]', does: 'load the invented sample force into an empty record', load: record },
  { term: 'force', does: 'set the force up whose record this is', load: record },
  {
    term: 'import [options] <kind> [files...]',
    does: 'bring the force’s own files into the record',
    load: async () => (await import('./command-line/import-command.ts')).registerImport,
  },
  {
    term: 'set-aside',
    does: 'list the rows of restricted files that were set aside, because their senders may not read what they are about',
    load: async () => (await import('./command-line/set-aside-command.ts')).registerSetAside,
  },
  {
    term: 'backup [options] <file>',
    does: 'copy the whole record, running or not, into one encrypted file',
    load: backup,
  },
  {
    term: 'restore [options] <file>',
    does: 'restore a record into an empty data folder (CANDOUR_DATA)',
    load: backup,
  },
  {
    term: 'export [options] <file>',
    does: 'write the whole record as open files, a table a file, zipped and encrypted',
    load: async () => (await import('./command-line/export-command.ts')).registerExport,
  },
  {
    term: 'erase [options] <table>',
    does: 'erase one row for good, and again after any restore',
    load: async () => (await import('./command-line/erase-command.ts')).registerErase,
  },
  ...learningRecordCommands,
  ...elearningCommands,
  ...accessCommands,
  ...disclosureCommands,
]
