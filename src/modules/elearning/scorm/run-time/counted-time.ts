/** Clocks run apart, and a unit may have begun before its first word reached the server. */
const toleranceSeconds = 60

export interface CountedTime {
  readonly counted: number
  /** The unit said more than there was time for. */
  readonly isOver: boolean
}

/**
 * The seconds of one stay in a unit that count. What the unit says counts as far as the clock on the wall allows; where
 * it says nothing, what the server saw of it counts.
 *
 * - `said`: seconds as the unit said them; null for none
 * - `seen`: seconds from the first the server heard of this stay to the last
 * - `left`: seconds of the sitting that no other stay has been counted for
 */
export function countedTime(said: number | null, seen: number, left: number): CountedTime {
  const room = Math.max(left, 0)
  if (said === null) return { counted: Math.min(seen, room), isOver: false }
  return said > room + toleranceSeconds ? { counted: room, isOver: true } : { counted: said, isOver: false }
}
