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

/** An eighth of the text that takes less is let be: even a square would be over in less than a second. */
const quick = 10
/** Eight times the text takes eight times the time; a square takes sixty-four. */
const times = 8
const mostGrowth = 24

/**
 * Why a reader is too slow for a text of the greatest length it takes: it takes longer than `most`, or grows faster than
 * its text. Null where it is neither. What looks slow is measured again before it is said.
 */
export function slowness(read: (length: number) => unknown, length: number, most: number): string | null {
  let told: string | null = null
  for (const runs of [1, 3]) {
    const part = timeOf(() => read(Math.floor(length / times)), runs)
    if (part < quick) return null
    const whole = timeOf(() => read(length), runs)
    const growth = whole / part
    if (whole <= most && growth <= mostGrowth) return null
    told = `${times} times the text takes ${Math.round(growth)} times as long: ${Math.round(whole)} ms for ${length} characters`
  }
  return told
}
