import { type RawBuilder, sql } from 'kysely'
import { audit } from '../audit.ts'
import { keepOutOfFilesAbout, keepOutOfImports } from '../import/kept-out.ts'
import { inPurpose } from '../purpose.ts'
import { restrictAudit } from '../restrict-audit.ts'
import { awaitTurn } from '../turn.ts'
import type { Tx } from '../tx.ts'
import { listColumns, type RestrictedThing, readerColumns } from './restricted-thing.ts'

/** Sorted and without repeats, so that equal lists are equal arrays. */
export const sortedList = (array: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`array(select distinct u from unnest(${array}) as u order by u)`

/** The two lists as one; null where neither names anybody. All are SQL expressions that may be null. */
export const joinedLists = (one: RawBuilder<unknown>, other: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`case when ${other} is null then ${one} else ${sortedList(sql`coalesce(${one}, '{}') || ${other}`)} end`

/**
 * Has those who write rows of restricted things, and those who say who is kept out of them, go one after the other:
 * otherwise a row could be born with lists that another transaction is just widening, or a party be taken in while they
 * are posted elsewhere. One turn for all things, taken before anything is audited, so that nobody waits in a ring.
 */
export const takeReadersTurn = (tx: Tx): Promise<void> => awaitTurn(tx, `who may read ${tx.forceId}`)

interface Widened {
  id: string
  allowed: number
  people: number
  commands: number
}

/**
 * Keeps more people out of things, or lets more in by name: on the thing's own row and on every row ever written that
 * tells of it, superseded versions too, in this transaction. What is restricted stays so and no list ever gets shorter,
 * whatever `lists` says. Each thing whose readers changed is audited, with how many people and commands its lists hold.
 * `lists` is a SELECT of the thing's key, its reader columns and what grows along, asked for the purpose of keeping
 * out: it may look at everything, so only what it must not tell its asker may come of it. Returns the things changed.
 */
export async function widenLists(tx: Tx, thing: RestrictedThing, lists: RawBuilder<unknown>): Promise<string[]> {
  await takeReadersTurn(tx)
  return inPurpose(tx, 'keep-out', async () => {
    const widened = await widenOwn(tx, thing, lists)
    if (widened.length === 0) return []
    const ids = widened.map(({ id }) => id)
    await copyToMembers(tx, thing, ids)
    await keepOutOfWhatWasWritten(tx, thing, ids)
    for (const { id, ...detail } of widened) {
      const restricted = { keptOut: ownRows(tx, thing, [id]), of: [id] }
      await audit(tx, { action: thing.action, subjectType: thing.name, subjectId: id, detail, about: [id], restricted })
    }
    return ids
  })
}

async function widenOwn(tx: Tx, thing: RestrictedThing, lists: RawBuilder<unknown>): Promise<Widened[]> {
  const table = sql.table(thing.own.table)
  const key = sql.ref(thing.own.key)
  const grows = [...listColumns, ...(thing.growsAlong ?? [])]
  const says = thing.kind === 'where-said'
  const all = says ? ['restricted', ...grows] : grows
  const ref = (alias: string, name: string) => sql.ref(`${alias}.${name}`)
  const wider = grows.map((name) => sql`${joinedLists(ref('c', name), ref('l', name))} as ${sql.ref(name)}`)
  if (says) wider.unshift(sql`(c.restricted or l.restricted) as restricted`)
  const holds = grows.map((name) => sql`coalesce(${ref('c', name)}, '{}') @> coalesce(${ref('l', name)}, '{}')`)
  if (says) holds.unshift(sql`(c.restricted or not l.restricted)`)
  const { rows } = await sql<Widened>`
    with wider as materialized (
      select c.${key}, ${sql.join(wider)}
      from ${table} as c join (${lists}) as l on l.${key} = c.${key}
      where c.force_id = ${tx.forceId} and not (${sql.join(holds, sql` and `)})
    )
    update ${table} as c set ${sql.join(all.map((name) => sql`${sql.ref(name)} = ${ref('w', name)}`))}
    from wider as w where c.force_id = ${tx.forceId} and c.${key} = w.${key}
    returning c.${key} as id, coalesce(cardinality(c.allowed_person_ids), 0) as allowed,
      coalesce(cardinality(c.denied_person_ids), 0) as people,
      coalesce(cardinality(c.denied_command_ids), 0) as commands`.execute(tx.connection)
  return rows
}

async function copyToMembers(tx: Tx, thing: RestrictedThing, ids: readonly string[]): Promise<void> {
  const copy = (table: string, key: string, isOfThing: RawBuilder<unknown>) =>
    sql`
      update ${sql.table(table)} as v
      set ${sql.join(readerColumns(thing).map((name) => sql`${sql.ref(name)} = ${sql.ref(`c.${name}`)}`))}
      from ${sql.table(thing.own.table)} as c
      where v.force_id = ${tx.forceId} and c.force_id = v.force_id and c.${sql.ref(thing.own.key)} = v.${sql.ref(key)}
        and v.${sql.ref(key)} = any(${ids}::uuid[]) and ${isOfThing}`.execute(tx.connection)
  for (const { table, key } of thing.members) await copy(table, key, sql`true`)
  // The files that hang on it, whatever it is.
  await copy('kernel.kept_file', 'thing_id', sql`v.hangs_on = ${thing.own.table}`)
}

const ownRows = (tx: Tx, { own }: RestrictedThing, ids: readonly string[]): RawBuilder<unknown> => sql`
  select o.${sql.ref(own.key)} as id, o.denied_person_ids, o.denied_command_ids from ${sql.table(own.table)} as o
  where o.force_id = ${tx.forceId} and o.${sql.ref(own.key)} = any(${ids}::uuid[])`

/** The audit entries about the things, and the files that told of them. */
async function keepOutOfWhatWasWritten(tx: Tx, thing: RestrictedThing, ids: readonly string[]): Promise<void> {
  await restrictAudit(tx, ownRows(tx, thing, ids))
  const sources = thing.members
    .filter(({ imported }) => imported)
    .map(
      ({ table, key }) => sql`
        select distinct m.import_id, o.denied_person_ids, o.denied_command_ids
        from ${sql.table(table)} as m join (${ownRows(tx, thing, ids)}) as o on o.id = m.${sql.ref(key)}
        where m.force_id = ${tx.forceId} and m.${sql.ref(key)} = any(${ids}::uuid[])`,
    )
  if (sources.length > 0) await keepOutOfImports(tx, sql.join(sources, sql` union all `))
  await keepOutOfFilesAbout(tx, ownRows(tx, thing, ids))
}
