import { sql } from 'kysely'
import { dayAt, NotFound, type PlainDate, type Tx, tables } from '../../../kernel/index.ts'
import type { ListQuery } from '../../../web/index.ts'
import { peopleNow } from '../../workforce/index.ts'
import type { Standing } from '../currency.ts'
import { standingsOn } from '../standing.queries.ts'
import type { TrainingTables } from '../tables.ts'

export type StandingList = ListQuery<'unit', 'standing' | 'unit'>

export interface UnitStandings {
  readonly unit_id: string
  readonly unit: string
  readonly people: number
  readonly overdue: number
}

export interface StandingPerson {
  readonly person_id: string
  readonly name: string
  readonly staff_number: string
  readonly unit: string
  readonly standing: Standing
  readonly lapses_on: PlainDate | null
  readonly due_by: PlainDate
}

/** A requirement as the record knows it now. Throws NotFound. */
export async function findRequirement(tx: Tx, requirementId: string) {
  const requirement = await tables<TrainingTables>(tx)
    .selectFrom('training.requirement_version')
    .selectAll()
    .where('force_id', '=', tx.forceId)
    .where('requirement_id', '=', requirementId)
    .where('superseded_at', 'is', null)
    .executeTakeFirst()
  if (!requirement) throw new NotFound('There is no such requirement')
  return requirement
}

const stands = (tx: Tx, requirementId: string) => standingsOn(tx.forceId, dayAt(tx.at), tx.at, requirementId)

/** Units with people of whom it is required today, those with the most overdue first. */
export async function unitsStanding(tx: Tx, requirementId: string): Promise<UnitStandings[]> {
  const { rows } = await sql<UnitStandings>`
    select s.unit_id, s.unit, count(*) as people, count(*) filter (where s.standing = 'overdue') as overdue
    from (${stands(tx, requirementId)}) as s group by s.unit_id, s.unit
    order by overdue desc, s.unit`.execute(tx.connection)
  return rows
}

/** One page of the people of whom it is required today, and how many they are in all. */
export async function peopleStanding(tx: Tx, requirementId: string, list: StandingList) {
  const { standing, unit } = list.filters
  const found = sql`(select * from (${stands(tx, requirementId)}) as s
    where (${standing} = '' or s.standing = ${standing}) and (${unit} = '' or s.unit_id::text = ${unit})) as s`
  const { rows: people } = await sql<StandingPerson>`
    select s.person_id, p.name, p.staff_number, s.unit, s.standing, nullif(s.lapses_on, 'infinity') as lapses_on, s.due_by
    from ${found} join (${peopleNow(tx.forceId)}) as p on p.person_id = s.person_id
    order by s.unit ${sql.raw(list.direction)}, p.search_name limit ${list.pageSize} offset ${list.offset}`.execute(
    tx.connection,
  )
  const counted = await sql<{ total: number }>`select count(*) as total from ${found}`.execute(tx.connection)
  return { people, total: counted.rows[0]?.total ?? 0 }
}
