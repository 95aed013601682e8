import { type RawBuilder, sql } from 'kysely'
import { dayAt, type Tx } from '../../../kernel/index.ts'
import type { Rank, WorkforceRole } from '../vocabulary.ts'
import { peopleNow, postingsNow, unitsNow } from '../who-works-where.ts'

export interface Colleague {
  readonly unit_id: string
  readonly unit: string
  readonly person_id: string
  readonly name: string
  readonly role: WorkforceRole
  readonly rank: Rank
  /** Everyone in the unit, shown or not. */
  readonly total: number
}

/** SELECT of `unit_id`: where the actor works today. Of nobody, for an actor who is not among the force's people. */
export const ownUnit = (tx: Tx): RawBuilder<unknown> => sql`
  select o.unit_id from workforce.posting as o
  where o.force_id = ${tx.forceId} and o.person_id = ${tx.actor.personId}::uuid and o.superseded_at is null
    and o.during @> ${dayAt(tx.at)}::date`

/** The first people, by name, of the unit where the actor works today, themselves included. */
export async function ownUnitsPeople(tx: Tx, limit: number): Promise<Colleague[]> {
  const today = dayAt(tx.at)
  const { rows } = await sql<Colleague>`
    select o.unit_id, u.name as unit, o.person_id, p.name, o.role, o.rank, count(*) over () as total
    from (${postingsNow(tx.forceId)}) as o
    join (${peopleNow(tx.forceId)}) as p on p.person_id = o.person_id
    join (${unitsNow(tx.forceId)}) as u on u.unit_id = o.unit_id
    where o.unit_id = (${ownUnit(tx)}) and ${today}::date between o.first_day and o.last_day
    order by p.search_name, o.person_id limit ${limit}`.execute(tx.connection)
  return rows
}
