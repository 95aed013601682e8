import { sql } from 'kysely'
import { inPurpose } from '../purpose.ts'
import type { Purpose } from '../tx.ts'
import type { ImportContext, Importer } from './importer.ts'
import { stage } from './staging.ts'

export const applyPurpose = ({ kind }: Importer): Purpose => `apply:${kind}`

/**
 * Takes the rows about things that the sender may not read out of the staging table and keeps them, unapplied, for
 * whoever runs the machine. Nothing that the sender is told may depend on which rows, or how many, they were.
 * The turn of those who write what few may read must have been taken.
 */
export async function setRowsAside(importer: Importer, context: ImportContext): Promise<void> {
  const { tx } = context
  const { about } = importer
  if (!about) throw new Error(`${importer.kind} is restricted, and does not say what its rows are about`)
  await sql`create temporary table import_seen on commit drop as ${about.seen(context)}`.execute(tx.connection)
  await sql`analyze pg_temp.import_seen`.execute(tx.connection)
  await inPurpose(tx, applyPurpose(importer), async () => {
    const hidden = about.begins ? sql`s.line in (select line from (${about.seen(context)}) as k)` : sql`true`
    await sql`
      create temporary table import_aside on commit drop as
      select s.line from ${stage} as s
      where ${hidden} and not exists (select from pg_temp.import_seen as k where k.line = s.line)`.execute(
      tx.connection,
    )
    await keepRows(importer, context)
    await sql`delete from ${stage} using pg_temp.import_aside as a where import_stage.line = a.line`.execute(
      tx.connection,
    )
  })
  await sql`analyze pg_temp.import_stage`.execute(tx.connection)
}

/**
 * The same row sent every week waits once, where it was sent last: what is taken in later was told later, so that a row
 * that was told, told otherwise and told again is the last to be taken.
 */
async function keepRows({ kind }: Importer, { tx, importId }: ImportContext): Promise<void> {
  await sql`
    create temporary table import_kept on commit drop as
    select distinct on (k.digest) k.line, k.cells, k.digest
    from (
      select o.line, o.cells, encode(sha256(convert_to((o.cells - 'line')::text, 'UTF8')), 'hex') as digest
      from (
        select s.line, case when s.left_out is null then to_jsonb(s) - 'left_out' else to_jsonb(s) end as cells
        from ${stage} as s join pg_temp.import_aside as a on a.line = s.line
      ) as o
    ) as k
    order by k.digest, k.line desc`.execute(tx.connection)
  await sql`
    update kernel.row_set_aside as w set taken_at = ${tx.at} from pg_temp.import_kept as k
    where w.force_id = ${tx.forceId} and w.kind = ${kind} and w.digest = k.digest and w.taken_at is null`.execute(
    tx.connection,
  )
  await sql`
    insert into kernel.row_set_aside (force_id, import_id, line, kind, cells, digest, set_aside_at)
    select ${tx.forceId}::uuid, ${importId}::uuid, k.line, ${kind}, k.cells, k.digest, ${tx.at}
    from pg_temp.import_kept as k`.execute(tx.connection)
}

/** Rows of one kind that wait, by the file they came in with. */
export interface WaitingRows {
  readonly kind: string
  readonly importId: string
  readonly rows: number
}

/** What waits of one kind. Asked for the purpose of writing the kind. */
export async function listRowsSetAside({ tx }: Pick<ImportContext, 'tx'>, importer: Importer): Promise<WaitingRows[]> {
  const { rows } = await sql<WaitingRows>`
    select kind, import_id as "importId", count(*) as rows from kernel.row_set_aside
    where force_id = ${tx.forceId} and kind = ${importer.kind} and taken_at is null
    group by 1, 2 order by min(set_aside_at)`.execute(tx.connection)
  return rows
}

/** Puts the rows that one import set aside into the staging table, as they were read. Returns how many they are. */
export async function stageRowsSetAside(context: ImportContext, importer: Importer, from: string): Promise<number> {
  const { tx } = context
  const { rows } = await sql<{ line: number }>`
    with taken as (
      update kernel.row_set_aside set taken_at = ${tx.at}
      where force_id = ${tx.forceId} and kind = ${importer.kind} and import_id = ${from} and taken_at is null
      returning cells
    ), staged as (
      insert into ${stage}
      select p.* from taken as t cross join lateral jsonb_populate_record(null::pg_temp.import_stage, t.cells) as p
      returning line
    )
    select line from staged`.execute(tx.connection)
  await sql`analyze pg_temp.import_stage`.execute(tx.connection)
  return rows.length
}
