import { sql } from 'kysely'
import { dayAt, type Tx } from '../../kernel/index.ts'
import { peopleNow, postingsNow } from '../workforce/index.ts'

/** A person of the workforce record, as this module needs them. */
export interface WorkforcePerson {
  readonly personId: string
  readonly staffNumber: string
  readonly name: string
}

const people = (tx: Tx) => sql`
  select person_id as "personId", staff_number as "staffNumber", name from (${peopleNow(tx.forceId)}) as p`

/** Staff numbers are kept in capitals, however they were written. */
export async function findPersonByStaffNumber(tx: Tx, staffNumber: string): Promise<WorkforcePerson | undefined> {
  const number = staffNumber.toUpperCase()
  const { rows } = await sql<WorkforcePerson>`${people(tx)} where staff_number = ${number}`.execute(tx.connection)
  return rows[0]
}

export async function findWorkforcePerson(tx: Tx, personId: string): Promise<WorkforcePerson | undefined> {
  const { rows } = await sql<WorkforcePerson>`${people(tx)} where person_id = ${personId}`.execute(tx.connection)
  return rows[0]
}

/** The command in which a person works today; undefined where the record has no posting for them. Asked for every page. */
export async function findCommandToday(tx: Tx, personId: string): Promise<string | undefined> {
  const today = dayAt(tx.at)
  const [posting] = await tx.prepared(sql<{ commandId: string }>`
    select command_id as "commandId" from (${postingsNow(tx.forceId)}) as o
    where person_id = ${personId} and first_day <= ${today} and last_day >= ${today}`)
  return posting?.commandId
}
