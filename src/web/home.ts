import { isPermitted } from './gate.ts'
import { heading, subheading } from './headings.ts'
import { type Html, html } from './html.ts'
import { mojBadge } from './moj.ts'
import { type HomePanel, type HomeTask, type HomeTasks, page, type Route, redirect } from './route.ts'

const states = ['Overdue', 'Failed', 'Waiting', 'Soon'] as const
const colours = { Overdue: 'red', Failed: 'red', Waiting: 'blue', Soon: 'grey' } as const

/** What is overdue, then what failed, what waits, and what comes soon. */
const tasksView = (
  tasks: readonly HomeTask[],
): Html => html`<section class="home__tasks">${subheading('What to do next')}
${
  tasks.length === 0
    ? html`<p class="govuk-body">Nothing waits for you.</p>`
    : html`<ul class="govuk-task-list">${[...tasks]
        .sort((a, b) => states.indexOf(a.state) - states.indexOf(b.state))
        .map(
          ({ text, href, state }) => html`<li class="govuk-task-list__item govuk-task-list__item--with-link">
<div class="govuk-task-list__name-and-hint"><a class="govuk-link govuk-task-list__link" href="${href}">${text}</a></div>
<div class="govuk-task-list__status">${mojBadge(state, colours[state])}</div></li>`,
        )}</ul>`
}</section>`

/** The home page: what there is to do first, then the panels for what the actor is permitted, in order. */
export const homeRoute = (panels: readonly HomePanel[], tasks: readonly HomeTasks[] = []): Route => ({
  method: 'GET',
  path: '/home',
  access: 'signed-in',
  async handle(request) {
    const actor = request.signedIn
    const mine = panels.filter((panel) => isPermitted(actor, panel.may)).sort((a, b) => a.order - b.order)
    const shown = await Promise.all(
      mine.map(async (panel) => ({ title: panel.title, body: await panel.render(request) })),
    )
    const found = await Promise.all(
      tasks.filter((each) => isPermitted(actor, each.may)).map(({ find }) => find(request)),
    )
    return page({
      title: 'Home',
      width: 'full',
      main: html`${heading('Home')}
${tasks.length > 0 && tasksView(found.flat())}
<div class="home">
${shown.map(({ title, body }) =>
  title === null ? html`<div class="home__wide">${body}</div>` : html`<section>${subheading(title)}${body}</section>`,
)}
</div>`,
    })
  },
})

/** Where no module has a front page: staff go home, by way of the sign-in page. */
export const frontRoute: Route = {
  method: 'GET',
  path: '/',
  access: 'public',
  handle: async () => redirect('/home'),
}
