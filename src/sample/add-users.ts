import { sql } from 'kysely'
import { type Db, type Force, systemActor, type Tx } from '../kernel/index.ts'
import { addUser, listSampleUsers } from '../modules/access/index.ts'
import { peopleNow, postingsNow } from '../modules/workforce/index.ts'
import type { KnownPerson } from './sample-people.ts'
import { staffNumber } from './workforce/people.ts'

/** Adds the people who sign in, each linked to their person, unit and command in the record. */
export async function addUsers(db: Db, force: Force, people: readonly KnownPerson[]): Promise<number> {
  return db.write(systemActor(force.forceId), async (tx) => {
    const known = new Set((await listSampleUsers(tx)).map(({ name }) => name))
    const fresh = people.filter(({ name }) => !known.has(name))
    const places = await placesOf(tx, fresh)
    for (const { name, role, besides = [], person } of fresh) {
      const place = places.get(staffNumber(person))
      await addUser(tx, {
        name,
        email: `${name.toLowerCase().replace(' ', '.')}@thameside.example`,
        roles: [role, ...besides],
        personId: place?.person_id ?? null,
        commandId: place?.command_id ?? null,
        unitIds: place ? [place.unit_id] : [],
        sample: true,
      })
    }
    return fresh.length
  })
}

interface Place {
  readonly staff_number: string
  readonly person_id: string
  readonly unit_id: string
  readonly command_id: string
}

async function placesOf(tx: Tx, people: readonly KnownPerson[]): Promise<ReadonlyMap<string, Place>> {
  const { rows } = await sql<Place>`
    select p.staff_number, p.person_id, o.unit_id, o.command_id
    from (${peopleNow(tx.forceId)}) as p
    join (${postingsNow(tx.forceId)}) as o on o.person_id = p.person_id and o.last_day = 'infinity'
    where p.staff_number = any(${people.map(({ person }) => staffNumber(person))})`.execute(tx.connection)
  return new Map(rows.map((row) => [row.staff_number, row]))
}
