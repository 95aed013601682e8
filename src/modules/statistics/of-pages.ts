import type { AuditEvent, Measure, Tx } from '../../kernel/index.ts'

/** What an audit entry about these pages of a restricted measure is held to: whoever is kept out of one does not see it. */
export function ofPages(
  tx: Tx,
  { needToKnow }: Measure,
  pages: readonly string[],
): NonNullable<AuditEvent['restricted']> {
  return needToKnow ? { keptOut: needToKnow.keptOut(tx.forceId, pages), of: pages } : { keptOut: null }
}
