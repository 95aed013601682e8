import { type RawBuilder, sql } from 'kysely'
import { keepOutOfImports } from '../../kernel/import/index.ts'
import { type AuditEvent, audit, type NeedToKnow, restrictAudit, type Tx } from '../../kernel/index.ts'
import { postingsNow } from '../workforce/index.ts'

/** The columns by which the policies decide who reads a row. */
export const listColumns = ['allowed_person_ids', 'denied_person_ids', 'denied_command_ids'] as const

const childTables = [
  'conduct.case_version',
  'conduct.allegation',
  'conduct.allegation_version',
  'conduct.case_event',
] as const

/** Sorted and without repeats, so that equal lists are equal arrays. */
export const sortedList = (array: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`array(select distinct u from unnest(${array}) as u order by u)`

/** SELECT of the parties to current cases: `case_id`, `person_id`, `since` (the first allegation of the case). */
export const partiesNow = (forceId: string): RawBuilder<unknown> => sql`
  select a.case_id, party.person_id, min(a.received_on) over (partition by a.case_id) as since
  from conduct.allegation_version as a
  join conduct.case_version as v on v.force_id = a.force_id and v.case_id = a.case_id and v.superseded_at is null
  cross join lateral (values (a.person_id), (v.victim_person_id)) as party (person_id)
  where a.force_id = ${forceId} and a.superseded_at is null and party.person_id is not null`

/** SELECT of `command_id` for each command in which `person` has worked on or after `since` (SQL expressions). */
export const commandsSince = (forceId: string, person: string, since: string): RawBuilder<unknown> => sql`
  select o.command_id from (${postingsNow(forceId)}) as o
  where o.person_id = ${sql.ref(person)} and o.during && daterange(${sql.ref(since)}, null)`

/** SELECT of who is kept out of some cases. */
export const keptOutOf = (forceId: string, caseIds: readonly string[]): RawBuilder<unknown> => sql`
  select denied_person_ids, denied_command_ids from conduct.case
  where force_id = ${forceId} and case_id = any(${caseIds}::uuid[])`

/** Who is kept out of the cases behind a measure. */
export const needToKnow: NeedToKnow = {
  party: (forceId, personId) => sql`exists (
    select from conduct.case where force_id = ${forceId} and denied_person_ids @> array[${personId}::uuid])`,
  keptOut: keptOutOf,
}

/** What was done with a case, for those who may audit it: a party to it sees no entry of it. */
export const ofCase = (tx: Tx, caseId: string, event: Pick<AuditEvent, 'action' | 'detail'>): AuditEvent => ({
  ...event,
  subjectType: 'conduct-case',
  subjectId: caseId,
  about: [caseId],
  restricted: { keptOut: keptOutOf(tx.forceId, [caseId]) },
})

interface Widened {
  case_id: string
  allowed: number
  people: number
  commands: number
}

/**
 * Adds to the lists of cases, on every row ever written of them, and audits each case whose lists grew. Nobody is let
 * back in here. `lists` is a SELECT of `case_id` and the three list columns.
 */
export async function widenLists(tx: Tx, lists: RawBuilder<unknown>): Promise<void> {
  const both = (column: string) => sortedList(sql`${sql.ref(`c.${column}`)} || ${sql.ref(`l.${column}`)}`)
  const { rows } = await sql<Widened>`
    with wider as materialized (
      select c.case_id, ${sql.join(listColumns.map((name) => sql`${both(name)} as ${sql.ref(name)}`))}
      from conduct.case as c join (${lists}) as l on l.case_id = c.case_id
      where c.force_id = ${tx.forceId}
        and not (${sql.join(
          listColumns.map((name) => sql`${sql.ref(`c.${name}`)} @> ${sql.ref(`l.${name}`)}`),
          sql` and `,
        )})
    )
    update conduct.case as c
    set ${sql.join(listColumns.map((name) => sql`${sql.ref(name)} = ${sql.ref(`w.${name}`)}`))}
    from wider as w where c.force_id = ${tx.forceId} and c.case_id = w.case_id
    returning c.case_id, cardinality(c.allowed_person_ids) as allowed, cardinality(c.denied_person_ids) as people,
      cardinality(c.denied_command_ids) as commands`.execute(tx.connection)
  if (rows.length === 0) return
  const changed = rows.map((row) => row.case_id)
  for (const child of childTables) {
    await sql`
      update ${sql.table(child)} as v
      set ${sql.join(listColumns.map((name) => sql`${sql.ref(name)} = ${sql.ref(`c.${name}`)}`))}
      from conduct.case as c
      where v.force_id = ${tx.forceId} and c.force_id = v.force_id and c.case_id = v.case_id
        and c.case_id = any(${changed})`.execute(tx.connection)
  }
  await restrictAudit(
    tx,
    sql`select case_id as id, denied_person_ids, denied_command_ids from conduct.case
      where force_id = ${tx.forceId} and case_id = any(${changed})`,
  )
  const sources = childTables.filter((child) => child !== 'conduct.allegation')
  await keepOutOfImports(
    tx,
    sql.join(
      sources.map(
        (child) => sql`select import_id, denied_person_ids, denied_command_ids from ${sql.table(child)}
          where force_id = ${tx.forceId} and case_id = any(${changed})`,
      ),
      sql` union all `,
    ),
  )
  for (const { case_id, ...now } of rows) {
    const detail = { allowedPeople: now.allowed, deniedPeople: now.people, deniedCommands: now.commands }
    await audit(tx, ofCase(tx, case_id, { action: 'conduct.readers-changed', detail }))
  }
}
