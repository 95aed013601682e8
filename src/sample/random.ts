/** Numbers that look random and are the same every time: no clock, no Math.random. */
export interface Random {
  /** At least 0, less than 1. */
  next(): number
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number
  chance(share: number): boolean
  /** Throws RangeError where there is nothing to pick from. */
  pick<T>(from: readonly T[]): T
}

/**
 * The sequence of a seed for one purpose and, where one is given, one day or thing. Each has its own, so that a change
 * in one leaves the others alone, and a day is the same whenever the record is loaded.
 */
export function randomFor(seed: number, purpose: string, of: number | string = ''): Random {
  let state = hash(`${seed} ${purpose} ${of}`)
  // Mulberry32: small, quick, and even enough for invented people.
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  return {
    next,
    between,
    chance: (share) => next() < share,
    pick: (from) => {
      const item = from[between(0, from.length - 1)]
      if (item === undefined) throw new RangeError('There is nothing to pick from')
      return item
    },
  }
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value | 0
}

/** Picks by weight: `[['standard', 45], ['medium', 38]]`. */
export function weighted<T>(choices: readonly (readonly [T, number])[]): (random: Random) => T {
  const total = choices.reduce((sum, [, weight]) => sum + weight, 0)
  const table: T[] = []
  // A thousand places make a pick one look-up; shares are right to a tenth of a hundredth.
  let filled = 0
  let sum = 0
  for (const [value, weight] of choices) {
    sum += weight
    const end = Math.round((sum / total) * 1000)
    while (filled < end) table[filled++] = value
  }
  return (random) => random.pick(table)
}
