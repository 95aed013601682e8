/** How long something took each time it was done, in milliseconds. */
export interface Timings {
  readonly count: number
  readonly median: number
  /** By nearest rank: of fewer than 20 it is the longest. */
  readonly p95: number
  readonly longest: number
}

export function timings(milliseconds: readonly number[]): Timings {
  const sorted = [...milliseconds].sort((a, b) => a - b)
  const rank = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
  return { count: sorted.length, median: rank(0.5), p95: rank(0.95), longest: rank(1) }
}

/** Does the work again and again, at most `times` and until `seconds` are over, but at least once. */
export async function repeat(limits: { times: number; seconds: number }, work: () => Promise<void>): Promise<Timings> {
  const taken: number[] = []
  const end = performance.now() + limits.seconds * 1000
  do {
    const started = performance.now()
    await work()
    taken.push(performance.now() - started)
  } while (taken.length < limits.times && performance.now() < end)
  return timings(taken)
}

/** To a tenth of a millisecond. */
export const inMs = (...milliseconds: readonly number[]): number[] => milliseconds.map((ms) => Number(ms.toFixed(1)))
