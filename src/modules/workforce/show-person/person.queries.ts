import { NotFound, type PlainDate, type Tx, tables } from '../../../kernel/index.ts'
import type { WorkforceTables } from '../tables.ts'

/** A person as the record knows them now. Throws NotFound. */
export async function findPerson(tx: Tx, personId: string) {
  const person = await tables<WorkforceTables>(tx)
    .selectFrom('workforce.person_version as v')
    .innerJoin('workforce.person as p', (join) =>
      join.onRef('p.force_id', '=', 'v.force_id').onRef('p.person_id', '=', 'v.person_id'),
    )
    .selectAll('v')
    .select('p.staff_number')
    .where('v.force_id', '=', tx.forceId)
    .where('v.person_id', '=', personId)
    .where('v.superseded_at', 'is', null)
    .executeTakeFirst()
  if (!person) throw new NotFound('There is no such person')
  return person
}

export interface PostingHeld {
  readonly posting_version_id: string
  readonly starts_on: PlainDate
  readonly during: string
  readonly role: WorkforceTables['workforce.posting']['role']
  readonly rank: WorkforceTables['workforce.posting']['rank']
  readonly unit_id: string
  readonly unit: string
  readonly import_id: string | null
  readonly line: number | null
  readonly recorded_at: Date
  readonly superseded_at: Date | null
}

/** Every posting the record has ever known of a person, the latest first; corrected ones with when they were. */
export function postingsOf(tx: Tx, personId: string): Promise<PostingHeld[]> {
  return tables<WorkforceTables>(tx)
    .selectFrom('workforce.posting as o')
    .innerJoin('workforce.unit_version as u', (join) =>
      join
        .onRef('u.force_id', '=', 'o.force_id')
        .onRef('u.unit_id', '=', 'o.unit_id')
        .on('u.superseded_at', 'is', null),
    )
    .select([
      'o.posting_version_id',
      'o.starts_on',
      'o.during',
      'o.role',
      'o.rank',
      'o.unit_id',
      'u.name as unit',
      'o.import_id',
      'o.line',
      'o.recorded_at',
      'o.superseded_at',
    ])
    .where('o.force_id', '=', tx.forceId)
    .where('o.person_id', '=', personId)
    .orderBy('o.starts_on', 'desc')
    .orderBy('o.recorded_at', 'desc')
    .execute()
}
