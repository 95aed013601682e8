/**
 * A statement's ordinal: the millisecond it was stored in the upper bits, its place among those of that millisecond in
 * the lower 21. To order by it is to order by `stored`, and it fits a bigint until the year 2039 plus 70.
 */
const placeBits = 21n
const places = 1n << placeBits

/** Ordinals for a batch in its order, from a random place so that two batches of one millisecond rarely meet. */
export function ordinalsFrom(stored: Date, count: number): string[] {
  const first = BigInt(Math.floor(Math.random() * (Number(places) - count)))
  const base = (BigInt(stored.getTime()) << placeBits) + first
  return Array.from({ length: count }, (_, index) => (base + BigInt(index)).toString())
}

/** The moment in an ordinal, as `stored` is written. */
export const storedOf = (ordinal: string): string => new Date(Number(BigInt(ordinal) >> placeBits)).toISOString()

/** The first ordinal of a moment: `since` and `until` are ranges of ordinals. */
export const firstOrdinalOf = (milliseconds: number): string =>
  (BigInt(Math.max(0, milliseconds)) << placeBits).toString()
