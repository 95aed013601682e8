import { sql } from 'kysely'
import type { Actor } from '../actor.ts'
import type { PlainDate } from '../plain-date.ts'
import type { Tx } from '../tx.ts'
import type { CoveredDays } from './covered-days.ts'
import type { Importer } from './importer.ts'
import type { ImportMode, ImportProblem, ImportStatus } from './report.ts'

/** One file that somebody tried to import. */
export interface ImportRecord {
  readonly importId: string
  readonly kind: string
  readonly fileName: string
  readonly sha256: string | null
  readonly fileBytes: number | null
  readonly mode: ImportMode
  readonly dryRun: boolean
  readonly status: ImportStatus
  readonly startedAt: Date
  readonly finishedAt: Date | null
  readonly startedBy: string
  readonly startedByName: string
  readonly rows: number
  readonly good: number
  readonly bad: number
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly problemCount: number
  readonly notes: readonly string[]
  /** The first and last day that the file covers, as its sender said. */
  readonly coversFrom: PlainDate | null
  readonly coversTo: PlainDate | null
}

export interface NewImport {
  readonly importId: string
  readonly importer: Pick<Importer, 'kind' | 'restricted'>
  readonly fileName: string
  readonly mode: ImportMode
  readonly dryRun: boolean
  readonly covers: CoveredDays
  /** The queue does it, and sees to it that it is ended. */
  readonly byJob?: boolean
}

export async function beginRecord(tx: Tx, actor: Actor, started: NewImport): Promise<void> {
  await sql`
    insert into kernel.import (force_id, import_id, kind, file_name, mode, dry_run, status, started_at, started_by,
      started_by_name, restricted, covers_from, covers_to, by_job)
    values (${tx.forceId}, ${started.importId}, ${started.importer.kind}, ${started.fileName}, ${started.mode},
      ${started.dryRun}, 'running', ${tx.at}, ${actor.userId}, ${actor.name},
      ${started.importer.restricted === true}, ${started.covers.from}, ${started.covers.to},
      ${started.byJob ?? false})`.execute(tx.connection)
}

export interface Finish {
  readonly status: ImportStatus
  readonly sha256: string | null
  readonly bytes: number
  readonly rows: number
  readonly good: number
  readonly bad: number
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly notes: readonly string[]
  readonly problems: readonly ImportProblem[]
}

/**
 * Writes how an import ended and everything that was wrong with its file, once: where the connection broke while an
 * import was being committed and it went in after all, its `done` stands, and this gives false.
 */
export async function finishRecord(tx: Tx, importId: string, finish: Finish): Promise<boolean> {
  const { problems } = finish
  const { numAffectedRows } = await sql`
    update kernel.import set status = ${finish.status}, finished_at = ${new Date()}, sha256 = ${finish.sha256},
      file_bytes = ${finish.bytes}, rows = ${finish.rows}, good = ${finish.good}, bad = ${finish.bad},
      added = ${finish.added}, changed = ${finish.changed}, unchanged = ${finish.unchanged},
      problem_count = ${problems.length}, notes = ${JSON.stringify(finish.notes)}
    where force_id = ${tx.forceId} and import_id = ${importId} and status = 'running'`.execute(tx.connection)
  if (!numAffectedRows) return false
  for (let from = 0; from < problems.length; from += 5000) {
    await addProblems(tx, importId, from, problems.slice(from, from + 5000))
  }
  return true
}

async function addProblems(tx: Tx, importId: string, from: number, problems: readonly ImportProblem[]): Promise<void> {
  const column = <T>(read: (problem: ImportProblem) => T) => problems.map(read)
  await sql`
    insert into kernel.import_problem (force_id, import_id, ordinal, line, column_id, value, says, started_by)
    select ${tx.forceId}::uuid, ${importId}::uuid, ${from}::integer + p.ordinal, p.line, p.column_id, p.value, p.says,
      ${tx.actor.userId}::uuid
    from unnest(${column((p) => p.line)}::bigint[], ${column((p) => p.column)}::text[],
      ${column((p) => p.value)}::text[], ${column((p) => p.says)}::text[])
      with ordinality as p (line, column_id, value, says, ordinal)`.execute(tx.connection)
}

