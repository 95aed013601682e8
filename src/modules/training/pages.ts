import { type Actor, may, type PlainDate, type SourceRow, writeDate } from '../../kernel/index.ts'
import { enteredBy, fileLine, type Html, html, mojBadge } from '../../web/index.ts'
import { type Standing, standings } from './currency.ts'
import type { CompletionTable } from './tables.ts'

/** `1 April 2019 to 31 March 2021`, `1 April 2021 to now`. */
export const stretch = (from: PlainDate, to: PlainDate | null): string =>
  `${writeDate(from)} to ${to === null ? 'now' : writeDate(to)}`

/** A title with the code by which files know it, where they differ. */
export const titleAndCode = (title: string, code: string): string => (title === code ? title : `${title} (${code})`)

/** Where a row of the record came from; `names` are those of who entered rows. */
export const source =
  (names: ReadonlyMap<string, string>) =>
  ({ import_id, line, entered_by, statement_id }: Readonly<SourceRow>): Html | string => {
    if (import_id !== null) return fileLine(import_id, line, 'File')
    return statement_id === null ? `Entered ${enteredBy(entered_by, names)}` : 'Learning platform'
  }

/** Where a row came from that files alone bring in, as no form is there for it. */
export const fileSource = (row: Readonly<SourceRow>): Html | string => source(new Map())(row)

/** The evidence of a result. A statement is a link for those who may open the learning record. */
export const evidenceFor =
  (reader: Actor) =>
  ({ evidence, statement_id: id }: Pick<CompletionTable, 'evidence' | 'statement_id'>): Html | string | null => {
    if (id === null) return evidence
    if (!may(reader, 'statement.read')) return 'Statement'
    return html`<a class="govuk-link" href="/learning-record/statements/${id}">Statement</a>`
  }

const colours: Record<Standing, 'green' | 'blue' | 'grey' | 'red'> = {
  in_date: 'green',
  renewal_due: 'blue',
  due: 'grey',
  overdue: 'red',
}

export const standingBadge = (standing: Standing): Html => mojBadge(standings[standing], colours[standing])
