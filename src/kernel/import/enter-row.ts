import { sql } from 'kysely'
import type { Actor } from '../actor.ts'
import { audit } from '../audit.ts'
import { CandourError } from '../errors.ts'
import { newId } from '../identity.ts'
import { momentInTurn } from '../turn.ts'
import type { Db, Tx } from '../tx.ts'
import { fromForm } from '../versioned-table.ts'
import { applyUntold } from './apply-untold.ts'
import { removeFailedRows } from './checks.ts'
import type { ImportContext, Importer } from './importer.ts'
import { keepWhatIsLeftOut } from './left-out.ts'
import { ProblemList } from './problem-list.ts'
import type { ImportProblem } from './report.ts'
import { rowReader } from './rows.ts'
import { openStage, stage } from './staging.ts'
import { takeTurnOfKind } from './turn-of-kind.ts'

/** A file of the same kind is going in at this moment, and takes longer than somebody at a page should wait. */
class FileGoesIn extends CandourError {
  override readonly status = 409
}

/** Cells by the id of their column, as a person would write them in a file. A column that is absent is left out. */
export type Cells = Readonly<Record<string, string>>

/** So long somebody at a page waits while a file of the same kind goes in. */
const patience = '10s'

/** Undoes the transaction without anything having gone wrong. */
class Undo extends Error {}

/**
 * Enters one row, told by a person in a form, through the door that files come in by: the same columns, checks and
 * writing, in one transaction. It names the person as its source. Nothing goes in where anything is wrong with it.
 * Throws FileGoesIn where a file of the kind keeps it waiting for more than ten seconds.
 */
export async function enterRow(
  db: Pick<Db, 'write'>,
  actor: Actor,
  importer: Importer,
  cells: Cells,
): Promise<readonly ImportProblem[]> {
  const problems = new ProblemList()
  const enterWhole = async (tx: Tx) => {
    await enter(tx, importer, cells, problems)
    if (problems.length > 0) throw new Undo()
  }
  await db.write(actor, enterWhole, `import:${importer.kind}`).catch((error) => {
    if (!(error instanceof Undo)) throw error
  })
  return problems.inOrder()
}

/** Applies nothing where there is a problem. */
async function enter(given: Tx, importer: Importer, cells: Cells, problems: ProblemList): Promise<void> {
  await takeTurnSoon(given, importer)
  const tx = { ...given, at: await momentInTurn(given) }
  const context = formContext(tx)
  await stageRow(context, importer, cells, problems)
  if (problems.length > 0) return
  await importer.completes?.(context)
  await keepWhatIsLeftOut(importer, context)
  if ((await removeFailedRows(importer, context, problems)) > 0) return
  if (!importer.restricted) {
    await importer.apply(context)
    return
  }
  // What it tells of is named by what it writes; the entry says who entered something, and when.
  await audit(tx, { action: 'record.entered', subjectType: 'kind', subjectId: importer.kind })
  await applyUntold(context, importer, 1)
}

const formContext = (tx: Tx): ImportContext => ({
  tx,
  importId: newId(),
  source: () => fromForm(tx.actor.userId),
  stage,
})

/** Reads the row into the staging table, cell by cell, as a file’s rows are read. */
async function stageRow({ tx }: ImportContext, importer: Importer, cells: Cells, problems: ProblemList): Promise<void> {
  const { columns } = importer
  const rows = rowReader(
    columns,
    columns.map((_, index) => index),
    columns.length,
    problems,
  )
  const leftOut = columns.filter(({ id, optionalColumn }) => optionalColumn && cells[id] === undefined)
  rows.take(
    1,
    columns.map(({ id }) => cells[id] ?? ''),
    null,
    leftOut.map(({ id }) => id),
  )
  const staging = await openStage(tx, importer)
  try {
    await staging.write(rows.drain())
  } finally {
    await staging.close()
  }
}

async function takeTurnSoon(tx: Tx, importer: Importer): Promise<void> {
  await sql`select set_config('lock_timeout', ${patience}, true)`.execute(tx.connection)
  try {
    await takeTurnOfKind(tx, importer, () => {})
  } catch (error) {
    // SQLSTATE lock_not_available.
    if (Object(error).code !== '55P03') throw error
    throw new FileGoesIn(
      `A file of ${importer.title.toLowerCase()} is going in at this moment. What you typed is kept: send it again in a few minutes`,
    )
  }
  await sql`set local lock_timeout to default`.execute(tx.connection)
}

/**
 * What the record holds of the thing that some cells name, as cells of the same kind; null where it holds nothing of it
 * that this person may see.
 */
export async function cellsAsHeld(tx: Tx, importer: Importer, named: Cells): Promise<Cells | null> {
  if (!importer.known) throw new Error(`${importer.kind} does not say what a form of it would correct`)
  const context = formContext(tx)
  await stageNames(context, importer, named)
  const columns = importer.columns.map(({ id, type }) =>
    type.asked.as === 'several'
      ? sql`array_to_string(h.${sql.ref(id)}, ${`${type.asked.separator} `}) as ${sql.ref(id)}`
      : type.sqlType === 'boolean'
        ? sql`case when h.${sql.ref(id)} then 'Yes' when not h.${sql.ref(id)} then 'No' end as ${sql.ref(id)}`
        : sql`h.${sql.ref(id)}::text as ${sql.ref(id)}`,
  )
  const { rows } = await sql<Record<string, string | null>>`
    select ${sql.join(columns)} from (${importer.known(context)}) as h`.execute(tx.connection)
  const [row] = rows
  return row ? Object.fromEntries(Object.entries(row).map(([id, value]) => [id, value ?? ''])) : null
}

/** A staging table with only those cells that name a thing. What cannot be read names nothing. */
async function stageNames(context: ImportContext, importer: Importer, named: Cells): Promise<void> {
  const columns = importer.columns.map((column) => ({ ...column, required: false }))
  await stageRow(context, { ...importer, columns }, named, new ProblemList())
}
