import { writeMoment } from '../../../kernel/index.ts'
import {
  csrfField,
  errorFor,
  type FormError,
  govukInput,
  type Html,
  heading,
  html,
  mojBadge,
  nothing,
  type PageRequest,
  subheading,
  summaryList,
  table,
} from '../../../web/index.ts'
import type { Achievement, Sitting } from '../progress.queries.ts'
import type { RegistrationTime, SittingTime } from '../scorm/time-of.ts'
import type { ShownPackage, ShownUnit } from '../show-package/package.queries.ts'
import type { AchievementKind } from '../tables.ts'
import type { ShownRegistration } from './registration.queries.ts'

interface Shown {
  readonly registration: ShownRegistration
  readonly course: ShownPackage
  readonly units: readonly ShownUnit[]
  readonly achieved: readonly Achievement[]
  readonly sittings: readonly Sitting[]
  /** SCORM: as its units said it, and as it is counted. */
  readonly time: RegistrationTime
  /** Statements that were voided: what they say counts towards nothing any more. */
  readonly voided: ReadonlySet<string>
}

const kinds: Readonly<Record<AchievementKind, string>> = {
  completed: 'Completed',
  passed: 'Passed',
  failed: 'Failed',
  waived: 'Waived',
  satisfied: 'Satisfied',
}

export function registrationView(request: PageRequest, shown: Shown, errors: readonly FormError[]): Html {
  const { registration, course, units, achieved, sittings, voided, time } = shown
  const timed = new Map(time.sittings.map((sitting) => [sitting.sessionId, sitting]))
  const titles = new Map([
    [course.activityId, 'The whole course'],
    ...units.map(({ activityId, title }) => [activityId, title] as const),
  ])
  return html`
${heading(course.title, `${registration.name}, ${registration.staffNumber}`)}
${summaryList([
  {
    key: 'Person',
    value: html`<a class="govuk-link" href="/people/${registration.personId}">${registration.name}</a>`,
  },
  { key: 'Begun', value: writeMoment(registration.begunAt) },
  { key: 'Time counted', value: time.sittings.length > 0 ? minutes(time.total) : null },
  { key: 'Begun again after', value: registration.endedAt && writeMoment(registration.endedAt) },
])}
${table({
  caption: 'What was achieved',
  rows: achieved,
  empty: 'Nothing has been achieved yet.',
  columns: [
    { heading: 'Of', rowHeader: true, cell: ({ activityId }) => titles.get(activityId) ?? 'A block of the course' },
    { heading: 'What', cell: ({ kind }) => kinds[kind] },
    { heading: 'Score', numeric: true, cell: ({ score }) => score },
    { heading: 'Recorded', whole: true, cell: ({ recordedAt }) => writeMoment(recordedAt) },
    {
      heading: 'Evidence',
      cell: ({ statementId }) =>
        html`<a class="govuk-link" href="/learning-record/statements/${statementId}">Statement</a> ${voided.has(statementId) && mojBadge('Voided', 'red')}`,
    },
  ],
})}
${table({
  caption: 'Sittings',
  rows: sittings,
  empty: 'There has been no sitting.',
  columns: [
    { heading: 'Unit', rowHeader: true, cell: ({ unit }) => unit },
    { heading: 'Launched', whole: true, cell: ({ launchedAt }) => writeMoment(launchedAt) },
    { heading: 'Mode', cell: ({ mode }) => mode },
    { heading: 'State', cell: stateOf },
    { heading: 'Time', numeric: true, cell: (sitting) => timeIn(sitting, timed.get(sitting.sessionId)) },
    {
      heading: 'End it',
      cell: (sitting) => (course.standard === 'cmi5' && isOpen(sitting) ? abandonForm(request, sitting) : nothing),
    },
  ],
})}
${registration.endedAt === null ? waiveForms(request, shown, errors) : nothing}`
}

const minutes = (seconds: number): string => `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`

/** What counts; and what a unit said beside it, where it said more than the clock on the wall allows. */
function timeIn({ seconds }: Sitting, time: SittingTime | undefined): string {
  if (!time) return seconds === null ? '' : minutes(seconds)
  return time.isOver && time.said !== null
    ? `${minutes(time.counted)} (the course said ${minutes(time.said)})`
    : minutes(time.counted)
}

const isOpen = ({ terminatedAt, abandonedAt }: Sitting): boolean => terminatedAt === null && abandonedAt === null

function stateOf(sitting: Sitting): Html | string {
  if (sitting.terminatedAt) return `Ended ${writeMoment(sitting.terminatedAt)}`
  if (sitting.abandonedAt) return `Abandoned ${writeMoment(sitting.abandonedAt)}`
  return sitting.initializedAt ? mojBadge('Open', 'blue') : mojBadge('Launched', 'grey')
}

const abandonForm = (request: PageRequest, { sessionId, unit }: Sitting): Html => html`
<form method="post" action="/elearning/sessions/${sessionId}/abandon" novalidate>${csrfField(request)}
<button type="submit" class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">Abandon<span class="govuk-visually-hidden"> the sitting of ${unit}</span></button></form>`

/** Waiving takes a unit as done without its being taken; somebody says why. */
function waiveForms(
  request: PageRequest,
  { registration, course, units, achieved }: Shown,
  errors: readonly FormError[],
): Html {
  if (course.standard !== 'cmi5') return nothing
  const done = new Set(
    achieved.filter(({ kind }) => kind === 'satisfied' || kind === 'waived').map((a) => a.activityId),
  )
  const left = units.filter(({ activityId, moveOn }) => !done.has(activityId) && moveOn !== 'NotApplicable')
  if (left.length === 0) return nothing
  return html`${subheading('Waive a unit')}
<p class="govuk-body">The unit then counts as done, and the statement says why: the person did it elsewhere, say, or was tested out of it.</p>
${table({
  caption: 'Units that can be waived',
  captionHidden: true,
  rows: left,
  columns: [
    { heading: 'Unit', rowHeader: true, cell: ({ title }) => title },
    {
      heading: 'Reason',
      cell: ({ unitId, title }) => html`
<form method="post" action="/elearning/registrations/${registration.registrationId}/units/${unitId}/waive" novalidate>${csrfField(request)}
${govukInput({
  id: `reason-${unitId}`,
  name: 'reason',
  label: { text: `Reason to waive ${title}`, classes: 'govuk-visually-hidden' },
  value: request.params.unitId === unitId ? (request.form.get('reason') ?? '') : '',
  errorMessage: request.params.unitId === unitId ? errorFor(errors, 'reason') : undefined,
})}
<button type="submit" class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">Waive<span class="govuk-visually-hidden"> ${title}</span></button></form>`,
    },
  ],
})}`
}
