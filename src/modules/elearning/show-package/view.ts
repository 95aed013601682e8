import { writeMoment } from '../../../kernel/index.ts'
import {
  csrfField,
  govukButton,
  type Html,
  heading,
  html,
  type ListQuery,
  mojBadge,
  nothing,
  type PageRequest,
  pagination,
  paragraph,
  showing,
  subheading,
  summaryList,
  table,
  writeNumber,
} from '../../../web/index.ts'
import type { RuleAbout } from '../../learning-record/index.ts'
import { outlineOf, standardNames } from '../standards.ts'
import type { Learner, ShownPackage, ShownUnit } from './package.queries.ts'

interface Shown {
  readonly course: ShownPackage
  readonly units: readonly ShownUnit[]
  readonly rules: readonly RuleAbout[]
  readonly learners: readonly Learner[]
  readonly total: number
}

export const packageView = (request: PageRequest, shown: Shown, list: ListQuery): Html => {
  const { course, learners, total } = shown
  return html`
${heading(course.title, standardNames[course.standard])}
${course.description !== null && paragraph(course.description)}
${summaryList([
  {
    key: 'State',
    value: course.withdrawnAt
      ? `Withdrawn ${writeMoment(course.withdrawnAt)} by ${course.withdrawnBy ?? ''}`
      : mojBadge('Offered', 'green'),
  },
  { key: 'Added', value: `${writeMoment(course.recordedAt)} by ${course.recordedBy}` },
  { key: 'File', value: `${course.fileName}, ${writeNumber(course.fileBytes)} bytes` },
  { key: 'SHA-256 of the file', value: html`<span class="wrap-anywhere">${course.sha256}</span>` },
  { key: 'Named by its maker', value: html`<span class="wrap-anywhere">${course.publisherId}</span>` },
  { key: 'Version', value: course.version },
  { key: 'Named in statements', value: html`<span class="wrap-anywhere">${course.activityId}</span>` },
  {
    key: 'Left out',
    value:
      course.structure.otherOrganizations.length > 0
        ? `Other organizations of the package: ${course.structure.otherOrganizations.join(', ')}`
        : null,
  },
])}
${
  course.structure.remarks.length > 0 &&
  html`${subheading('Noticed when it was read')}<ul class="govuk-list govuk-list--bullet">${course.structure.remarks.map((remark) => html`<li>${remark}</li>`)}</ul>`
}
${outline(request, shown)}
${subheading('People who take it')}
${showing(list, total, 'registrations')}
${table({
  caption: 'People who take or took the course, the latest first',
  captionHidden: true,
  rows: learners,
  empty: 'Nobody has begun it yet.',
  columns: [
    {
      heading: 'Person',
      rowHeader: true,
      cell: (l) =>
        html`<a class="govuk-link" href="/elearning/registrations/${l.registrationId}">${l.name}</a>, ${l.staffNumber}`,
    },
    { heading: 'Begun', whole: true, cell: (l) => writeMoment(l.begunAt) },
    { heading: 'Last there', whole: true, cell: (l) => l.lastSeenAt && writeMoment(l.lastSeenAt) },
    { heading: 'Finished', whole: true, cell: stateOf },
  ],
})}
${pagination(list, total)}
${course.withdrawnAt === null ? withdrawForm(request, course) : nothing}`
}

const stateOf = ({ finishedAt, endedAt }: Learner): string | Html => {
  if (finishedAt) return writeMoment(finishedAt)
  return endedAt ? mojBadge('Begun again', 'grey') : mojBadge('Not yet', 'blue')
}

interface Line {
  readonly depth: number
  readonly title: string
  readonly unit: ShownUnit | null
}

/** The whole course stands first: it too can count towards something. */
function outline(request: PageRequest, { course, units, rules }: Shown): Html {
  const lines: Line[] = outlineOf(course.structure.tree).map(({ depth, title, unit }) => ({
    depth,
    title,
    unit: unit === null ? null : (units[unit] ?? null),
  }))
  const offered = course.withdrawnAt === null
  return html`${subheading('What is in it')}
<p class="govuk-body">The whole course counts in the training record towards: ${countsTowards(course.activityId, course.title, 'satisfied', rules)}</p>
${table({
  caption: 'Blocks and units',
  captionHidden: true,
  rows: lines,
  empty: 'The course has no unit.',
  columns: [
    {
      heading: 'Unit',
      rowHeader: true,
      cell: ({ depth, title, unit }) =>
        html`<span class="indent-${Math.min(depth, 5)}">${unit ? title : html`<strong>${title}</strong>`}</span>`,
    },
    {
      heading: 'Counts in the training record towards',
      cell: ({ unit, title }) => unit && countsTowards(unit.activityId, title, 'completed', rules),
    },
    {
      heading: 'Try it',
      cell: ({ unit, title }) => unit && offered && request.courseOrigin !== null && browseForm(request, unit, title),
    },
  ],
})}`
}

const verbs = {
  completed: 'http://adlnet.gov/expapi/verbs/completed',
  satisfied: 'https://w3id.org/xapi/adl/verbs/satisfied',
} as const

/** What results here count towards in the training record, and a link to say what else. */
function countsTowards(activityId: string, title: string, verb: keyof typeof verbs, rules: readonly RuleAbout[]): Html {
  const own = rules.filter((rule) => rule.activityId === activityId)
  const elements = Map.groupBy(own, ({ course, element }) => `${course}, ${element}`)
  const said = [...elements].map(([name, each]) => `${name} (${each.map(({ verbName }) => verbName).join(', ')})`)
  const query = new URLSearchParams({ verbId: verbs[verb], activityId })
  return html`${said.length === 0 ? 'nothing yet' : said.join('; ')}.
<a class="govuk-link" href="/learning-record/rules?${query.toString()}#verbId">Add a rule<span class="govuk-visually-hidden"> for ${title}</span></a>`
}

const browseForm = (request: PageRequest, { unitId }: ShownUnit, title: string): Html => html`
<form method="post" action="/my-learning/units/${unitId}/launch" novalidate>${csrfField(request)}<input type="hidden" name="mode" value="Browse">
<button type="submit" class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">Look through<span class="govuk-visually-hidden"> ${title}, without a record</span></button></form>`

const withdrawForm = (request: PageRequest, { packageId }: ShownPackage): Html => html`
${subheading('Withdraw the course')}
${paragraph('Nobody can begin or go on with it any more. What people did in it stays on record.')}
<form method="post" action="/elearning/packages/${packageId}/withdraw" novalidate>${csrfField(request)}
${govukButton({ text: 'Withdraw this course', classes: 'govuk-button--warning', preventDoubleClick: true })}</form>`
