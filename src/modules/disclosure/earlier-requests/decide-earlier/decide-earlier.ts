import { audit, newId, Refused, type Tx, tables } from '../../../../kernel/index.ts'
import { findRequest } from '../../request.queries.ts'
import { supersede } from '../../supersede.queries.ts'
import type { DisclosureTables, RequestTable } from '../../tables.ts'
import type { EarlierMeaning } from '../earlier-meaning.ts'

export interface NewEarlierDecision {
  /** The reference of the earlier request. */
  readonly earlier: string
  readonly decision: EarlierMeaning
  readonly reason: string
}

/**
 * Keeps what an earlier request means for this one, under the actor's name; what was decided before of the two is superseded.
 * Throws NotFound for a reference that is not there and Refused for the request itself.
 */
export async function decideEarlier(tx: Tx, request: RequestTable, decided: NewEarlierDecision): Promise<void> {
  const earlier = await findRequest(tx, decided.earlier)
  if (earlier.request_id === request.request_id) throw new Refused('Give the reference of another request')
  const db = tables<DisclosureTables>(tx)
  await supersede(tx, 'disclosure.earlier_decision', {
    request_id: [request.request_id],
    earlier_request_id: [earlier.request_id],
  })
  await db
    .insertInto('disclosure.earlier_decision')
    .values({
      force_id: tx.forceId,
      earlier_decision_id: newId(),
      request_id: request.request_id,
      earlier_request_id: earlier.request_id,
      decision: decided.decision,
      reason: decided.reason,
      decided_by: tx.actor.userId,
      decided_by_name: tx.actor.name,
      recorded_at: tx.at,
      superseded_at: null,
    })
    .execute()
  // Without which request it was, nor what was decided: that two letters are of one requester is for the desk alone.
  await audit(tx, {
    action: 'decide on an earlier request',
    subjectType: 'request',
    subjectId: request.request_id,
    detail: {},
  })
}
