import { type HomePanel, type HomeTasks, html, nothing, oncePerPage, paragraph } from '../../../web/index.ts'
import { offeredCourses } from './courses.queries.ts'

const shown = 5

/** What a learner is offered first, and what of it they began and have not finished; null for who is not in the workforce record. */
const ownCourses = oncePerPage(async ({ db, signedIn }) => {
  const { personId } = signedIn
  if (personId === null) return null
  const offered = await db.read(signedIn, (tx) => offeredCourses(tx, personId, { limit: shown, offset: 0 }))
  return { offered, begun: offered.filter(({ begunAt, finishedAt }) => begunAt !== null && finishedAt === null) }
})

/** Courses that were begun and not finished. */
export const courseTasks: HomeTasks = {
  may: 'record.use',
  async find(request) {
    const { begun = [] } = (await ownCourses(request)) ?? {}
    return begun.map(({ packageId, title }) => ({
      text: `Go on with the course “${title}”`,
      href: `/my-learning/${packageId}`,
      state: 'Waiting' as const,
    }))
  },
}

/** The courses somebody began and has not finished. */
export const coursesPanel: HomePanel = {
  title: 'My learning',
  may: 'record.use',
  order: 60,
  async render(request) {
    const courses = await ownCourses(request)
    if (courses === null) return paragraph('You are not in the workforce record, so you take no courses here.')
    const { offered, begun } = courses
    return html`${
      begun.length === 0
        ? paragraph('There is no course that you began and have not finished.')
        : html`<ul class="govuk-list">${begun.map(
            ({ packageId, title }) =>
              html`<li><a class="govuk-link" href="/my-learning/${packageId}">Go on with “${title}”</a></li>`,
          )}</ul>`
    }
${offered.length > 0 ? html`<p class="govuk-body"><a class="govuk-link" href="/my-learning">See every course</a></p>` : nothing}`
  },
}
