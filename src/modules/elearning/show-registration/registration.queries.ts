import { sql } from 'kysely'
import { NotFound, type Tx } from '../../../kernel/index.ts'
import { peopleNow } from '../../workforce/index.ts'

export interface ShownRegistration {
  readonly registrationId: string
  readonly packageId: string
  readonly personId: string
  readonly name: string
  readonly staffNumber: string
  readonly begunAt: Date
  readonly endedAt: Date | null
}

/** Throws NotFound. */
export async function findRegistration(tx: Tx, registrationId: string): Promise<ShownRegistration> {
  const { rows } = await sql<ShownRegistration>`
    select g.registration_id as "registrationId", g.package_id as "packageId", g.person_id as "personId", p.name,
      p.staff_number as "staffNumber", g.begun_at as "begunAt", g.ended_at as "endedAt"
    from elearning.registration as g
    join (${peopleNow(tx.forceId)}) as p on p.person_id = g.person_id
    where g.force_id = ${tx.forceId} and g.registration_id = ${registrationId}`.execute(tx.connection)
  const [found] = rows
  if (!found) throw new NotFound('There is no such registration')
  return found
}
