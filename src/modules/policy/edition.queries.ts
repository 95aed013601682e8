import { sql } from 'kysely'
import { asKnownAt, type PlainDate, type Tx } from '../../kernel/index.ts'
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
  const only = asked.policyId === undefined ? sql`` : sql`and v.policy_id = ${asked.policyId}`
  const { rows } = await sql<Edition>`
    select v.policy_id as "policyId", p.code, v.edition_id as "editionId", e.number, v.title, v.topic,
      v.in_force_from as "inForceFrom", v.withdrawn_on as "withdrawnOn", v.summary, v.owner, v.review_on as "reviewOn",
      v.import_id as "importId"
    from policy.edition_version as v
    join policy.edition as e on e.force_id = v.force_id and e.edition_id = v.edition_id
    join policy.policy as p on p.force_id = v.force_id and p.policy_id = v.policy_id
    where v.force_id = ${tx.forceId} and v.in_force_from <= ${asked.until}::date ${only}
      and ${asKnownAt('v', asked.knownAt)}
    order by p.code, v.in_force_from, string_to_array(e.number, '.')::integer[]`.execute(tx.connection)
  return rows
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
  const { rows } = await sql<Change>`
    select c.edition_id as "editionId", c.section, c.changed, c.why, c.import_id as "importId"
    from policy.change as c
    where c.force_id = ${tx.forceId} and c.edition_id = any(${[...editionIds]}) and ${asKnownAt('c', knownAt)}
    order by c.line nulls last, c.section`.execute(tx.connection)
  return rows
}
