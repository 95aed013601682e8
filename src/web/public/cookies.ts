import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Show } from '../answer.ts'
import type { WebConfig } from '../config.ts'
import { errorFor } from '../form.ts'
import { govukButton, govukRadios } from '../govuk.gen.ts'
import { heading, paragraph, subheading } from '../headings.ts'
import { html } from '../html.ts'
import { type FormError, type Page, page } from '../route.ts'
import { safePath } from '../safe-path.ts'
import { table } from '../table.ts'
import type { CookieChoice, CookieState } from './cookie-banner.ts'

const year = 365 * 24 * 60 * 60
const choices: readonly CookieChoice[] = ['accept', 'reject']
const parse = (text: string | null | undefined) => choices.find((choice) => choice === text) ?? null

/** What the visitor chose, and whether they have just done so; the mark of that is taken away as it is read. */
export function readCookieState(request: FastifyRequest, reply: FastifyReply): CookieState {
  const justSaved = request.cookies.cookies_saved !== undefined
  if (justSaved) reply.clearCookie('cookies_saved', { path: '/' })
  return { choice: parse(request.cookies.cookies_choice), justSaved }
}

const cookies = [
  { name: 'session', purpose: 'Keeps a member of staff signed in', kept: 'Until they lock the screen' },
  {
    name: 'earlier',
    purpose: 'Knows whose form was sent after its session ended',
    kept: 'Until you close the browser',
  },
  { name: 'carried', purpose: 'Ties a sign-in by another service to this browser', kept: '10 minutes' },
  { name: '_csrf', purpose: 'Makes sure that a form was sent from this site', kept: 'Until you close the browser' },
  { name: 'flash', purpose: 'Carries a message to the next page', kept: 'Until that page is shown' },
  { name: 'cookies_choice', purpose: 'Remembers your choice about cookies', kept: '1 year' },
  { name: 'cookies_saved', purpose: 'Tells the next page that your choice was saved', kept: '1 minute' },
  { name: 'continue', purpose: 'Keeps this site hidden after you leave it quickly', kept: '15 minutes' },
]

const cookiesPage = (choice: CookieChoice | null, errors: readonly FormError[] = []): Page =>
  page({
    title: 'Cookies',
    errors,
    main: html`${heading('Cookies')}
${paragraph('Cookies are small files that a site keeps on your phone, tablet or computer.')}
${subheading('Essential cookies')}
${paragraph('The site cannot work without these. They do not follow you to other sites, and no other site can read them.')}
${table({
  caption: 'Essential cookies',
  captionHidden: true,
  columns: [
    { heading: 'Name', cell: ({ name }) => name, rowHeader: true },
    { heading: 'What it is for', cell: ({ purpose }) => purpose },
    { heading: 'How long it is kept', cell: ({ kept }) => kept },
  ],
  rows: cookies,
})}
${paragraph('If you use “Leave this site”, all of them are removed except the last. Your browser may still list this site in its history: this site cannot remove it from there.')}
${subheading('Additional cookies')}
${paragraph('These would tell us how the site is used, so that we can make it better. We do not set any yet. If we begin to, we will set them only for people who have accepted them.')}
<form method="post" action="/cookies" novalidate>
${govukRadios({
  name: 'additional',
  idPrefix: 'additional',
  fieldset: { legend: { text: 'Do you accept additional cookies?', classes: 'govuk-fieldset__legend--s' } },
  items: [
    { value: 'accept', text: 'Yes' },
    { value: 'reject', text: 'No' },
  ],
  value: choice ?? undefined,
  errorMessage: errorFor(errors, 'additional'),
})}
${govukButton({ text: 'Save cookie settings' })}
</form>`,
  })

/** The cookies page and the saving of a choice, by the banner's buttons or the page's form. */
export function addCookieRoutes(app: FastifyInstance, config: WebConfig, show: Show): void {
  app.get('/cookies', { config: { layout: 'public' } }, (request, reply) =>
    show(request, reply, cookiesPage(parse(request.cookies.cookies_choice))),
  )

  app.post('/cookies', { config: { layout: 'public', csrf: false } }, (request, reply) => {
    const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams()
    const choice = parse(form.get('additional'))
    if (choice === null) {
      const errors = [{ field: 'additional', message: 'Say whether you accept additional cookies' }]
      return show(request, reply, cookiesPage(null, errors))
    }
    const cookie = { path: '/', httpOnly: true, sameSite: 'lax', secure: config.secure } as const
    reply.setCookie('cookies_choice', choice, { ...cookie, maxAge: year })
    reply.setCookie('cookies_saved', '1', { ...cookie, maxAge: 60 })
    return reply.redirect(safePath(form.get('from'), '/cookies'), 303)
  })
}
