import type { Formatter } from './formatter.ts'
import { type MissingKind, missingKinds, type Told, type ToldCell, type ToldPeriod } from './told.ts'

/**
 * Why there is no number for some periods: one sentence for each kind, in which periods in a row stand together. The
 * first names `what`, where that is not null.
 */
export function missingSentences(
  told: Told,
  totals: readonly ToldCell[],
  written: Formatter,
  what: string | null,
): string[] {
  const { sentences } = written.words
  const { from, to } = told.factsHeld
  const order: readonly MissingKind[] = missingKinds
  const found = order.flatMap((kind) => {
    const periods = told.periods.filter((_, i) => totals[i]?.kind === kind)
    return periods.length > 0 ? [{ kind, periods }] : []
  })
  return found.map(({ kind, periods }, i) => {
    const named = i === 0 ? what : null
    const which = whichPeriods(periods, told.periods, written)
    if (kind === 'withheld') return sentences.withheld(which, periods.length > 1, named)
    if (kind === 'not-held') return sentences.notHeld(which, from === null ? null : written.date(from), named)
    if (kind === 'not-possible') return sentences.notPossible(which, named, told.derived?.statistic.kind ?? null)
    return sentences.notYetHeld(which, to === null ? null : written.date(to), named)
  })
}

/** `for 2010 to 2014 and 2019`. What is one day or all the time asked for is named as within any sentence. */
function whichPeriods(some: readonly ToldPeriod[], all: readonly ToldPeriod[], written: Formatter): string {
  const [first] = some
  if (first && (first.kind === 'whole' || first.kind === 'day')) return written.inPeriod(first)
  return written.words.sentences.forPeriods(periodRuns(some, all, written))
}

/** `2010 to 2014 and 2019`: three and more in a row of all there are by the first and the last. */
export function periodRuns(some: readonly ToldPeriod[], all: readonly ToldPeriod[], written: Formatter): string {
  const { dates } = written.words
  const runs: ToldPeriod[][] = []
  for (const period of some) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last && all.indexOf(period) === all.indexOf(last) + 1) run.push(period)
    else runs.push([period])
  }
  const named = runs.flatMap((run) => {
    const [begin, end] = [run[0], run.at(-1)]
    if (run.length < 3 || !begin || !end) return run.map((period) => written.period(period))
    return [dates.through(written.barePeriod(begin), written.barePeriod(end))]
  })
  return written.list(named)
}
