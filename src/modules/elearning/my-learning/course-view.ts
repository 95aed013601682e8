import { writeMoment } from '../../../kernel/index.ts'
import {
  csrfField,
  govukButton,
  govukDetails,
  govukInsetText,
  type Html,
  heading,
  html,
  mojBadge,
  nothing,
  type PageRequest,
  paragraph,
  subheading,
} from '../../../web/index.ts'
import type { Achievement } from '../progress.queries.ts'
import type { ShownPackage, ShownUnit } from '../show-package/package.queries.ts'
import { outlineOf } from '../standards.ts'
import { unitState, unitStateColours, unitStateWords } from '../unit-state.ts'
import type { TimeTaken } from './courses.queries.ts'

export interface CourseShown {
  readonly course: ShownPackage
  readonly units: readonly ShownUnit[]
  readonly current: TimeTaken | null
  readonly earlier: readonly TimeTaken[]
  readonly achieved: readonly Achievement[]
  /** Identities of units that were begun. */
  readonly launched: ReadonlySet<string>
}

export function courseView(request: PageRequest, shown: CourseShown): Html {
  const { course, current, earlier, achieved } = shown
  const finished = achieved.find(({ activityId, kind }) => activityId === course.activityId && kind === 'satisfied')
  const closed = course.withdrawnAt !== null || request.courseOrigin === null
  return html`
${heading(course.title)}
${course.description !== null && paragraph(course.description)}
${course.withdrawnAt !== null && govukInsetText({ text: 'This course is not offered any more. What you did in it stays on record.' })}
${request.courseOrigin === null && govukInsetText({ text: 'Courses cannot be opened yet. Your administrator has been told on the eLearning page what to set.' })}
${finished && govukInsetText({ text: `You finished this course ${writeMoment(finished.recordedAt)}.` })}
<ul class="govuk-task-list">${lines(request, shown, closed)}</ul>
${paragraph('A course opens in this window. To come back, use its own way out or “Save and leave”. What you did so far is kept.')}
${current && achieved.length > 0 && !closed ? againForm(request, course) : nothing}
${
  earlier.length > 0 &&
  html`${subheading('Times you took it before')}<ul class="govuk-list govuk-list--bullet">${earlier.map(
    ({ begunAt, endedAt }) => html`<li>${writeMoment(begunAt)}${endedAt && ` to ${writeMoment(endedAt)}`}</li>`,
  )}</ul>`
}`
}

function lines(request: PageRequest, { course, units, achieved, launched }: CourseShown, closed: boolean): Html[] {
  return outlineOf(course.structure.tree)
    .filter(({ visible }) => visible)
    .map(({ depth, title, unit: index }) => {
      const unit = index === null ? undefined : units[index]
      const indent = `indent-${Math.min(depth, 5)}`
      if (!unit)
        return html`<li class="govuk-task-list__item"><span class="${indent}"><strong>${title}</strong></span></li>`
      const state = unitState(unit, achieved, launched.has(unit.unitId))
      return html`<li class="govuk-task-list__item course-unit"><div class="govuk-task-list__name-and-hint ${indent}">${title}<div class="govuk-task-list__hint">${mojBadge(unitStateWords[state], unitStateColours[state])}</div></div>
<div class="course-unit__launch">${closed ? nothing : launchForm(request, unit, title, state)}</div></li>`
    })
}

const launchWords = {
  finished: 'Look at it again',
  failed: 'Try again',
  started: 'Go on',
  'not-started': 'Start',
} as const

/** A finished unit is reviewed: nothing in the record changes by looking at it. */
const launchForm = (
  request: PageRequest,
  { unitId }: ShownUnit,
  title: string,
  state: keyof typeof launchWords,
): Html => html`<form method="post" action="/my-learning/units/${unitId}/launch" novalidate>${csrfField(request)}<input type="hidden" name="mode" value="${state === 'finished' ? 'Review' : 'Normal'}">
<button type="submit" class="govuk-button${state === 'finished' ? ' govuk-button--secondary' : ''} govuk-!-margin-bottom-0">${launchWords[state]}<span class="govuk-visually-hidden">: ${title}</span></button></form>`

const againForm = (request: PageRequest, { packageId }: ShownPackage): Html =>
  govukDetails({
    summaryText: 'Take the course again',
    html: html`${paragraph('Everything in it begins anew. What you did in it before stays on record.')}
<form method="post" action="/my-learning/${packageId}/again" novalidate>${csrfField(request)}
${govukButton({ text: 'Begin again', classes: 'govuk-button--secondary', preventDoubleClick: true })}</form>`,
  })
