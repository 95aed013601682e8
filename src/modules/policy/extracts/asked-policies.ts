import type { ExtractRequest, ExtractResult, PlainDate, Tx } from '../../../kernel/index.ts'
import { readEditions } from '../edition.queries.ts'
import { historiesOf, type PolicyHistory } from '../history.ts'
import { topicOf } from '../topic-of.ts'
import { type PolicyTopic, policyTopics } from '../vocabulary.ts'

/** The policies a question asks about, as they stood on the day asked. */
export interface AskedPolicies {
  /** What they are about; empty where the question names nothing and so means them all. */
  readonly about: readonly PolicyTopic[]
  readonly on: PlainDate
  readonly policies: readonly PolicyHistory[]
  readonly importIds: readonly string[]
  readonly rowCount: number
}

const isTopic = (value: string): value is PolicyTopic => Object.hasOwn(policyTopics, value)

/** What was read of the question says it; where nobody read it, or it names no topic, its words do. */
function topicsAsked({ narrowedTo, text }: ExtractRequest['plan']): readonly PolicyTopic[] {
  const read = (narrowedTo?.policy ?? []).filter(isTopic)
  if (read.length > 0) return read
  const topic = topicOf(text)
  return topic === null ? [] : [topic]
}

/** Reads them as known at the request's moment; on the day it was received, unless the question names another. */
export async function askedPolicies(tx: Tx, { plan, knownAt }: ExtractRequest): Promise<AskedPolicies> {
  const on = plan.asAt ?? plan.to ?? plan.received
  const about = topicsAsked(plan)
  const all = historiesOf(await readEditions(tx, { knownAt, until: on }), on)
  const policies = all.filter(({ current }) => about.length === 0 || about.includes(current.topic))
  const editions = policies.flatMap((policy) => policy.editions)
  return { about, on, policies, importIds: sourcesOf(editions), rowCount: editions.length }
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

export const aboutAsked = (about: readonly PolicyTopic[]): string =>
  about.length === 0 ? 'on domestic abuse' : about.map((topic) => aboutTopic[topic]).join(', or ')

export const empty: Omit<ExtractResult, 'sentences'> = { table: null, rowCount: 0, importIds: [] }
