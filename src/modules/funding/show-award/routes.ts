import { mustBeId, type PlainDate, writeDate, writeMoment } from '../../../kernel/index.ts'
import {
  fileLine,
  type Html,
  heading,
  html,
  page,
  type Route,
  subheading,
  summaryList,
  table,
} from '../../../web/index.ts'
import { writePounds } from '../pounds.ts'
import { awardKinds, purposes } from '../vocabulary.ts'
import { readAward } from './award.queries.ts'

type File = Awaited<ReturnType<typeof readAward>>

const link = (award: File['award']): Html =>
  html`<a class="govuk-link" href="/funding/${award.award_id}">${award.title}</a>`

function period(from: PlainDate | null, to: PlainDate | null): string | null {
  if (from && to) return `${writeDate(from)} to ${writeDate(to)}`
  if (from) return `From ${writeDate(from)}`
  return to && `To ${writeDate(to)}`
}

const awardView = ({ award, partOf, parts }: File): Html => html`
${heading(award.title, award.code)}
${summaryList([
  { key: 'Kind', value: awardKinds[award.kind] },
  { key: 'Amount', value: writePounds(award.amount) },
  {
    key: 'Counted in sums',
    value:
      award.kind === 'published_total'
        ? 'Nothing: it adds up awards that are counted by themselves'
        : writePounds(award.own_amount),
  },
  { key: 'Announced', value: writeDate(award.announced_on) },
  { key: 'For', value: period(award.period_from, award.period_to) },
  { key: 'Funder', value: award.funder },
  { key: 'Recipient', value: award.recipient },
  { key: 'Programme', value: award.programme },
  { key: 'Purpose', value: purposes[award.purpose] },
  { key: 'Part of', value: partOf && link(partOf) },
  { key: 'What it bought', value: award.bought.join(', ') || null },
  { key: 'Summary', value: award.summary },
  { key: 'Source', value: award.source },
  {
    key: 'In the record since',
    value: html`${writeMoment(award.recorded_at)}${award.import_id && html`, from ${fileLine(award.import_id, award.line)}`}`,
  },
])}
${
  award.kind === 'package' &&
  html`${subheading('Its parts')}${table({
    caption: 'Parts of the package',
    captionHidden: true,
    rows: parts,
    empty: 'No part is listed by itself.',
    columns: [
      { heading: 'Title', rowHeader: true, cell: link },
      { heading: 'Purpose', cell: (part) => purposes[part.purpose] },
      { heading: 'Amount', numeric: true, cell: (part) => writePounds(part.amount) },
    ],
  })}`
}`

export const showAwardRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/funding/:awardId',
    access: 'signed-in',
    async handle({ db, signedIn, params }) {
      const awardId = mustBeId(params.awardId)
      const file = await db.read(signedIn, (tx) => readAward(tx, awardId))
      return page({ title: file.award.title, main: awardView(file), backLink: { href: '/funding', text: 'Funding' } })
    },
  },
]
