import { sql } from 'kysely'
import { type Tx, tables } from '../../../../kernel/index.ts'
import type { ScormTables } from '../tables.ts'
import type { Elements } from './elements.ts'
import type { Completion, Success } from './unit-result.ts'

export interface Progress {
  readonly sessionId: string
  readonly commitNumber: number
  readonly version: number
  readonly sequencing: unknown
}

/** Gives a registration to a sitting: from now on only that one writes, and what an older window sends is refused. */
export async function takeOver(tx: Tx, registrationId: string, personId: string, sessionId: string): Promise<void> {
  await tables<ScormTables>(tx)
    .insertInto('elearning.scorm_progress')
    .values({
      force_id: tx.forceId,
      registration_id: registrationId,
      person_id: personId,
      session_id: sessionId,
      commit_number: 0,
      version: 0,
      sequencing: null,
      changed_at: tx.at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['force_id', 'registration_id'])
        .doUpdateSet({ session_id: sessionId, commit_number: 0, changed_at: tx.at }),
    )
    .execute()
}

const progressOf = (tx: Tx, registrationId: string) =>
  tables<ScormTables>(tx)
    .selectFrom('elearning.scorm_progress')
    .where('force_id', '=', tx.forceId)
    .where('registration_id', '=', registrationId)
    .select(['session_id as sessionId', 'commit_number as commitNumber', 'version', 'sequencing'])

const read = (row: (Omit<Progress, 'sequencing'> & { sequencing: string | null }) | undefined): Progress | undefined =>
  row && { ...row, sequencing: row.sequencing === null ? null : JSON.parse(row.sequencing) }

export const findProgress = async (tx: Tx, registrationId: string): Promise<Progress | undefined> =>
  read(await progressOf(tx, registrationId).executeTakeFirst())

/** Commits of one registration go one after another. */
export const lockProgress = async (tx: Tx, registrationId: string): Promise<Progress | undefined> =>
  read(await progressOf(tx, registrationId).forUpdate().executeTakeFirst())

/** `sequencing`: undefined leaves it as it was. */
export async function keepProgress(
  tx: Tx,
  registrationId: string,
  { number, sequencing }: { readonly number: number; readonly sequencing: unknown },
): Promise<void> {
  await tables<ScormTables>(tx)
    .updateTable('elearning.scorm_progress')
    .set({
      commit_number: number,
      version: sql`version + 1`,
      changed_at: tx.at,
      ...(sequencing === undefined ? {} : { sequencing: JSON.stringify(sequencing) }),
    })
    .where('force_id', '=', tx.forceId)
    .where('registration_id', '=', registrationId)
    .execute()
}

export interface UnitRow {
  readonly unitId: string
  readonly attempt: number
  readonly completion: Completion
  readonly success: Success
  readonly elements: Elements
}

const unitRows = (tx: Tx, registrationId: string) =>
  tables<ScormTables>(tx)
    .selectFrom('elearning.scorm_unit_state')
    .where('force_id', '=', tx.forceId)
    .where('registration_id', '=', registrationId)

/** Where every unit of a registration that was begun stands, without what it remembers. */
export const unitStandings = (
  tx: Tx,
  registrationId: string,
): Promise<readonly Pick<UnitRow, 'unitId' | 'completion' | 'success'>[]> =>
  unitRows(tx, registrationId).select(['unit_id as unitId', 'completion', 'success']).execute()

export async function findUnitState(tx: Tx, registrationId: string, unitId: string): Promise<UnitRow | undefined> {
  const row = await unitRows(tx, registrationId)
    .where('unit_id', '=', unitId)
    .select(['unit_id as unitId', 'attempt', 'completion', 'success', 'elements'])
    .executeTakeFirst()
  return row && { ...row, elements: JSON.parse(row.elements) }
}

export interface KeptUnit extends UnitRow {
  readonly registrationId: string
  readonly personId: string
  readonly scaled: number | null
}

export async function keepUnitState(tx: Tx, unit: KeptUnit): Promise<void> {
  const changes = {
    attempt: unit.attempt,
    completion: unit.completion,
    success: unit.success,
    score_scaled: unit.scaled,
    elements: JSON.stringify(unit.elements),
    changed_at: tx.at,
  }
  await tables<ScormTables>(tx)
    .insertInto('elearning.scorm_unit_state')
    .values({
      force_id: tx.forceId,
      registration_id: unit.registrationId,
      unit_id: unit.unitId,
      person_id: unit.personId,
      ...changes,
    })
    .onConflict((conflict) => conflict.columns(['force_id', 'registration_id', 'unit_id']).doUpdateSet(changes))
    .execute()
}