/** The last time the same file went in, whatever it was then called; with `before`, the last before that moment. */
export async function findSameFile(
  tx: Tx,
  kind: string,
  sha256: string,
  before: Date | null = null,
): Promise<{ importId: string; when: Date } | undefined> {
  const { rows } = await sql<{ importId: string; when: Date }>`
    select import_id as "importId", finished_at as "when" from kernel.import
    where force_id = ${tx.forceId} and kind = ${kind} and sha256 = ${sha256} and status = 'done'
      and (${before}::timestamptz is null or finished_at < ${before})
    order by finished_at desc limit 1`.execute(tx.connection)
  return rows[0]
}

// A process that was killed can't say so, and nobody follows it where no job does. Its transaction held a lock named after the import, and that is gone; the
// ten seconds are for an import between its first row and its lock.
const columns = sql`
  import_id as "importId", kind, file_name as "fileName", sha256, file_bytes as "fileBytes", mode,
  dry_run as "dryRun", started_at as "startedAt", finished_at as "finishedAt", started_by as "startedBy",
  started_by_name as "startedByName", rows, good, bad, added, changed, unchanged, problem_count as "problemCount", notes,
  covers_from as "coversFrom", covers_to as "coversTo",
  case when status = 'running' and not by_job and started_at < clock_timestamp() - interval '10 seconds' and not exists (
    select from pg_locks
    where locktype = 'advisory' and objsubid = 1 and database = (select oid from pg_database where datname = current_database())
      and (classid::bigint << 32 | objid::bigint) = hashtextextended(import_id::text, 0)
  ) then 'interrupted' else status end as status`

/** Which imports are wanted: of one kind, or with these words in the file's name. */
export interface ImportsWanted {
  readonly kind?: string | undefined
  readonly search?: string | undefined
}

const wantedOf = (tx: Tx, { kind = '', search = '' }: ImportsWanted) => sql<boolean>`
  force_id = ${tx.forceId} and (${kind} = '' or kind = ${kind})
  and (${search} = '' or strpos(lower(file_name), lower(${search})) > 0)`

/** The force's imports that this reader may see, newest first. One whose process died is `interrupted`. */
export async function listImports(
  tx: Tx,
  options: ImportsWanted & { limit?: number; offset?: number } = {},
): Promise<ImportRecord[]> {
  const { limit = 50, offset = 0 } = options
  const { rows } = await sql<ImportRecord>`
    select ${columns} from kernel.import where ${wantedOf(tx, options)}
    order by started_at desc, import_id desc limit ${limit} offset ${offset}`.execute(tx.connection)
  return rows
}

export async function countImports(tx: Tx, wanted: ImportsWanted = {}): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from kernel.import where ${wantedOf(tx, wanted)}`.execute(tx.connection)
  return rows[0]?.total ?? 0
}

export async function findImport(tx: Tx, importId: string): Promise<ImportRecord | undefined> {
  const { rows } = await sql<ImportRecord>`
    select ${columns} from kernel.import where force_id = ${tx.forceId} and import_id = ${importId}`.execute(
    tx.connection,
  )
  return rows[0]
}

/** What was wrong with an import's file, in the order of its lines. Only whoever ran it sees them. */
export async function readProblems(
  tx: Tx,
  importId: string,
  options: { limit?: number; offset?: number } = {},
): Promise<ImportProblem[]> {
  const { limit = 1000, offset = 0 } = options
  const { rows } = await sql<ImportProblem>`
    select line, column_id as "column", value, says from kernel.import_problem
    where force_id = ${tx.forceId} and import_id = ${importId}
    order by ordinal limit ${limit} offset ${offset}`.execute(tx.connection)
  return rows
}
