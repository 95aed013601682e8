import { type PlainDate, writeDate } from '../../../kernel/index.ts'
import { type Html, heading, html, mojTimeline, paragraph, subheading, summaryList, table } from '../../../web/index.ts'
import type { Change, Edition } from '../edition.queries.ts'
import type { PolicyHistory } from '../history.ts'
import { policyTopics } from '../vocabulary.ts'

export interface ShownPolicy {
  readonly policy: PolicyHistory
  readonly changes: readonly Change[]
  readonly today: PlainDate
}

/** A policy with its versions, the latest first, and what each changed. */
export function policyView({ policy, changes, today }: ShownPolicy): Html {
  const { current, launch, code } = policy
  const byEdition = Map.groupBy(changes, ({ editionId }) => editionId)
  return html`
${heading(current.title, `Policy ${code}`)}
${current.summary && paragraph(current.summary)}
${summaryList([
  { key: 'Topic', value: policyTopics[current.topic] },
  { key: 'State', value: stateOf(current, today) },
  { key: 'Launched', value: launch.inForceFrom <= today ? writeDate(launch.inForceFrom) : 'Not yet' },
  { key: 'Owner', value: current.owner },
  { key: 'Next review', value: reviewOf(current, today) },
])}
${subheading('Versions and what each changed')}
${mojTimeline(
  policy.editions.toReversed().map((edition) => ({
    title: `Version ${edition.number}${edition === launch ? ': launched' : ''}`,
    at: new Date(edition.inForceFrom),
    atText: `${edition.inForceFrom > today ? 'Comes in' : 'In force from'} ${writeDate(edition.inForceFrom)}`,
    body: changesOf(edition, byEdition.get(edition.editionId) ?? [], edition === launch),
  })),
  3,
)}`
}

function stateOf({ number, inForceFrom, withdrawnOn }: Edition, today: PlainDate): string {
  if (withdrawnOn && withdrawnOn < today) return `Withdrawn after ${writeDate(withdrawnOn)}`
  if (inForceFrom > today) return `Version ${number} comes in on ${writeDate(inForceFrom)}`
  return `Version ${number} in force`
}

function reviewOf({ reviewOn }: Edition, today: PlainDate): string {
  if (!reviewOn) return 'No date set'
  return reviewOn < today ? `${writeDate(reviewOn)} (overdue)` : writeDate(reviewOn)
}

function changesOf(edition: Edition, changes: readonly Change[], launched: boolean): Html {
  if (changes.length === 0)
    return paragraph(launched ? 'The first version.' : 'No change is recorded for this version.')
  return table({
    caption: `What version ${edition.number} ${launched ? 'brought in' : 'changed'}`,
    captionHidden: true,
    rows: changes,
    columns: [
      { heading: 'Section', rowHeader: true, cell: (change) => change.section },
      { heading: launched ? 'What it says' : 'What changed', cell: (change) => change.changed },
      { heading: 'Why', cell: (change) => change.why ?? 'Not recorded' },
    ],
  })
}
