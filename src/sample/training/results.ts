import { type DayNumber, workingDay } from '../days.ts'
import type { Random } from '../random.ts'

/** One try at something that can be failed. */
export interface Try {
  readonly day: DayNumber
  readonly result: 'Passed' | 'Failed'
  readonly score: number
}

const most = 3

/**
 * Somebody's tries at something of which a share of people fail the first time. It is taken again after one to six
 * weeks; who failed once fails more easily again, and after three tries, or before, some have not passed.
 */
export function triesAt(failed: number, first: DayNumber, random: Random): readonly Try[] {
  const tries: Try[] = []
  let [day, share] = [first, failed]
  while (random.chance(share)) {
    tries.push({ day, result: 'Failed', score: random.between(29, 59) })
    if (tries.length === most || random.chance(0.05)) return tries
    day = workingDay(day + random.between(6, 42))
    share = Math.min(0.45, failed * 1.5 + 0.06)
  }
  tries.push({ day, result: 'Passed', score: random.between(60, 99) })
  return tries
}
