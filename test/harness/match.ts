import { setTimeout } from 'node:timers/promises'
import type { Db } from '../../src/kernel/index.ts'
import { matchStatements } from '../../src/modules/learning-record/match-statements/matcher.ts'

/**
 * Brings all that was stored so far into the training record. The store's own matcher wakes by itself a second after a
 * statement: while its transaction is open the settled moment lies before it, so one look may be too early.
 */
export async function matchAll(db: Db, forceId: string): Promise<void> {
  const asked = Date.now()
  for (;;) {
    const { settled } = await matchStatements(db, forceId)
    if (settled.getTime() >= asked) return
    await setTimeout(20)
  }
}
