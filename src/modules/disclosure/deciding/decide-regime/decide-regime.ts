import { audit, Refused, type Tx } from '../../../../kernel/index.ts'
import { type Regime, regimes } from '../../reading-letters/regime/regime.ts'
import { keepRegime, type NewRegimeDecision, regimeOf } from './regime.queries.ts'

/** What to say where an officer's decision cannot be kept; null where it can. */
export function wrongRegime(
  { regimes: chosen, reason }: NewRegimeDecision,
  proposed: readonly Regime[],
): { readonly field: 'regimes' | 'reason'; readonly message: string } | null {
  if (chosen.length === 0) return { field: 'regimes', message: 'Choose the law under which it is dealt with' }
  const same = regimes.every((regime) => chosen.includes(regime) === proposed.includes(regime))
  return same || reason ? null : { field: 'reason', message: 'Say why, as you decide otherwise than the letter shows' }
}

/** Keeps under which laws a request is dealt with, under the actor's name. Throws Refused where it cannot be. */
export async function decideRegime(tx: Tx, requestId: string, decision: NewRegimeDecision): Promise<void> {
  const regime = await regimeOf(tx, requestId)
  if (regime === null)
    throw new Refused('Only an officer of the desk decides the law under which a request is dealt with')
  const wrong = wrongRegime(decision, regime.proposed.regimes)
  if (wrong) throw new Refused(wrong.message)
  await keepRegime(tx, requestId, decision)
  // Without what was decided: that somebody asks for their own data is for the desk alone.
  await audit(tx, { action: 'decide the regime', subjectType: 'request', subjectId: requestId, detail: {} })
}

/**
 * Refuses to publish what is given to one person alone. Where a letter looks as if somebody asked for their own data, an
 * officer says first whether it is so. Throws Refused.
 */
export async function mustBePublishable(tx: Tx, requestId: string): Promise<void> {
  const regime = await regimeOf(tx, requestId)
  const found = regime?.decided?.regimes ?? regime?.proposed.regimes ?? []
  if (!found.includes('subject_access')) return
  if (!regime?.decided) {
    throw new Refused(
      'Somebody seems to ask for their own data. Before the response is published, decide the law under which it is dealt with',
    )
  }
  if (found.length === 1) {
    throw new Refused('This was decided to be a request for somebody’s own data, which is given to them alone')
  }
}
