import type { PlainDate, Register } from '../../kernel/index.ts'
import { type Html, html, type PageRequest } from '../../web/index.ts'
import { type NumberBeside, numberBeside } from '../statistics/index.ts'

interface Counted {
  readonly measure_id: string | null
  readonly from: PlainDate
  readonly to: PlainDate
}

/** What the force's own record counts of some days, by measure and days. */
export type Beside = (counted: Counted) => NumberBeside | null

const key = ({ measure_id, from, to }: Counted) => `${measure_id} ${from} ${to}`

/** Counts what stands beside the rows of a page, one after another: some counts are of the whole record. */
export async function countBeside(
  { db, signedIn: actor }: PageRequest,
  register: Register,
  rows: readonly Counted[],
): Promise<Beside> {
  const found = new Map<string, NumberBeside | null>()
  for (const row of rows) {
    if (row.measure_id === null || found.has(key(row))) continue
    found.set(key(row), await numberBeside({ db, actor, register }, row.measure_id, row))
  }
  return (row) => found.get(key(row)) ?? null
}

/** The measure's title, the figure and its days, leading to the measure's page; nothing for those who may not run it. */
export const besideView = (number: NumberBeside | null): Html | null =>
  number &&
  html`<a class="govuk-link" href="${number.href}">${number.title}</a>${number.figure !== null && html`: <strong>${number.figure}</strong>`} ${number.period}`
