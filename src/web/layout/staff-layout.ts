import type { Actor } from '../../kernel/index.ts'
import type { Assets } from '../assets.ts'
import type { WebConfig } from '../config.ts'
import { govukGenericHeader, govukPhaseBanner, govukSkipLink } from '../govuk.gen.ts'
import { html, nothing } from '../html.ts'
import type { NavigationGroup, NavigationItem, Page } from '../route.ts'
import { createFrame } from './frame.ts'
import { pageBody, pageTitle } from './page-body.ts'
import { staffNavigation } from './staff-navigation.ts'
import { stayDialog } from './stay-dialog.ts'

export interface StaffVisit {
  readonly actor: Actor | null
  readonly path: string
  readonly flash: string | null
  readonly csrfToken: () => string
}

/** The layout of the pages behind sign-in. */
export function createStaffLayout(
  assets: Assets,
  config: WebConfig,
  navigation: readonly NavigationItem[],
  groups: readonly NavigationGroup[],
): (page: Page, visit: StaffVisit) => string {
  const frame = createFrame(assets, { styles: ['govuk.css', 'moj.css', 'candour.css'], bodyClass: 'staff' })
  const skip = govukSkipLink({ text: 'Skip to main content', href: '#main-content' })
  const header = govukGenericHeader({ logoText: config.forceName, url: '/home' })
  const phase = govukPhaseBanner({
    tag: { text: config.sample ? 'Sample' : 'Beta' },
    html: config.sample
      ? html`This is an invented force. Nobody in it is real.`
      : html`This is a new service. <a class="govuk-link" href="${config.feedbackHref}">Tell us what you think of it</a>.`,
  })
  const stay = stayDialog(assets)
  const navigationFor = staffNavigation(config.serviceName, navigation, groups)

  return (page, visit) => {
    const { actor, path, flash, csrfToken } = visit
    const marking = page.marking ?? 'OFFICIAL'
    const lock = actor
      ? html`<form class="lock" method="post" action="/sign-out"><input type="hidden" name="_csrf" value="${csrfToken()}">
<span class="lock__name">${actor.name}</span> <a class="govuk-link lock__sessions" href="/sessions">Your sessions</a> <button class="lock__button" type="submit">Lock screen</button></form>`
      : nothing
    return frame({
      title: pageTitle(page, config.serviceName, config.forceName),
      language: page.language ?? 'en',
      body: html`${skip}
<header class="govuk-template__header">
<div class="marking${marking === 'OFFICIAL' ? '' : ' marking--sensitive'}">${marking}</div>
${header}
${navigationFor(actor, path)}
</header>
<div class="govuk-width-container under-header">${phase}${lock}</div>
${pageBody(page, flash)}
<footer class="govuk-template__footer"><div class="govuk-footer footer"><div class="govuk-width-container"><div class="govuk-footer__meta"><div class="govuk-footer__meta-item govuk-footer__meta-item--grow">${config.serviceName} is the operating record of ${config.forceName}’s response to domestic abuse. What you read and change is recorded.</div></div></div></div></footer>
${actor ? stay : nothing}
`.toString(),
    })
  }
}
