import type { TableColumns } from './row-digests.ts'

interface Changed {
  readonly columns: readonly string[]
  readonly why: string
}

const whoMayRead = ['restricted', 'allowed_person_ids', 'denied_person_ids', 'denied_command_ids']

const publishedColumns = [
  'force_id',
  'request_id',
  'published_on',
  'decision',
  'entry',
  'words',
  'published_by',
  'recorded_at',
  'superseded_at',
]

/** What migrations change, on purpose, of rows that were there before them. All else an upgrade leaves as it was. */
const changedOnPurpose: Readonly<Record<string, Changed>> = {
  'candour.migration': { columns: ['name', 'hash', 'run_at'], why: 'it lists the migrations that were run since' },
  'response.report': { columns: whoMayRead, why: 'what any version of it was restricted to holds for the report' },
  'response.report_version': { columns: whoMayRead, why: 'what any version was restricted to holds for all of them' },
  'response.risk_assessment_version': { columns: whoMayRead, why: 'it is restricted as its report is' },
  'response.referral_out_version': { columns: whoMayRead, why: 'it is restricted as its report is' },
  'kernel.audit_entry': {
    columns: ['restricted', 'about', 'denied_person_ids', 'denied_command_ids'],
    why: 'who may read an entry follows the thing that it tells of',
  },
  'kernel.import': {
    columns: ['restricted', 'about', 'denied_person_ids', 'denied_command_ids'],
    why: 'who may see a file follows what came of it',
  },
  'elearning.achievement': { columns: ['score'], why: 'a score of SCORM is out of a hundred, as all others' },
  'disclosure.published': {
    columns: publishedColumns,
    why: 'an entry whose numbers are tables of words is superseded by one of shapes, once the record is opened',
  },
}

/** Made anew for each row by the migration that adds it, so that two upgrades of one record differ in it. */
const madeByMigration: Readonly<Record<string, readonly string[]>> = {
  'candour.migration': ['run_at'],
  'access.session': ['session_id'],
  'disclosure.published': publishedColumns,
}

/**
 * What is told in the audit record where opening a record brings its published entries up to date, and the hashes by which
 * its requests are found: all else stands. The chain's end goes on with it, and is proven by verifying the chain.
 */
export const besideOpening: Readonly<Record<string, string>> = {
  'kernel.audit_entry': `action <> 'bring a log entry up to date'`,
  'kernel.audit_head': 'false',
  'disclosure.question_band': 'false',
  'disclosure.requester_mark': 'false',
}

const without = (columns: TableColumns, left: (table: string) => readonly string[]): TableColumns =>
  Object.fromEntries(
    Object.entries(columns)
      .map(([table, names]) => [table, names.filter((name) => !left(table).includes(name))] as const)
      .filter(([, names]) => names.length > 0),
  )

/** The columns that must be after an upgrade as they were before it. */
export const keptByUpgrade = (columns: TableColumns): TableColumns =>
  without(columns, (table) => changedOnPurpose[table]?.columns ?? [])

/** The columns that must be the same whichever way a record was upgraded. */
export const sameByAnyWay = (columns: TableColumns): TableColumns =>
  without(columns, (table) => madeByMigration[table] ?? [])
