import { type Db, settledMoment, systemActor } from '../../../kernel/index.ts'
import { firstOrdinalOf } from '../statements/ordinal.ts'
import { agentsVoided, deriveResults, identify, keepOutcomes, rulesToMatch, takeMatching } from './match.queries.ts'

/**
 * Brings what new statements say into the training record: once each, whenever they come. Looks only as far as nothing
 * can be written any more, so that none is passed over.
 */
export async function matchStatements(
  db: Db,
  forceId: string,
): Promise<{ readonly found: number; readonly settled: Date }> {
  const system = systemActor(forceId)
  const settled = await db.read(system, settledMoment)
  const below = firstOrdinalOf(settled.getTime() + 1)
  let total = 0
  for (let again = true; again; ) {
    const found = await db.write(system, async (tx) => {
      await takeMatching(tx)
      let count = 0
      const agents = new Set<string>()
      for (const rule of await rulesToMatch(tx)) {
        const kept = await keepOutcomes(tx, rule, below)
        count += kept.found
        for (const agent of kept.agents) agents.add(agent)
      }
      for (const agent of await agentsVoided(tx, below)) agents.add(agent)
      await identify(tx, [...agents])
      await deriveResults(tx, [...agents])
      return count
    })
    total += found
    again = found > 0
  }
  return { found: total, settled }
}

/** Matches a moment after it is woken, one run at a time; what wakes it while it runs has it run again. */
export interface Matcher {
  wake(): void
  close(): Promise<void>
}

const pause = 1000
/** Where a long write holds the settled moment back, what was stored after it is looked for again. */
const pauseBehind = 5000

export function openMatcher(db: Db, forceId: string, onError: (error: unknown) => void): Matcher {
  let timer: NodeJS.Timeout | null = null
  let running: Promise<unknown> = Promise.resolve()
  let closed = false
  const wakeIn = (milliseconds: number) => {
    if (timer !== null || closed) return
    timer = setTimeout(() => {
      timer = null
      const asked = Date.now()
      running = running
        .then(() => matchStatements(db, forceId))
        .then(({ settled }) => {
          if (settled.getTime() < asked - pause) wakeIn(pauseBehind)
        })
        .catch(onError)
    }, milliseconds)
    timer.unref()
  }
  return {
    wake: () => wakeIn(pause),
    async close() {
      closed = true
      if (timer !== null) clearTimeout(timer)
      await running
    },
  }
}
