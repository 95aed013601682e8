/** How many misses of one visitor within which time are probing, and how many visitors are remembered. */
interface Limits {
  readonly most: number
  readonly milliseconds: number
  readonly remembered: number
}

/** Counts misses of each visitor; true once in each span of time, at the miss that is one too many. */
export function probes({ most, milliseconds, remembered }: Limits): (visitor: string, now: number) => boolean {
  const misses = new Map<string, { count: number; until: number }>()
  return (visitor, now) => {
    const before = misses.get(visitor)
    const known = before && before.until > now ? before : { count: 0, until: now + milliseconds }
    known.count++
    misses.delete(visitor) // the latest stand last, and the first is forgotten
    misses.set(visitor, known)
    const [oldest] = misses.keys()
    if (misses.size > remembered && oldest !== undefined) misses.delete(oldest)
    return known.count === most
  }
}
