import { randomUUID } from 'node:crypto'
import type { Actor } from './actor.ts'
import { withOwner } from './owner.ts'
import { rolesOf } from './permissions.ts'

/** The police force whose record this is: its own data controller, and the first part of every key. */
export interface Force {
  readonly forceId: string
  readonly name: string
  readonly shortName: string
  /** What its FOI references begin with: `01` in `01.FOI.24.035892`. */
  readonly referencePrefix: string
  /** An invented force, where one may sign in as a sample person. */
  readonly isSample: boolean
}

export const systemUserId = '00000000-0000-7000-8000-000000000001'
export const publicUserId = '00000000-0000-7000-8000-000000000002'
export const commandLineUserId = '00000000-0000-7000-8000-000000000003'

/** Candour itself, or whoever runs the machine it runs on and so can read its database anyway; never somebody at a page. */
export const isMachine = ({ userId }: Actor): boolean => userId === systemUserId || userId === commandLineUserId

/** Candour itself: set-up, sessions, scheduled work. */
export const systemActor = (forceId: string): Actor => ({
  forceId,
  userId: systemUserId,
  name: 'Candour',
  personId: null,
  commandId: null,
  roles: rolesOf.candour,
})

/** Anyone at all on the public site. Holds no role, so every policy on a person's record refuses it. */
export const publicActor = (forceId: string): Actor => ({
  forceId,
  userId: publicUserId,
  name: 'A member of the public',
  personId: null,
  commandId: null,
  roles: [],
})

interface ForceRow {
  force_id: string
  name: string
  short_name: string
  reference_prefix: string
  is_sample: boolean
}

/** The force in the database, or null where none has been set up. Asked as the owner, before there is an actor. */
export async function findForce(ownerUrl: string): Promise<Force | null> {
  return withOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<ForceRow>('select * from kernel.force order by created_at limit 1')
    const row = rows[0]
    if (!row) return null
    return {
      forceId: row.force_id,
      name: row.name,
      shortName: row.short_name,
      referencePrefix: row.reference_prefix,
      isSample: row.is_sample,
    }
  })
}

/** Sets a force up in an empty database. */
export async function createForce(ownerUrl: string, force: Omit<Force, 'forceId'>): Promise<Force> {
  const forceId = randomUUID()
  await withOwner(ownerUrl, (client) =>
    client.query(
      `insert into kernel.force (force_id, name, short_name, reference_prefix, is_sample, created_at)
       values ($1, $2, $3, $4, $5, now())`,
      [forceId, force.name, force.shortName, force.referencePrefix, force.isSample],
    ),
  )
  return { forceId, ...force }
}
