import { type Actor, may, writeDate, writeMoment } from '../../../kernel/index.ts'
import {
  enteredBy,
  fileLine,
  govukButton,
  type Html,
  heading,
  html,
  mojTimeline,
  paragraph,
  subheading,
  summaryList,
  table,
} from '../../../web/index.ts'
import { leaverReasons } from '../../workforce/index.ts'
import {
  behaviours,
  caseTypes,
  conductRoles,
  eventKinds,
  findings,
  outcomes,
  proceedings,
  severities,
} from '../vocabulary.ts'
import type { CaseEntry, CaseFile, CaseReaders, SourcedEntry } from './case.queries.ts'

export function caseView(file: CaseFile, reader: Actor): Html {
  const current = file.entries.filter((entry) => entry.supersededAt === null)
  const corrected = file.entries.filter((entry) => entry.supersededAt !== null)
  return html`
${heading(file.reference, 'Conduct case')}
${summaryList([
  { key: 'Type of case', value: caseTypes[file.caseType] },
  { key: 'Subject', value: subjectsOf(current) },
  { key: 'Victim', value: file.victim && `${file.victim}, who works for the force` },
  { key: 'Allegations', value: current.filter(({ entry }) => entry === 'allegation').length },
])}
${
  may(reader, 'case.record') &&
  govukButton({
    text: 'Add an event',
    href: `/conduct/cases/${file.caseId}/add-event`,
    classes: 'govuk-button--secondary',
  })
}
${subheading('What happened')}
${mojTimeline(
  current.map((entry) => ({
    title: titleOf(entry),
    at: new Date(entry.on),
    atText: writeDate(entry.on),
    body: html`${paragraph(`${entry.name}, ${conductRoles[entry.role].toLowerCase()} at the time.${detailOf(entry)}`)}${source(entry, file.names)}`,
  })),
  3,
)}
${correctedTable(corrected)}
${subheading('Who may read this case')}
${whoMayRead(file.readers, reader)}`
}

/** Each person an allegation is about, once. */
function subjectsOf(entries: readonly CaseEntry[]): Html {
  const people = new Map(
    entries.filter(({ entry }) => entry === 'allegation').map((each) => [each.personId, each.name]),
  )
  return html`${[...people].map(([id, name], i) => html`${i > 0 && ', '}<a class="govuk-link" href="/people/${id}">${name}</a>`)}`
}

const titleOf = (entry: CaseEntry): string =>
  entry.entry === 'allegation' ? `Allegation: ${behaviours[entry.behaviour].toLowerCase()}` : eventKinds[entry.kind]

function detailOf(entry: CaseEntry): string {
  const said =
    entry.entry === 'allegation'
      ? [
          entry.severity ? `Assessed as ${severities[entry.severity].toLowerCase()}` : 'Severity not assessed yet',
          entry.summary,
        ]
      : [
          entry.proceeding && proceedings[entry.proceeding],
          entry.finding && `Finding: ${findings[entry.finding].toLowerCase()}`,
          entry.outcome && `Outcome: ${outcomes[entry.outcome].toLowerCase()}`,
          entry.allegationNumber === null ? null : `Of the allegation that is entry ${entry.allegationNumber} alone`,
          entry.leaverReason && `Reason: ${leaverReasons[entry.leaverReason].toLowerCase()}`,
        ]
  const sentences = said.filter((each) => each !== null).map((each) => each.replace(/\.$/, ''))
  return sentences.length === 0 ? '' : ` ${sentences.join('. ')}.`
}

const source = (
  { importId, line, recordedAt, fileSeen, enteredBy: by }: SourcedEntry,
  names: CaseFile['names'],
): Html => {
  const file = fileSeen && importId && html` from ${fileLine(importId, line)}`
  return html`<p class="govuk-body-s">Recorded ${writeMoment(recordedAt)}${importId ? file || ' from a file' : ` ${enteredBy(by, names)}`}</p>`
}

const correctedTable = (entries: readonly CaseEntry[]): Html | false =>
  entries.length > 0 &&
  html`${subheading('Corrected since')}
${table({
  caption: 'What the record said before',
  captionHidden: true,
  rows: entries,
  columns: [
    { heading: 'Entry', rowHeader: true, cell: titleOf },
    { heading: 'Date', cell: (entry) => writeDate(entry.on) },
    { heading: 'Person', cell: (entry) => `${entry.name}, ${conductRoles[entry.role].toLowerCase()}` },
    { heading: 'Said', cell: detailOf },
    { heading: 'Until', cell: (entry) => (entry.supersededAt ? writeMoment(entry.supersededAt) : '') },
  ],
})}`

const names = (list: readonly string[]): string => (list.length === 0 ? 'Nobody by name' : list.join(', '))

const whoMayRead = (readers: CaseReaders, reader: Actor): Html => html`
${paragraph(
  may(reader, 'case.read')
    ? 'You can open it because you hold the professional standards role, and neither you nor your command is kept out.'
    : 'You can open it because you are one of its investigators, and neither you nor your command is kept out.',
)}
${summaryList([
  { key: 'Professional standards', value: 'Yes, unless they or their command are kept out' },
  { key: 'Investigators', value: names(readers.allowed) },
  { key: 'People kept out', value: `${names(readers.deniedPeople)} (the parties and people who know them)` },
  {
    key: 'Commands kept out',
    value: readers.deniedCommands.length === 0 ? 'None' : readers.deniedCommands.join(', '),
  },
])}
${paragraph('For everyone else this case does not exist: not in lists, in searches or by its address. Your reading of it has been recorded.')}`
