import type { Assets } from '../assets.ts'
import type { WebConfig } from '../config.ts'
import { govukGenericHeader, govukPhaseBanner, govukServiceNavigation, govukSkipLink } from '../govuk.gen.ts'
import { escapeHtml, html, raw } from '../html.ts'
import { type CookieState, cookieBanner } from '../public/cookie-banner.ts'
import type { Page } from '../route.ts'
import { createFrame } from './frame.ts'
import { pageBody, pageTitle } from './page-body.ts'

export interface PublicVisit {
  readonly path: string
  /** The path with its query, to come back to. */
  readonly url: string
  readonly flash: string | null
  readonly cookies: CookieState
}

const footerLinks = [
  { href: '/privacy', text: 'Privacy' },
  { href: '/cookies', text: 'Cookies' },
  { href: '/accessibility-statement', text: 'Accessibility statement' },
  { href: '/problem', text: 'Report a problem with this page' },
  { href: '/sign-in', text: 'Staff sign-in' },
]

/**
 * The layout of the pages anyone may read. The way out stands first: a blocking script before all else, a second skip
 * link, and a bar that stays in view.
 */
export function createPublicLayout(assets: Assets, config: WebConfig): (page: Page, visit: PublicVisit) => string {
  const frame = createFrame(assets, {
    styles: ['govuk.css', 'candour.css'],
    first: `<script src="${assets.href('leave.js')}" data-leave-to="${escapeHtml(config.leaveTo)}"></script>\n`,
    bodyClass: 'public',
  })
  const top = html`${govukSkipLink({ text: 'Skip to main content', href: '#main-content' })}
<a href="/leave" class="govuk-skip-link" rel="nofollow noreferrer">Leave this site now</a>
<div class="leave" role="region" aria-label="Leave this site"><div class="govuk-width-container leave__inner">
<span class="leave__hint">To leave quickly, press Esc or this button</span>
<a class="leave__link" href="/leave" rel="nofollow noreferrer">Leave this site</a>
</div></div>
`
  const header = govukGenericHeader({ logoText: config.forceName, url: '/' })
  const phase = html`<div class="govuk-width-container">${govukPhaseBanner({
    tag: { text: 'Beta' },
    html: html`This is a new service. <a class="govuk-link" href="${config.feedbackHref}">Tell us what you think of it</a>.`,
  })}</div>`
  const footer = html`<footer class="govuk-template__footer"><div class="govuk-footer footer"><div class="govuk-width-container"><div class="govuk-footer__meta"><div class="govuk-footer__meta-item govuk-footer__meta-item--grow">
<h2 class="govuk-visually-hidden">Support links</h2>
<ul class="govuk-footer__inline-list">${footerLinks.map(
    ({ href, text }) =>
      html`<li class="govuk-footer__inline-list-item"><a class="govuk-footer__link" href="${href}">${text}</a></li>`,
  )}</ul>
</div></div></div></div></footer>
`
  const hrefs = config.publicNavigation.map(({ href }) => href)
  const navigations = new Map(
    ['', ...hrefs].map((current) => [
      current,
      govukServiceNavigation({
        serviceName: 'Domestic abuse',
        serviceUrl: '/',
        navigation: config.publicNavigation.map(({ href, text }) => ({ href, text, active: href === current })),
      }).toString(),
    ]),
  )

  return (page, visit) => {
    const current = hrefs.find((href) => visit.path === href || visit.path.startsWith(`${href}/`)) ?? ''
    return frame({
      title: pageTitle(page, config.forceName),
      language: page.language ?? 'en',
      body: html`${top}${cookieBanner(visit.cookies, visit.url)}
<header class="govuk-template__header">${header}${raw(navigations.get(current) ?? '')}</header>
${phase}
${pageBody(page, visit.flash)}
${footer}`.toString(),
    })
  }
}
