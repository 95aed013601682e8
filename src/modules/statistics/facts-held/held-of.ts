import type { Measure, Tx } from '../../../kernel/index.ts'
import type { Figure } from '../figure.ts'
import { factsHeld, factsHeldExactly } from './facts-held.queries.ts'
import type { FactsHeld } from './held-days.ts'

/**
 * From when to when facts were held for a frozen figure, as this reader may know it: as it was frozen for whoever has
 * its exact numbers, else as its measure tells for its moment. Null where the measure is gone and nothing was kept.
 */
export async function heldOf(
  tx: Tx,
  figure: Pick<Figure, 'factsHeld' | 'knownAt'>,
  measure: Measure | null,
  exact: boolean,
): Promise<FactsHeld | null> {
  if (exact && figure.factsHeld) return figure.factsHeld
  if (measure === null) return null
  return exact ? factsHeldExactly(tx, measure, figure.knownAt) : factsHeld(tx, measure, figure.knownAt)
}
