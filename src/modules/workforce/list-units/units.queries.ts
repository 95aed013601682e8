import { sql } from 'kysely'
import type { PlainDate, Tx } from '../../../kernel/index.ts'
import type { ListQuery } from '../../../web/index.ts'
import type { UnitKind } from '../vocabulary.ts'

export const unitSorts = ['name', 'code', 'people'] as const
export type UnitList = ListQuery<(typeof unitSorts)[number], 'kind'>

export interface ListedUnit {
  readonly unit_id: string
  readonly code: string
  readonly name: string
  readonly kind: UnitKind
  readonly command: string | null
  readonly people: number
}

const order = { name: sql.ref('name'), code: sql.ref('code'), people: sql.ref('people') }

/** One page of the units, with how many people are posted to each on `day`, and how many units there are in all. */
export async function listUnits(tx: Tx, list: UnitList, day: PlainDate) {
  const wanted = sql`
    from workforce.unit as u
    join workforce.unit_version as v on v.force_id = u.force_id and v.unit_id = u.unit_id and v.superseded_at is null`
  const where = sql`u.force_id = ${tx.forceId}
      and (${list.search} = '' or strpos(lower(v.name), lower(${list.search})) > 0 or u.code = upper(${list.search}))
      and (${list.filters.kind} = '' or v.kind = ${list.filters.kind})`
  const { rows: units } = await sql<ListedUnit>`
    select u.unit_id, u.code, v.name, v.kind, c.name as command, coalesce(n.people, 0) as people ${wanted}
    left join workforce.unit_version as c
      on c.force_id = v.force_id and c.unit_id = v.command_unit_id and c.superseded_at is null
    left join (
      select o.unit_id, count(*) as people from workforce.posting as o
      where o.force_id = ${tx.forceId} and o.superseded_at is null and o.during @> ${day}::date group by o.unit_id
    ) as n on n.unit_id = u.unit_id
    where ${where}
    order by ${order[list.sort]} ${sql.raw(list.direction)}, u.code
    limit ${list.pageSize} offset ${list.offset}`.execute(tx.connection)
  const { rows: counted } = await sql<{ total: number }>`select count(*) as total ${wanted} where ${where}`.execute(
    tx.connection,
  )
  return { units, total: counted[0]?.total ?? 0 }
}
