import { asKnownAt, type PlainDate, type Tx, tables } from '../../kernel/index.ts'
import type { PolicyTables } from './tables.ts'
import type { PolicyTopic } from './vocabulary.ts'

/** One version of a policy as the record knew it at a moment. */
export interface Edition {
  readonly policyId: string
  readonly code: string
  readonly editionId: string
  readonly number: string
  readonly title: string
  readonly topic: PolicyTopic
  readonly inForceFrom: PlainDate
  readonly withdrawnOn: PlainDate | null
  readonly summary: string | null
  readonly owner: string
  readonly reviewOn: PlainDate | null
  readonly importId: string | null
}

/** Every edition in force on `until` or before, oldest first within its policy. */
export async function readEditions(
  tx: Tx,
  asked: { readonly knownAt: Date; readonly until: PlainDate; readonly policyId?: string },
): Promise<Edition[]> {
  let query = tables<PolicyTables>(tx)
    .selectFrom('policy.edition_version as v')
    .innerJoin('policy.edition as e', (join) =>
      join.onRef('e.force_id', '=', 'v.force_id').onRef('e.edition_id', '=', 'v.edition_id'),
    )
    .innerJoin('policy.policy as p', (join) =>
      join.onRef('p.force_id', '=', 'v.force_id').onRef('p.policy_id', '=', 'v.policy_id'),
    )
    .select([
      'v.policy_id as policyId',
      'p.code',
      'v.edition_id as editionId',
      'e.number',
      'v.title',
      'v.topic',
      'v.in_force_from as inForceFrom',
      'v.withdrawn_on as withdrawnOn',
      'v.summary',
      'v.owner',
      'v.review_on as reviewOn',
      'v.import_id as importId',
    ])
    .where('v.force_id', '=', tx.forceId)
    .where('v.in_force_from', '<=', asked.until)
    .where(asKnownAt('v', asked.knownAt))
  if (asked.policyId !== undefined) query = query.where('v.policy_id', '=', asked.policyId)
  return query.orderBy('p.code').orderBy('v.in_force_from').execute()
}

/** What an edition changed in one section. */
export interface Change {
  readonly editionId: string
  readonly section: string
  readonly changed: string
  readonly why: string | null
  readonly importId: string | null
}

/** What these editions changed, as known at a moment, by section. */
export async function readChanges(tx: Tx, editionIds: readonly string[], knownAt: Date): Promise<Change[]> {
  if (editionIds.length === 0) return []
  return tables<PolicyTables>(tx)
    .selectFrom('policy.change as c')
    .select(['c.edition_id as editionId', 'c.section', 'c.changed', 'c.why', 'c.import_id as importId'])
    .where('c.force_id', '=', tx.forceId)
    .where('c.edition_id', 'in', [...editionIds])
    .where(asKnownAt('c', knownAt))
    .orderBy('c.line')
    .orderBy('c.section')
    .execute()
}
