import { sql } from 'kysely'
import { NotFound, type PlainDate, type Tx } from '../../../kernel/index.ts'
import { filledOn } from '../funded-on.ts'
import type { Rank, UnitKind, WorkforceRole } from '../vocabulary.ts'

export interface ShownUnit {
  readonly unit_id: string
  readonly code: string
  readonly name: string
  readonly kind: UnitKind
  readonly command_unit_id: string | null
  readonly command: string | null
  readonly opened_on: PlainDate
  readonly closed_on: PlainDate | null
}

/** A unit as the record knows it now. Throws NotFound. */
export async function findUnit(tx: Tx, unitId: string): Promise<ShownUnit> {
  const { rows } = await sql<ShownUnit>`
    select u.unit_id, u.code, v.name, v.kind, v.command_unit_id, c.name as command, v.opened_on, v.closed_on
    from workforce.unit as u
    join workforce.unit_version as v on v.force_id = u.force_id and v.unit_id = u.unit_id and v.superseded_at is null
    left join workforce.unit_version as c
      on c.force_id = v.force_id and c.unit_id = v.command_unit_id and c.superseded_at is null
    where u.force_id = ${tx.forceId} and u.unit_id = ${unitId}`.execute(tx.connection)
  const unit = rows[0]
  if (!unit) throw new NotFound('There is no such unit')
  return unit
}

export interface RankStrength {
  readonly role: WorkforceRole
  readonly rank: Rank
  readonly people: number
}

/** How many people of each role and rank are posted to a unit on a day. */
export async function strengthOf(tx: Tx, unitId: string, day: PlainDate): Promise<RankStrength[]> {
  const { rows } = await sql<RankStrength>`
    select o.role, o.rank, count(*) as people from workforce.posting as o
    where o.force_id = ${tx.forceId} and o.unit_id = ${unitId} and o.superseded_at is null and o.during @> ${day}::date
    group by o.role, o.rank order by count(*) desc, o.rank`.execute(tx.connection)
  return rows
}

export interface ShownPosts {
  readonly role: WorkforceRole | 'any'
  readonly rank: Rank | 'any'
  readonly starts_on: PlainDate
  readonly posts: number
  readonly people: number
}

/** The posts that are funded in a unit on a day, and how many people hold them; none where the record does not say. */
export async function postsOf(tx: Tx, unitId: string, day: PlainDate): Promise<ShownPosts[]> {
  const { rows } = await sql<ShownPosts>`
    select f.role, f.rank, f.starts_on, f.posts, f.people from (${filledOn(tx.forceId, day, tx.at)}) as f
    where f.unit_id = ${unitId} order by f.role, f.rank`.execute(tx.connection)
  return rows
}
