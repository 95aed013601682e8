import { hash } from 'node:crypto'
import type { Tx } from '../../../kernel/index.ts'
import { type Context, findDocument, holdDocument, type Place, saveDocument } from '../documents/document.queries.ts'
import { nobody, placeIn } from '../documents/place.ts'
import { activityKey, agentKey } from '../keys.ts'
import type { JsonObject } from '../specification/json.ts'
import { actingAs, ownActor, ownSource } from './own-source.ts'

/** A state document where it names an activity and a registration, else an agent's profile. */
export interface OwnDocument {
  readonly agent: JsonObject
  readonly state: { readonly activityId: string; readonly registration: string } | null
  readonly documentId: string
  readonly content: JsonObject
}

/**
 * Stores documents that Candour itself writes for courses launched here, in the caller's transaction, whoever acts.
 * `where: 'missing'` leaves what is there as it is. `homePage`: as in `storeOwnStatements`.
 */
export async function storeOwnDocument(
  tx: Tx,
  homePage: string,
  document: OwnDocument,
  where: 'always' | 'missing',
): Promise<void> {
  const place = placeOf(document)
  const content = Buffer.from(JSON.stringify(document.content))
  const source = await ownSource(tx, homePage)
  await actingAs(tx, ownActor(tx.forceId, source, tx.actor.personId), async (own) => {
    await holdDocument(own, place)
    if (where === 'missing' && (await findDocument(own, place))) return
    await saveDocument(own, place, { content, contentType: 'application/json', etag: hash('sha1', content, 'hex') })
  })
}

function placeOf({ agent, state, documentId }: OwnDocument): Place {
  const key = agentKey(agent)
  if (key === null) throw new TypeError('Nothing identifies the agent')
  const context: Context = {
    kind: state ? 'state' : 'agent-profile',
    activityKey: state ? activityKey(state.activityId) : nobody,
    agentKey: key,
    registration: state?.registration ?? null,
  }
  return placeIn(context, documentId)
}
