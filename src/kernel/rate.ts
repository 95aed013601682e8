interface Count {
  taken: number
  readonly until: number
}

interface RateLimit {
  /** How often in a window. */
  readonly most: number
  readonly milliseconds: number
  /** Whose counts are remembered at once; beyond that those are forgotten who came first. */
  readonly remembered: number
}

/** How often somebody did something of late. */
export interface Rate {
  /** Counts one more, and returns 0; or the whole seconds to wait, uncounted, where there were as many as there may be. */
  take(who: string): number
  /** Takes one back, which turns out not to count. */
  giveBack(who: string): void
}

/** Counts in fixed windows, each beginning with somebody's first. `now` is in milliseconds. */
export function rateOf(limit: RateLimit, now = () => Date.now()): Rate {
  const counts = new Map<string, Count>()
  return {
    take(who) {
      const before = counts.get(who)
      const current = before && before.until > now() ? before : { taken: 0, until: now() + limit.milliseconds }
      if (current.taken >= limit.most) return Math.max(1, Math.ceil((current.until - now()) / 1000))
      current.taken += 1
      if (current === before) return 0
      counts.delete(who)
      const [first] = counts.keys()
      if (counts.size >= limit.remembered && first !== undefined) counts.delete(first)
      counts.set(who, current)
      return 0
    },
    giveBack(who) {
      const current = counts.get(who)
      if (current && current.taken > 0) current.taken -= 1
    },
  }
}
