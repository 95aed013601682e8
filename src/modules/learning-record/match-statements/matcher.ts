import { type Db, settledMoment, systemActor } from '../../../kernel/index.ts'
import { countHours } from '../show-sources/hours.queries.ts'
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

/** Those of each force that are open in this process. */
const matchers = new Map<string, Set<Matcher>>()

/** Has statements that were stored in whichever way looked at soon. */
export function wakeMatcher(forceId: string): void {
  for (const matcher of matchers.get(forceId) ?? []) matcher.wake()
}

/** Matches a moment after it is woken, one run at a time; what wakes it while it runs has it run again. */
export interface Matcher {
  wake(): void
  close(): Promise<void>
}

const pause = 1000
/** Where a long write holds the settled moment back, what was stored after it is looked for again. */
const pauseBehind = 5000
/** A rule made on a page or a command wakes nobody: whoever sleeps looks around now and then. */
const pauseIdle = 30_000

export function openMatcher(db: Db, forceId: string, onError: (error: unknown) => void): Matcher {
  let timer: NodeJS.Timeout | null = null
  let running: Promise<unknown> = Promise.resolve()
  let closed = false
  // What arrives without a pause must not put the run off without end.
  let woken = false
  const wakeIn = (milliseconds: number) => {
    if (closed) return
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(() => {
      timer = null
      woken = false
      const asked = Date.now()
      running = running
        .then(() => matchStatements(db, forceId))
        .then(async ({ settled }) => {
          await countHours(db, forceId, settled)
          if (!woken) wakeIn(settled.getTime() < asked - pause ? pauseBehind : pauseIdle)
        })
        .catch((error: unknown) => {
          onError(error)
          if (!woken) wakeIn(pauseIdle)
        })
    }, milliseconds)
    timer.unref()
  }
  const matcher: Matcher = {
    wake() {
      if (!woken) wakeIn(pause)
      woken = true
    },
    async close() {
      matchers.get(forceId)?.delete(matcher)
      closed = true
      if (timer !== null) clearTimeout(timer)
      await running
    },
  }
  matchers.set(forceId, (matchers.get(forceId) ?? new Set<Matcher>()).add(matcher))
  return matcher
}
