import { sql } from 'kysely'
import { type PlainDate, writeDate } from '../plain-date.ts'
import type { Tx } from '../tx.ts'

/** The first and last day that a file covers, as its sender says; null where they don't say. */
export interface CoveredDays {
  readonly from: PlainDate | null
  readonly to: PlainDate | null
}

/** What is wrong with the days that a sender gives, as a sentence; null where nothing is. */
export const wrongCover = ({ from, to }: CoveredDays): string | null =>
  from !== null && to !== null && to < from
    ? `The file cannot cover the days up to ${writeDate(to)} where it begins only on ${writeDate(from)}`
    : null

/** What the files of some kinds say together. */
export interface CoveredByFiles extends CoveredDays {
  /** When the last of them went in, whatever it covers. */
  readonly lastFile: Date | null
}

/**
 * The days that files of these kinds cover, of those that had gone in by a moment and that the transaction sees: under
 * the purpose `covered-days` all of them, for what a file covers says nothing of what is in it.
 */
export async function coveredDays(tx: Tx, kinds: readonly string[], knownAt: Date): Promise<CoveredByFiles> {
  const { rows } = await sql<CoveredByFiles>`
    select min(covers_from) as "from", max(covers_to) as "to", max(finished_at) as "lastFile" from kernel.import
    where force_id = ${tx.forceId} and kind = any(${[...kinds]}) and status = 'done' and not dry_run
      and finished_at <= ${knownAt}`.execute(tx.connection)
  return rows[0] ?? { from: null, to: null, lastFile: null }
}
