import { sql } from 'kysely'
import { type PlainDate, writeDate } from '../plain-date.ts'
import type { Tx } from '../tx.ts'

/** The first and last day that a file covers, as its sender says; null where they don't say. */
export interface CoveredDays {
  readonly from: PlainDate | null
  readonly to: PlainDate | null
}

/** What is wrong with the days that a sender gives on a day, as a sentence; null where nothing is. */
export function wrongCover({ from, to }: CoveredDays, today: PlainDate): string | null {
  if (from !== null && to !== null && to < from) {
    return `The file cannot cover the days up to ${writeDate(to)} where it begins only on ${writeDate(from)}`
  }
  const last = to ?? from
  return last !== null && last > today
    ? `The file cannot cover ${writeDate(last)}: that day is still to come. Give a day up to today`
    : null
}

/** What the files of some kinds say together. */
export interface CoveredByFiles extends CoveredDays {
  /** The last day of which any file tells: the last that it covers, and of one that does not say, that on which it came. */
  readonly lastTold: PlainDate | null
}

/**
 * The days that files of these kinds cover, of those that had gone in by a moment and that the transaction sees: under
 * the purpose `covered-days` all of them, for what a file covers says nothing of what is in it. No file covers a day
 * after that on which it came.
 */
export async function coveredDays(tx: Tx, kinds: readonly string[], knownAt: Date): Promise<CoveredByFiles> {
  const { rows } = await sql<CoveredByFiles>`
    select min(f.covers_from) as "from", max(least(f.covers_to, f.came_on)) filter (where f.covers_to is not null) as "to",
      max(least(f.covers_to, f.came_on)) as "lastTold"
    from (
      select covers_from, covers_to, (finished_at at time zone 'Europe/London')::date as came_on from kernel.import
      where force_id = ${tx.forceId} and kind = any(${[...kinds]}) and status = 'done' and not dry_run
        and finished_at <= ${knownAt}
    ) as f`.execute(tx.connection)
  return rows[0] ?? { from: null, to: null, lastTold: null }
}
