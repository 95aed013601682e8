import type { Formatter } from './formatter.ts'
import { periodRuns } from './missing-sentences.ts'
import type { Told } from './told.ts'

/** What has to be said beside a number that was worked out: of which periods a mean is, and what a ranking leaves open. */
export function derivedSentences({ derived }: Pick<Told, 'derived'>, written: Formatter): string[] {
  if (derived === null) return []
  const { statistics } = written.words
  const { over, leftOut, unplaced } = derived
  const all = [...over, ...leftOut].toSorted((a, b) => (a.asked.from < b.asked.from ? -1 : 1))
  return [
    ...(over.length > 0 ? [statistics.over(periodRuns(over, all, written))] : []),
    ...(leftOut.length > 0 ? [statistics.leftOut(periodRuns(leftOut, all, written))] : []),
    ...(unplaced ? [statistics.unplaced] : []),
  ]
}
