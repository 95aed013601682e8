import { newId, type Tx, tables } from '../../../../kernel/index.ts'
import type { LetterPart } from '../../reading-letters/mail-parts.ts'
import { readRegime } from '../../reading-letters/regime/read-regime.ts'
import type { Regime, RegimeProposal } from '../../reading-letters/regime/regime.ts'
import { letterAsRead } from '../../request.queries.ts'
import { supersede } from '../../supersede.queries.ts'
import type { DisclosureTables, RegimeDecisionTable } from '../../tables.ts'

/** Under which laws a request asks: what its letter shows, and what a named officer decided. */
export interface RequestRegime {
  readonly proposed: RegimeProposal
  readonly decided: RegimeDecisionTable | null
}

const nothingShown: RegimeProposal = { regimes: ['foia'], signs: [] }

/** For the desk's officers: null for whoever may not open the letter. What was decided outlives a letter that was erased. */
export async function regimeOf(tx: Tx, requestId: string): Promise<RequestRegime | null> {
  const letter = await letterAsRead(tx, requestId)
  const decided = await regimeDecided(tx, requestId)
  if (letter === null) return decided && { proposed: nothingShown, decided }
  return { proposed: readRegime(letter, await apartOf(tx, requestId)), decided }
}

async function apartOf(tx: Tx, requestId: string): Promise<readonly LetterPart[]> {
  const row = await tables<DisclosureTables>(tx)
    .selectFrom('disclosure.letter_received')
    .select('apart')
    .where('force_id', '=', tx.forceId)
    .where('request_id', '=', requestId)
    .executeTakeFirst()
  return row?.apart ?? []
}

async function regimeDecided(tx: Tx, requestId: string): Promise<RegimeDecisionTable | null> {
  const row = await tables<DisclosureTables>(tx)
    .selectFrom('disclosure.regime_decision')
    .selectAll()
    .where('force_id', '=', tx.forceId)
    .where('request_id', '=', requestId)
    .where('superseded_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

export interface NewRegimeDecision {
  readonly regimes: readonly Regime[]
  readonly reason: string | null
}

/** Keeps what the actor decides; what was decided before is superseded. */
export async function keepRegime(tx: Tx, requestId: string, { regimes, reason }: NewRegimeDecision): Promise<void> {
  const db = tables<DisclosureTables>(tx)
  await supersede(tx, 'disclosure.regime_decision', { request_id: [requestId] })
  await db
    .insertInto('disclosure.regime_decision')
    .values({
      force_id: tx.forceId,
      regime_decision_id: newId(),
      request_id: requestId,
      regimes: [...regimes],
      reason,
      decided_by: tx.actor.userId,
      decided_by_name: tx.actor.name,
      recorded_at: tx.at,
      superseded_at: null,
    })
    .execute()
}
