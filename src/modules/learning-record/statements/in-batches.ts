/** How much is done at once. */
export interface BatchLimits<T> {
  /** Runs at a time; what comes meanwhile waits for the next. */
  readonly runs: number
  /** What one run may hold, by `weight`; a heavier item runs alone. */
  readonly most: number
  readonly weight: (item: T) => number
}

interface Waiting<T> {
  readonly item: T
  done(): void
  failed(error: unknown): void
}

/**
 * Does together what waits together: while runs are under way others gather, and go in one. So one transaction, and one
 * wait for the disk, serves many senders at once. Where a run fails each of its items is done alone, so that one's fault
 * is not the others'.
 */
export function inBatches<T>(
  run: (items: readonly T[]) => Promise<void>,
  { runs, most, weight }: BatchLimits<T>,
): (item: T) => Promise<void> {
  const waiting: Waiting<T>[] = []
  let running = 0

  function take(): Waiting<T>[] {
    const first = waiting.shift()
    const taken = first ? [first] : []
    let total = first ? weight(first.item) : 0
    while (waiting[0] && total + weight(waiting[0].item) <= most) {
      const next = waiting.shift()
      if (!next) break
      taken.push(next)
      total += weight(next.item)
    }
    return taken
  }

  async function settle(taken: readonly Waiting<T>[]): Promise<void> {
    try {
      await run(taken.map(({ item }) => item))
      for (const { done } of taken) done()
    } catch (error) {
      const [only, ...others] = taken
      if (others.length === 0) only?.failed(error)
      else for (const each of taken) await settle([each])
    }
  }

  async function work(): Promise<void> {
    running += 1
    for (let taken = take(); taken.length > 0; taken = take()) await settle(taken)
    running -= 1
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, done: resolve, failed: reject })
      if (running < runs) void work()
    })
}
