import type { Measure, Tx } from '../../../kernel/index.ts'
import { bothHeld } from '../statistic/of-two.ts'
import { factsHeldExactly } from './facts-held.queries.ts'
import { type FactsHeld, notKnown } from './held-days.ts'

/**
 * From when to when all facts behind several measures are held: as whoever has exact numbers is told it, or as `ask`
 * tells it of each.
 */
export async function heldBehind(
  tx: Tx,
  measures: readonly Measure[],
  knownAt: Date,
  ask: typeof factsHeldExactly = factsHeldExactly,
): Promise<FactsHeld> {
  let held: FactsHeld | null = null
  for (const measure of measures) {
    const own = await ask(tx, measure, knownAt)
    held = held === null ? own : bothHeld(held, own)
  }
  return held ?? notKnown
}
