import { addDays, type PlainDate, writeDate, writeMoment } from '../../../kernel/index.ts'
import { fileLine, type Html, heading, html, subheading, summaryList, table } from '../../../web/index.ts'
import { personTabs } from '../person-tabs.ts'
import { entryRoutes, leaverReasons, ranks, workforceRoles } from '../vocabulary.ts'
import type { findPerson, PostingHeld } from './person.queries.ts'

type Person = Awaited<ReturnType<typeof findPerson>>

export const personView = (person: Person, postings: readonly PostingHeld[], mayReadTraining: boolean): Html => html`
${heading(`${person.given_name} ${person.family_name}`, `Staff number ${person.staff_number}`)}
${personTabs(person.person_id, 'details', mayReadTraining)}
${summaryList([
  { key: 'Email', value: person.email },
  { key: 'Entry route', value: entryRoutes[person.entry_route] },
  { key: 'Joined', value: writeDate(person.joined_on) },
  { key: 'Left', value: person.left_on && `${writeDate(person.left_on)}${reason(person)}` },
  { key: 'In the record since', value: html`${writeMoment(person.recorded_at)}${source(person)}` },
])}
${subheading('Postings')}
${table({
  caption: 'Postings',
  captionHidden: true,
  rows: postings.filter((posting) => posting.superseded_at === null),
  empty: 'No posting is held for this person.',
  columns: postingColumns,
})}
${corrected(postings.filter((posting) => posting.superseded_at !== null))}`

const reason = (person: Person): string =>
  person.leaver_reason ? ` (${leaverReasons[person.leaver_reason].toLowerCase()})` : ''

const source = ({ import_id, line }: { import_id: string | null; line: number | null }) =>
  import_id ? html`, from ${fileLine(import_id, line)}` : ''

/** The last day of a posting, from the daterange `[first, day after the last)`. */
function lastDay(during: string): string {
  const end = /,(\d{4}-\d{2}-\d{2})\)$/.exec(during)?.[1]
  return end ? writeDate(addDays(end as PlainDate, -1)) : 'Now'
}

const postingColumns = [
  { heading: 'From', rowHeader: true, cell: (o: PostingHeld) => writeDate(o.starts_on) },
  { heading: 'To', cell: (o: PostingHeld) => lastDay(o.during) },
  { heading: 'Unit', cell: (o: PostingHeld) => html`<a class="govuk-link" href="/units/${o.unit_id}">${o.unit}</a>` },
  { heading: 'Role', cell: (o: PostingHeld) => workforceRoles[o.role] },
  { heading: 'Rank', cell: (o: PostingHeld) => (o.rank === 'none' ? '' : ranks[o.rank]) },
  { heading: 'Recorded', cell: (o: PostingHeld) => html`${writeMoment(o.recorded_at)}${source(o)}` },
]

const corrected = (postings: readonly PostingHeld[]): Html | false =>
  postings.length > 0 &&
  html`${subheading('Corrected since')}
<p class="govuk-body">What the record said before, and until when it said so.</p>
${table({
  caption: 'Postings that were corrected',
  captionHidden: true,
  rows: postings,
  columns: [
    ...postingColumns,
    { heading: 'Corrected', cell: (o) => (o.superseded_at ? writeMoment(o.superseded_at) : '') },
  ],
})}`
