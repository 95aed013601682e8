import { isPermitted } from './gate.ts'
import { heading, subheading } from './headings.ts'
import { html } from './html.ts'
import { type HomePanel, page, type Route, redirect } from './route.ts'

/** The home page: the panels for what the actor is permitted, in order. */
export const homeRoute = (panels: readonly HomePanel[]): Route => ({
  method: 'GET',
  path: '/home',
  access: 'signed-in',
  async handle(request) {
    const actor = request.signedIn
    const mine = panels.filter((panel) => isPermitted(actor, panel.may)).sort((a, b) => a.order - b.order)
    const shown = await Promise.all(
      mine.map(async (panel) => ({ title: panel.title, body: await panel.render(request) })),
    )
    return page({
      title: 'Home',
      width: 'full',
      main: html`${heading('Home')}
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
