/** How many things at the head of a list are of a kind: all up to some place in it, and none after. */
export function howMany<T>(of: readonly T[], isOfKind: (one: T) => boolean): number {
  let low = 0
  let high = of.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isOfKind(of[middle] as T)) low = middle + 1
    else high = middle
  }
  return low
}
