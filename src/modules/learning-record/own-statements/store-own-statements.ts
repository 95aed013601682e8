import type { Tx } from '../../../kernel/index.ts'
import { wakeMatcher } from '../match-statements/matcher.ts'
import type { JsonObject } from '../specification/json.ts'
import { versionRules } from '../specification/version.ts'
import { prepareStatements } from '../statements/prepare.ts'
import { keepDefinitions, keepPersonas, storeStatements } from '../statements/store.queries.ts'
import { actingAs, ownActor, ownSource } from './own-source.ts'

/**
 * Stores statements that Candour itself makes of courses launched here, in the caller's transaction and in their order.
 * They are held to xAPI 1.0.3 as all others are; the authority is the source “Courses launched here”, whoever acts.
 * `homePage`: as in the source's account, where it is made now (`ownHomePage`). What they say comes into the training
 * record soon after the transaction ends. Returns their ids; throws NotUnderstood, and Conflict where an id is taken.
 *
 * Where two transactions meet one may be ended for the other: whoever opens it does so through `again`.
 */
export async function storeOwnStatements(
  tx: Tx,
  homePage: string,
  statements: readonly JsonObject[],
): Promise<readonly string[]> {
  if (statements.length === 0) return []
  const source = await ownSource(tx, homePage)
  const prepared = prepareStatements(statements, statements, versionRules['1.0.3'], source)
  await actingAs(tx, ownActor(tx.forceId, source, tx.actor.personId), async (own) => {
    await storeStatements(own, prepared, { voidsAny: false, inTurn: true })
    await keepDefinitions(
      own,
      prepared.flatMap(({ definitions }) => definitions),
    )
    await keepPersonas(
      own,
      prepared.flatMap(({ personas }) => personas),
    )
  })
  // It looks only as far as every write has ended, and again where one has not: this transaction may still be open.
  wakeMatcher(tx.forceId)
  return prepared.map(({ id }) => id)
}

/** The account home page of Candour's own source, at a site of this address. */
export const ownHomePage = (origin: string): string => `${origin}/learning-sources`
