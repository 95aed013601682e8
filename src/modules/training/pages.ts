import { type PlainDate, writeDate } from '../../kernel/index.ts'
import { type Html, html, mojBadge } from '../../web/index.ts'
import { type Standing, standings } from './currency.ts'
import { readers } from './measures/course-facts.ts'

export { personTrainingReaders as personReaders } from '../workforce/index.ts'

/** Who may open the catalogue. */
export const catalogueReaders = [...readers, 'responder', 'investigator', 'administrator'] as const

/** `1 April 2019 to 31 March 2021`, `1 April 2021 to now`. */
export const stretch = (from: PlainDate, to: PlainDate | null): string =>
  `${writeDate(from)} to ${to === null ? 'now' : writeDate(to)}`

/** Where a row of the record came from. */
export const source = ({ import_id, line }: { import_id: string | null; line: number | null }): Html | string =>
  import_id === null
    ? 'Entered by hand'
    : html`<a class="govuk-link" href="/imports/${import_id}">File</a>, line ${line ?? 'unknown'}`

const colours: Record<Standing, 'green' | 'blue' | 'grey' | 'red'> = {
  in_date: 'green',
  renewal_due: 'blue',
  due: 'grey',
  overdue: 'red',
}

export const standingBadge = (standing: Standing): Html => mojBadge(standings[standing], colours[standing])
