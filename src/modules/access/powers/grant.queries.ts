import { newId, type Role, systemUserId, type Tx, tables } from '../../../kernel/index.ts'
import type { AccessTables } from '../tables.ts'
import { powerfulAmong } from './powerful.ts'
import type { Proposal } from './proposals.queries.ts'

/** By what somebody gets powerful roles: an agreed proposal, or the set-up of a force that has no administrator yet. */
export type Gives = { readonly proposal: Proposal } | 'set-up' | null

export interface Granted {
  readonly grantId: string | null
  readonly roles: readonly Role[]
}

/**
 * Writes why the next version of a user holds its powerful roles. Where nothing gives any, they follow from those held
 * now; the database refuses more than those.
 */
export async function grantPowers(tx: Tx, userId: string, roles: readonly Role[], gives: Gives): Promise<Granted> {
  const powers = powerfulAmong(roles)
  const before = await currentGrant(tx, userId)
  if (powers.length === 0 && before === undefined) return { grantId: null, roles: powers }
  const setUp = gives === 'set-up' || tx.actor.userId === systemUserId
  const proposal = gives !== null && gives !== 'set-up' ? gives.proposal : null
  const grantId = newId()
  await tables<AccessTables>(tx)
    .insertInto('access.power_grant')
    .values({
      force_id: tx.forceId,
      grant_id: grantId,
      user_id: userId,
      roles: powers,
      kind: setUp ? 'set-up' : proposal ? 'agreed' : 'reduced',
      from_grant_id: before?.grantId ?? null,
      from_roles: before?.roles ?? null,
      proposal_id: proposal?.proposalId ?? null,
      proposed_by: proposal?.proposedBy ?? null,
      proposal_roles: proposal?.roles ?? null,
      agreed: proposal ? true : null,
      recorded_by: tx.actor.userId,
      recorded_at: tx.at,
    })
    .execute()
  return { grantId, roles: powers }
}

/** The last grant of a user, which nothing follows from yet. */
const currentGrant = (tx: Tx, userId: string) =>
  tables<AccessTables>(tx)
    .selectFrom('access.power_grant as g')
    .leftJoin('access.power_grant as next', (join) =>
      join.onRef('next.force_id', '=', 'g.force_id').onRef('next.from_grant_id', '=', 'g.grant_id'),
    )
    .where('g.force_id', '=', tx.forceId)
    .where('g.user_id', '=', userId)
    .where('next.grant_id', 'is', null)
    .select(['g.grant_id as grantId', 'g.roles'])
    .orderBy('g.recorded_at', 'desc')
    .executeTakeFirst()
