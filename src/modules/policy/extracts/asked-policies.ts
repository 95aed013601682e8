import type { ExtractRequest, ExtractResult, PlainDate, Tx } from '../../../kernel/index.ts'
import { readEditions } from '../edition.queries.ts'
import { historiesOf, type PolicyHistory } from '../history.ts'
import { topicOf } from '../topic-of.ts'
import type { PolicyTopic } from '../vocabulary.ts'

/** The policies a question asks about, as they stood on the day asked. */
export interface AskedPolicies {
  readonly topic: PolicyTopic | null
  readonly on: PlainDate
  readonly policies: readonly PolicyHistory[]
  readonly importIds: readonly string[]
  readonly rowCount: number
}

/** Reads them as known at the request's moment; on the day it was received, unless the question names another. */
export async function askedPolicies(tx: Tx, { plan, knownAt }: ExtractRequest): Promise<AskedPolicies> {
  const on = plan.asAt ?? plan.to ?? plan.received
  const topic = topicOf(plan.text)
  const all = historiesOf(await readEditions(tx, { knownAt, until: on }), on)
  const policies = all.filter(({ current }) => topic === null || current.topic === topic)
  const editions = policies.flatMap((policy) => policy.editions)
  return { topic, on, policies, importIds: sourcesOf(editions), rowCount: editions.length }
}

export const sourcesOf = (rows: readonly { readonly importId: string | null }[]): string[] => [
  ...new Set(rows.flatMap(({ importId }) => (importId === null ? [] : [importId]))),
]

/** What the policies asked about are about, within a sentence. */
const aboutTopic: Record<PolicyTopic, string> = {
  police_perpetrated: 'specific to domestic abuse by or against the force’s own people',
  response: 'on responding to domestic abuse',
  risk: 'on assessing risk',
  victims: 'on victims and witnesses',
  training: 'on training',
  other: 'on other matters',
}

export const aboutAsked = (topic: PolicyTopic | null): string =>
  topic === null ? 'on domestic abuse' : aboutTopic[topic]

export const empty: Omit<ExtractResult, 'sentences'> = { table: null, rowCount: 0, importIds: [] }
