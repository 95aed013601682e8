/** Milliseconds of the processor that a reading takes, the least of some runs: a busy machine adds none of its own. */
function timeOf(read: () => unknown, runs: number): number {
  let least = Number.POSITIVE_INFINITY
  for (let run = 0; run < runs; run += 1) {
    const began = process.threadCpuUsage()
    try {
      read()
    } catch {
      // What is refused is refused in time, or it is not.
    }
    const { user, system } = process.threadCpuUsage(began)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}

/** What is too quick to tell from the noise of the machine. */
const noise = 40
/** Eight times the text takes eight times the time; a square takes sixty-four. */
const times = 8
const mostGrowth = 24

/**
 * Why a reader is too slow for a text of the greatest length it takes: it takes longer than `most`, or grows faster than
 * its text. Null where it is neither.
 */
export function slowness(read: (length: number) => unknown, length: number, most: number): string | null {
  // Quick enough on an eighth that even a square would end in time.
  if (timeOf(() => read(Math.floor(length / times)), 1) < noise / 16) return null
  if (timeOf(() => read(length), 1) < noise) return null
  const whole = timeOf(() => read(length), 3)
  if (whole < noise) return null
  if (whole > most) return `${Math.round(whole)} ms for ${length} characters`
  const part = timeOf(() => read(Math.floor(length / times)), 3)
  const growth = whole / Math.max(part, 1)
  return growth > mostGrowth
    ? `${times} times the text takes ${Math.round(growth)} times as long (${Math.round(whole)} ms)`
    : null
}
